import { company } from '@beringia/domain/parties/company';
import { z } from 'zod';
import { asOfInput, stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';

const edge = z.object({
  company: z.string(),
  name: z.string().nullable(),
  relation: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

export const judgementShape = z.object({
  id: z.string(),
  from: z.string(),
  into: z.string(),
  reason: z.string().nullable(),
  madeAt: z.string(),
  undoneAt: z.string().nullable(),
  undoneReason: z.string().nullable(),
});

export const showParty = operation({
  name: 'parties.show',
  summary: 'One company: its names with their sources, what it belongs to and since when, its deals and its assets.',
  input: z.object({ id: z.string().min(1), ...asOfInput }),
  output: stamp.extend({
    party: company.describe('the record, with names of the workspace among the aliases'),
    own: z.boolean().describe('made by this workspace'),
    answersFor: z
      .array(z.object({ id: z.string(), name: z.string(), nameZh: z.string().nullable() }))
      .describe('records merged into this one: their deals, assets and ties count here too'),
    parents: z.array(edge),
    children: z.array(edge),
    deals: z.object({ asLicensor: z.number().int(), asLicensee: z.number().int() }),
    assets: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        nameZh: z.string().nullable(),
        role: z.enum(['originator', 'licensor', 'licensee']),
      }),
    ),
    judgements: z.array(judgementShape).describe('merges of this record, those undone included'),
    redirectedFrom: z.string().nullable(),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'GET', path: '/parties/{id}' },
  positional: ['id'],
  effect: 'read',
});
