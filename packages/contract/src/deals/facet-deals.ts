import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, operation } from '../operation.ts';
import { dealFilter } from './deal-filter.ts';

export const facetDeals = operation({
  name: 'deals.facets',
  summary: 'How many deals each filter value would leave; a facet ignores its own selection.',
  input: z.object(dealFilter),
  output: stamp.extend({
    facets: z.record(
      z.string(),
      z.array(z.object({ value: z.string(), label: z.string().nullable(), count: z.number().int() })),
    ),
  }),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/deals/facets' },
  positional: [],
  effect: 'read',
});
