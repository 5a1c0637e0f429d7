import { sourceTier } from '@beringia/domain/basics/evidence';
import { partialDate } from '@beringia/domain/basics/partial-date';
import { deal, dealSource } from '@beringia/domain/deals/deal';
import { z } from 'zod';
import { asOfInput, stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { dealRowShape, fieldEvidence, standingShape } from './deal-shapes.ts';

const territoryWords = z.object({
  grant: z.string().describe('unique within the deal'),
  on: partialDate.nullable().describe('from when it stands'),
  event: z.number().int().nullable().describe('index of the event that made it; null for a grant as signed'),
  en: z.string(),
  zh: z.string(),
  in: z.array(z.string()),
  out: z.array(z.string()).describe('left out, or kept by the licensor by its own statement'),
  notStated: z.array(z.string()),
});

export const showDeal = operation({
  name: 'deals.show',
  summary: 'One deal: the flat view, the full truth beside it, and the evidence behind every field.',
  input: z.object({ id: z.string().min(1), ...asOfInput }),
  output: stamp.extend({
    deal: deal.describe('the full truth'),
    flat: z.record(z.string(), z.unknown()).describe('keys of the flat deal record; amounts in millions'),
    row: dealRowShape,
    standing: standingShape,
    territories: z.array(territoryWords).describe('each grant, those of events too, as sets of countries, in words'),
    evidence: z.array(fieldEvidence),
    sources: z
      .array(dealSource.extend({ tier: sourceTier }))
      .describe('sources with the tier that the table of hosts gives them'),
    edits: z.array(
      z.object({
        id: z.string(),
        field: z.string(),
        value: z.unknown(),
        note: z.string().nullable(),
        shippedValue: z.unknown(),
        shippedNow: z.unknown(),
        changedUnderneath: z.boolean().describe('the shipped value has changed since the edit was made'),
      }),
    ),
    redirectedFrom: z.string().nullable(),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'GET', path: '/deals/{id}' },
  positional: ['id'],
  effect: 'read',
});
