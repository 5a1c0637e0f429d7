import { z } from 'zod';
import { recordId } from '../basics/ids.ts';
import { partialDate } from '../basics/partial-date.ts';
import { dealAmounts } from './amounts.ts';
import { grant } from './grants.ts';

/** What happened to a deal after the idea of it, each with its date and sources. */

export const EVENT_TYPES = {
  signed: 'Agreement signed',
  announced: 'Announced',
  closed: 'Conditions met, agreement effective',
  'option-exercised': 'Option exercised',
  'option-lapsed': 'Option lapsed or declined',
  expanded: 'Widened by territory, field, asset or money',
  amended: 'Terms changed',
  'milestone-paid': 'A payment was made',
  'seen-active': 'A dated source shows the agreement in force',
  'development-stopped': 'Development stopped; the licence itself may go on',
  'partly-returned': 'Rights to some assets or territories came back',
  returned: 'All rights came back to the licensor',
  terminated: 'Agreement ended',
  completed: 'Fulfilled, or acquisition completed',
  resold: 'The licensee passed the rights on',
  'party-acquired': 'A party was acquired',
  'party-renamed': 'A party changed its name',
  dispute: 'Lawsuit or arbitration',
  other: 'Other',
} as const;
export type EventType = keyof typeof EVENT_TYPES;

export const dealEvent = z.strictObject({
  type: z.enum(Object.keys(EVENT_TYPES) as [EventType, ...EventType[]]),
  on: partialDate.nullable().describe('null when the day is not known at all'),
  window: z
    .strictObject({ after: partialDate.nullable(), by: partialDate.nullable() })
    .default({ after: null, by: null })
    .describe(
      'where more is known than `on` can say: it lies not before `after`, and had certainly happened `by` then',
    ),
  text: z.string().min(1).describe('one sentence, in our own words'),
  sources: z.array(z.string()).describe('ids of sources of this deal; empty means unattributed'),
  assets: z.array(z.string()).default([]).describe('asset keys touched; empty for all'),
  party: z.string().nullable().default(null).describe('new holder, acquirer or new name'),
  about: z
    .enum(['rights', 'money', 'other'])
    .nullable()
    .default(null)
    .describe('for disputes: what is fought over; only a dispute about rights puts a grant in doubt'),
  deal: recordId.nullable().default(null).describe('the other deal, for a resale or a replacement'),
  formerId: recordId.nullable().default(null).describe('id under which this event was once listed as a deal'),
  amounts: dealAmounts.default({}),
  grants: z.array(grant).default([]).describe('what the event adds'),
});
export type DealEvent = z.infer<typeof dealEvent>;
