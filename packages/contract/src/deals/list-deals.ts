import { z } from 'zod';
import { asOfInput, listOf } from '../answer.ts';
import { BAD_INPUT, operation } from '../operation.ts';
import { dealFilter } from './deal-filter.ts';
import { dealRowShape } from './deal-shapes.ts';

export const DEAL_SORTS = ['cash', 'announced', 'total', 'licensor', 'licensee', 'id'] as const;
export const LIST_CAP = 200;

export const listDeals = operation({
  name: 'deals.list',
  summary: 'Deals that match the filters, largest cash at signing first. Unknown amounts come last.',
  input: z.object({
    ...dealFilter,
    ...asOfInput,
    sort: z
      .enum(DEAL_SORTS)
      .default('cash')
      .describe('cash and total compare US dollars only; other currencies come after them'),
    order: z.enum(['asc', 'desc']).default('desc'),
    limit: z.coerce.number().int().min(1).max(LIST_CAP).default(50),
    cursor: z.string().optional(),
  }),
  output: listOf(dealRowShape),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/deals' },
  positional: [],
  effect: 'read',
});
