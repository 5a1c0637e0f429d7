import { TIERS } from '@beringia/domain/basics/evidence';
import { z } from 'zod';
import { asOfInput, listOf } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { evidenceShape, longListRow } from '../scouting/run-shapes.ts';

export const RECORDS_CAP = 200;

const claim = z.object({
  value: z.unknown(),
  tier: z.enum(TIERS),
  source: z.string().nullable(),
  saidOn: z.string().nullable(),
  note: z.string().nullable(),
});

export const listAssetRecords = operation({
  name: 'assets.records',
  summary:
    'Records of sources that name an asset, the latest first, and what each of them claims of it, field by field.',
  input: z.object({
    id: z.string().min(1).describe('asset id, or any name that only one asset bears'),
    ...asOfInput,
    limit: z.coerce.number().int().min(1).max(RECORDS_CAP).default(50),
    cursor: z.string().optional(),
  }),
  output: listOf(evidenceShape).extend({
    asset: z.string(),
    stages: longListRow.shape.stages.describe('the furthest step in each region, by the records and by ours'),
    claims: z.array(
      z.object({ field: z.string(), said: z.array(claim).describe('the best tier first, then the latest') }),
    ),
  }),
  errors: [NOT_FOUND, BAD_INPUT],
  rest: { method: 'GET', path: '/assets/{id}/records' },
  positional: ['id'],
  effect: 'read',
});
