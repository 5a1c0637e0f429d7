import { partialDate } from '@beringia/domain/basics/partial-date';
import { RIGHT_EVENTS, type RightEventKind, rightSource } from '@beringia/domain/rights/right-event';
import { type RightStatus, STATUSES } from '@beringia/domain/rights/spot-state';
import { z } from 'zod';

export const RIGHT_STATUSES = Object.keys(STATUSES) as [RightStatus, ...RightStatus[]];

const countries = z.array(z.string()).describe('ISO 3166 alpha-2');

/** One step of the reasoning: which event, what it says here, and where it is written. */
export const rightReason = z.object({ event: z.string(), says: z.string(), sources: z.array(rightSource) });

/** Countries and fields of use that share one answer. */
export const rightsPart = z.object({
  countries,
  field: z.string().describe('in words; all for every field'),
  because: z.array(rightReason),
});

/** A holder that was bought goes on holding, with a parent. */
export const ownerShape = z.object({
  party: z.string().describe('company id, or the printed name where the table has none'),
  name: z.string(),
  since: partialDate.nullable(),
  basis: z.array(z.string()).describe('ids of the records that tell of the purchase'),
});

export const holderShape = rightsPart.extend({
  party: z.string().describe('company id'),
  name: z.string(),
  nameZh: z.string().nullable(),
  exclusivity: z.string().nullable(),
  status: z.enum(['held', 'retained', 'encumbered', 'contested']),
  basis: z.array(z.string()).describe('ids of the records it rests on, the chain included'),
  ownedBy: z
    .array(ownerShape)
    .optional()
    .describe('who had bought the holder by the day, nearest first; the holder stays'),
});

/** What was looked through before anybody could say that no grant was found. */
export const noGrantShape = z.object({
  countries,
  searched: z.array(z.object({ record: z.string(), lastChecked: partialDate, sources: z.array(z.string()) })),
  on: partialDate.nullable().describe('the oldest of the last checks; null when nothing was searched'),
  parts: z.array(
    rightsPart.extend({
      ended: z
        .object({ on: partialDate.nullable(), event: z.string() })
        .nullable()
        .optional()
        .describe('a licence ended here and no source says where the rights went; the day as precisely as known'),
    }),
  ),
  set: z
    .object({ deals: z.number().int(), on: partialDate.nullable() })
    .nullable()
    .describe(
      'where no deal names the asset: how many in sight were looked through for its names, and the oldest last check of one that ships',
    ),
});

export const conflictShape = rightsPart.extend({
  parties: z.array(z.string()),
  certain: z.boolean(),
  wrong: z.string(),
});

export const rightsProblem = z.object({
  event: z.string(),
  wrong: z.string(),
  expected: z.string(),
  next: z.string(),
});

/** What happened to the rights, for a timeline. */
export const rightEventShape = z.object({
  id: z.string(),
  kind: z.enum(Object.keys(RIGHT_EVENTS) as [RightEventKind, ...RightEventKind[]]),
  contract: z.boolean().describe('signed and not closed: an option by name that the closing turns into a grant'),
  on: partialDate.nullable(),
  text: z.string(),
  from: z.array(z.string()),
  to: z.array(z.string()),
  basis: z.array(z.string()),
  sources: z.array(rightSource),
});
