import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';

export const checkDeals = operation({
  name: 'deals.check',
  summary:
    'Data quality: per rule, which deals are incomplete, doubtful or inconsistent, and which of them are explained.',
  input: z.object({
    rule: z.string().optional().describe('only this rule'),
    id: z.string().optional().describe('only this deal'),
    limit: z.coerce.number().int().min(1).max(10_000).default(1000).describe('most findings of one rule'),
  }),
  output: stamp.extend({
    deals: z.number().int().describe('deals looked at'),
    rules: z.array(
      z.object({
        rule: z.string(),
        kind: z.enum(['missing', 'doubtful', 'inconsistent']),
        reason: z.string().describe('why the rule exists'),
        total: z.number().int().describe('findings of the rule, also those beyond the limit'),
        findings: z.array(
          z.object({ deal: z.string(), field: z.string(), message: z.string(), explained: z.string().nullable() }),
        ),
      }),
    ),
    unexplained: z.number().int().describe('inconsistencies that nobody has explained'),
    stale: z
      .array(z.object({ deal: z.string(), rule: z.string(), field: z.string().optional(), reason: z.string() }))
      .describe('explanations of findings that are gone'),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'GET', path: '/deals/check' },
  positional: [],
  effect: 'read',
});
