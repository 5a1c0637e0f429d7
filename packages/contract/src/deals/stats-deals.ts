import { amountMark } from '@beringia/domain/basics/money';
import { partialDate } from '@beringia/domain/basics/partial-date';
import { GROUPINGS, MEASURES } from '@beringia/domain/deals/statistics/counting-rule';
import { z } from 'zod';
import { asOfInput, stamp } from '../answer.ts';
import { BAD_INPUT, operation } from '../operation.ts';
import { yesNo } from '../yes-no.ts';
import { dealFilter } from './deal-filter.ts';

/** Which deals count. Left out means the default: Chinese licensor, no onward deal, no unverified deal. */
export const countingRuleInput = {
  originChinese: yesNo.default(true).describe('only licensors of Chinese origin'),
  includeOnward: yesNo.default(false),
  includeUnverified: yesNo.default(false),
  includeAcquisitions: yesNo
    .default(true)
    .describe('purchases of whole companies, whose price is no upfront for a licence'),
} as const;

const cell = z.object({
  group: z.string(),
  count: z.number().int(),
  value: z.number().nullable().describe('millions of US dollars; null when no deal of the group states the amount'),
  mark: amountMark,
  stated: z.number().int().describe('deals that state the amount in US dollars'),
  unknown: z.number().int().describe('deals that do not state it'),
  otherCurrency: z.array(z.object({ deal: z.string(), value: z.number().nullable(), currency: z.string() })),
  countedElsewhere: z
    .array(z.string())
    .describe('deals whose payment is shared with an earlier deal and counted there'),
  deals: z.array(z.string()).describe('ids of every deal counted'),
});

export const statsDeals = operation({
  name: 'deals.stats',
  summary:
    'Count or sum deals by a grouping, with the counting rule as part of the answer and published figures beside it.',
  input: z.object({
    ...dealFilter,
    ...asOfInput,
    ...countingRuleInput,
    measure: z.enum(MEASURES).default('cash'),
    by: z.enum(GROUPINGS).default('year'),
  }),
  output: stamp.extend({
    measure: z.enum(MEASURES),
    by: z.enum(GROUPINGS),
    rule: z
      .array(z.object({ text: z.string(), leftOut: z.array(z.string()) }))
      .describe('each step of the rule and the deals it leaves out'),
    groups: z.array(cell),
    published: z.array(
      z.object({
        period: z.string(),
        from: partialDate.describe('first day of the period, as precisely as it is known'),
        to: partialDate.describe('last day of the period'),
        measure: z.enum(MEASURES),
        value: z.number(),
        mark: amountMark,
        publisher: z.string(),
        url: z.string(),
        base: z.string().describe('what the publisher counted, as far as it says'),
        differs: z.string().describe('why it differs from ours'),
        ours: z.object({
          value: z.number().nullable(),
          mark: amountMark,
          count: z.number().int(),
          deals: z.array(z.string()),
        }),
        perhaps: z.array(z.string()).describe('deals dated too coarsely to say whether they lie in the period'),
      }),
    ),
    bridge: z
      .array(
        z.object({
          step: z.string(),
          text: z.string(),
          value: z.number(),
          mark: amountMark,
          deals: z.array(z.string()),
        }),
      )
      .describe('headline to cash: from the announced totals to cash at signing, each step with its deals'),
  }),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/deals/stats' },
  positional: [],
  effect: 'read',
});
