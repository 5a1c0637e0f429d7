import fc from 'fast-check';
import { AREAS, MODALITIES, STAGES } from '../../assets/vocabulary.ts';
import { DEAL_TYPES } from '../deal.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const words = fc
  .stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{3,7}){0,2}$/)
  .filter((text) => !/share|stock|stake|equity/.test(text));
const many = (item: fc.Arbitrary<string>) => maybe(fc.uniqueArray(item, { minLength: 1, maxLength: 3 }));
const date = fc.constantFrom('2019', '2021-07', '2024-02-29');
const amount = maybe(fc.integer({ min: 0, max: 90_000 }).map((cents) => cents / 10));
const places = fc.constantFrom('US', 'JP', 'EUROPE', 'GREATER-CHINA', 'LATAM');
const party = {
  name: words,
  name_zh: maybe(fc.constantFrom('蓝田生物', '西行')),
  ticker: maybe(words),
  hq: maybe(fc.constantFrom('CN', 'US')),
};
/** Flat lines in the spelling of the flat view itself: what they state has to come back key for key. */
export const flatLine = fc.record({
  id: fc.constant('a-deal-2024'),
  announced: date,
  type: fc.constantFrom(...DEAL_TYPES),
  licensor: fc.record({ ...party, legal: maybe(words) }),
  licensee: fc.record({ ...party, newco: maybe(fc.boolean()), backers: many(words) }),
  assets: fc.array(
    fc
      .record({
        name: words,
        codes: many(words),
        modality: fc.constantFrom(...MODALITIES),
        targets: many(words),
        indications: many(words),
        area: fc.constantFrom(...AREAS),
        stage: maybe(fc.constantFrom(...STAGES)),
        stageRegion: maybe(fc.constant('CN')),
      })
      .map(({ stageRegion, ...asset }) => (asset.stage === undefined ? asset : { ...asset, stageRegion })),
    { minLength: 1, maxLength: 3 },
  ),
  territory: maybe(
    fc.record({
      text: maybe(words),
      grants: many(places),
      excludes: maybe(fc.constant(['KR'])),
      retained: many(places),
    }),
  ),
  terms: fc
    .record({
      currency: fc.constantFrom('USD', 'CNY'),
      upfront: fc.integer({ min: 1, max: 500 }),
      upfrontText: maybe(words),
      nearTerm: amount,
      equityInvestment: amount,
      milestones: amount,
      developmentRegulatory: amount,
      commercial: amount,
      total: amount,
      royaltyText: words,
      royaltyLow: maybe(fc.integer({ min: 0, max: 12 })),
      royaltyHigh: maybe(fc.integer({ min: 13, max: 30 })),
      licensorEquityPct: maybe(fc.integer({ min: 1, max: 40 })),
      optionFee: amount,
    })
    .chain((stated) =>
      (stated.nearTerm === undefined ? fc.constant(undefined) : fc.boolean()).map((nearTermIncludesUpfront) => ({
        ...stated,
        nearTermIncludesUpfront,
      })),
    ),
  status: maybe(fc.constantFrom('terminated', 'returned', 'completed', 'no-end-found')),
  sources: fc.array(
    fc.record({
      url: fc.webUrl(),
      title: maybe(words),
      published: maybe(date),
      supports: many(fc.constantFrom('upfront', 'total')),
    }),
    { maxLength: 2 },
  ),
  confidence: maybe(fc.constantFrom('high', 'medium', 'low')),
  note: maybe(words),
});
