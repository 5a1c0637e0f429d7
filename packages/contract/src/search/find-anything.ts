import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, operation } from '../operation.ts';

export const FOUND_KINDS = ['asset', 'company', 'deal', 'hospital'] as const;

export const findAnything = operation({
  name: 'search.find',
  summary:
    'Assets, companies, deals and hospitals by any name: English, Chinese, pinyin, codes, small typing mistakes.',
  input: z.object({
    q: z.string().trim().min(1).describe('what somebody typed'),
    limit: z.coerce.number().int().min(1).max(20).default(6).describe('most results of each kind'),
  }),
  output: stamp.extend({
    items: z.array(
      z.object({
        kind: z.enum(FOUND_KINDS),
        id: z.string(),
        name: z.string(),
        nameZh: z.string().nullable(),
        matched: z.string().describe('the name that matched; of a deal the text that the words asked lead to'),
        how: z.enum(['exact', 'begins', 'contains', 'pinyin', 'typing', 'words']).describe('how it matched'),
        hint: z.string().nullable().describe('what tells it from its like: target, seat, parties and day'),
      }),
    ),
    total: z.number().int().describe('all that fit, of every kind; the items are the nearest of each'),
    totals: z
      .object({
        asset: z.number().int(),
        company: z.number().int(),
        deal: z.number().int(),
        hospital: z.number().int(),
      })
      .describe('all that fit, by kind'),
    cap: z.number().int().describe('most items there can be: the limit for each of four kinds'),
    next: z
      .string()
      .nullable()
      .describe('always null; assets.search and deals.list give the rest of theirs, page by page'),
  }),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/search' },
  positional: ['q'],
  effect: 'read',
});
