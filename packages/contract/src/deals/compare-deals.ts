import { MODALITIES, STAGES } from '@beringia/domain/assets/vocabulary';
import { amountMark } from '@beringia/domain/basics/money';
import { SPECIAL_KINDS } from '@beringia/domain/deals/compare/candidates';
import { LICENSEE_CLASSES, type LicenseeClass } from '@beringia/domain/deals/compare/licensee-class';
import { DEAL_TYPES } from '@beringia/domain/deals/deal';
import { TERRITORY_CLASSES, type TerritoryClass } from '@beringia/domain/deals/statistics/territory-class';
import { z } from 'zod';
import { asOfInput, stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { dealRowShape } from './deal-shapes.ts';
import { countingRuleInput } from './stats-deals.ts';

const ids = z.array(z.string());
const licenseeClasses = Object.keys(LICENSEE_CLASSES) as [LicenseeClass, ...LicenseeClass[]];
const territoryClasses = Object.keys(TERRITORY_CLASSES) as [TerritoryClass, ...TerritoryClass[]];

/** Any value, said of a criterion that the subject's deal would otherwise fill. */
export const ANY = 'any';

const profile = z.object({
  modality: z.string().nullable(),
  stage: z.string().nullable(),
  licenseeClass: z.string().nullable(),
  type: z.string().nullable(),
  territoryClass: z.string().nullable(),
});

const spread = z.object({
  percentiles: z
    .object({ p25: z.number(), p50: z.number(), p75: z.number(), mark: amountMark })
    .nullable()
    .describe('null below the fewest deals: then the deals are listed and nothing more is claimed'),
  n: z.number().int(),
  fewest: z.number().int(),
  deals: z.array(z.object({ deal: z.string(), value: z.number(), mark: amountMark })),
  unknown: ids,
  otherCurrency: ids,
  method: z.string(),
});

const percent = z.number().nullable();

const royalty = z
  .looseObject({
    low: percent,
    high: percent,
    n: z.object({ low: z.number().int(), high: z.number().int() }).describe('deals that state that end'),
    fewest: z.number().int(),
    deals: z.array(
      z.object({
        deal: z.string(),
        interval: z.object({
          low: percent,
          high: percent,
          uncertainty: z.string(),
          basis: z.enum(['printed', 'words']).describe('whether the source prints numbers, or words of size'),
        }),
        text: z.string().describe("the source's own words"),
      }),
    ),
    sizeUnknown: ids.describe('deals with a royalty of unknown size'),
    notStated: ids,
  })
  .describe('percent of net sales: medians of the lower and of the upper ends; null with too few of that end');

const returned = z
  .looseObject({
    ended: z.number().int(),
    known: z.number().int(),
    endedDeals: ids,
    aliveDeals: ids,
    fulfilledDeals: ids,
    unknownDeals: ids,
    text: z.string(),
  })
  .describe('deals that came back, against those whose fate is known');

export const compareDeals = operation({
  name: 'deals.compare',
  summary: 'What comparable deals paid: matched by a named ladder that is shown, with returned deals counted.',
  input: z.object({
    deal: z
      .string()
      .optional()
      .describe(`take the subject from this deal; the fields below then overrule it, "${ANY}" leaves one open`),
    modality: z.enum([...MODALITIES, ANY]).optional(),
    stage: z.enum([...STAGES, ANY]).optional(),
    licenseeClass: z.enum([...licenseeClasses, ANY]).optional(),
    type: z.enum([...DEAL_TYPES, ANY]).optional(),
    territoryClass: z.enum([...territoryClasses, ANY]).optional(),
    include: z
      .union([z.enum(SPECIAL_KINDS), z.array(z.enum(SPECIAL_KINDS))])
      .transform((given) => [given].flat())
      .optional()
      .describe('kinds of deal that are left out unless named here'),
    ...countingRuleInput,
    ...asOfInput,
  }),
  output: stamp.extend({
    subject: profile,
    candidates: z
      .array(z.looseObject({ text: z.string(), reason: z.string(), leftOut: ids }))
      .describe('who was left out before matching, and why'),
    ladder: z.array(
      z.object({
        step: z.string(),
        text: z.string(),
        reason: z.string(),
        n: z.number().int(),
        stated: z.number().int(),
        deals: ids,
      }),
    ),
    used: z.string().describe('the step of the ladder that the figures stand on'),
    n: z.number().int(),
    deals: ids,
    matched: z
      .array(z.object({ deal: z.string(), profile, row: dealRowShape }))
      .describe('every deal that the figures stand on, with the facts it was matched on'),
    cash: spread,
    total: spread,
    royalty,
    returned,
    because: z.array(z.string()),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'GET', path: '/deals/compare' },
  positional: [],
  effect: 'read',
});
