import { z } from 'zod';
import { area, modality, stage } from '../assets/vocabulary.ts';
import { recordId } from '../basics/ids.ts';
import { currencyCode } from '../basics/money.ts';
import { partialDate } from '../basics/partial-date.ts';
import { DEAL_TYPES } from './deal.ts';
import { problemOfPlace } from './flat-territory.ts';

/**
 * A deal as a line of a flat file: the keys of the flat view (`flat-view.ts`), one licensor, one licensee, one territory, amounts
 * in millions. Only what a deal cannot be without has to be there; a key that is missing or null states nothing.
 */

const words = z
  .string()
  .nullable()
  .default(null)
  .transform((text) => text?.trim() || null);
const list = z
  .array(z.string())
  .nullable()
  .default([])
  .transform((items) => (items ?? []).map((item) => item.trim()).filter((item) => item !== ''));

/** Checked one by one, so that a wrong code is told beside whatever else is wrong with the line. */
const places = z
  .array(
    z
      .string()
      .trim()
      .superRefine((place, context) => {
        const message = problemOfPlace(place);
        if (message !== null) context.addIssue({ code: 'custom', message });
      }),
  )
  .nullable()
  .default([])
  .transform((items) => items ?? []);
const seat = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 alpha-2 code')
  .nullable()
  .default(null);
const millions = z.number().nonnegative().nullable().default(null);
const percent = z.number().min(0).max(100).nullable().default(null);

const flatParty = z.strictObject({
  name: z.string().trim().min(1),
  name_zh: words,
  legal: words,
  ticker: words,
  hq: seat,
});

const flatAsset = z.strictObject({
  name: z.string().trim().min(1),
  codes: list,
  modality,
  targets: list,
  indications: list,
  area,
  stage: stage.nullable().default(null),
  stageRegion: words.describe('where that stage was reached; several codes with commas'),
});

const flatTerms = z.strictObject({
  currency: currencyCode.nullable().default(null),
  upfront: millions,
  upfrontText: words,
  nearTerm: millions,
  nearTermIncludesUpfront: z.boolean().nullable().default(null),
  equityInvestment: millions.describe('licensor shares bought by the licensee'),
  milestones: millions,
  developmentRegulatory: millions,
  commercial: millions,
  total: millions,
  royaltyText: words,
  royaltyLow: percent,
  royaltyHigh: percent,
  licensorEquityPct: percent.describe('share of the licensee or NewCo that the licensor received'),
  optionFee: millions,
});
export type FlatTerms = z.infer<typeof flatTerms>;

const STATUSES = [
  'active',
  'terminated',
  'returned',
  'completed',
  'option-exercised',
  'partly-returned',
  'no-end-found',
  'announced',
] as const;

const flatSource = z.strictObject({
  url: z.url(),
  title: words,
  published: partialDate.nullable().default(null),
  supports: list,
});

export const flatDeal = z
  .strictObject({
    id: recordId,
    announced: partialDate.nullable().default(null),
    type: z.enum(DEAL_TYPES),
    licensor: flatParty,
    licensee: flatParty.extend({
      newco: z.boolean().nullable().default(null),
      backers: list,
    }),
    assets: z.array(flatAsset).min(1),
    territory: z
      .strictObject({ text: words, grants: places, excludes: places, retained: list })
      .default({ text: null, grants: [], excludes: [], retained: [] }),
    terms: flatTerms.default(() => flatTerms.parse({})),
    status: z.enum(STATUSES).nullable().default(null),
    statusNote: words,
    sources: z.array(flatSource).default([]),
    confidence: z.enum(['high', 'medium', 'low']).nullable().default(null),
    note: words,
  })
  .superRefine((deal, context) => {
    if (deal.terms.currency === null && statesMoney(deal.terms))
      tell(context, ['terms', 'currency'], 'an ISO 4217 code such as USD: an amount without a currency is no amount');
    if (deal.announced === null && deal.sources.every((source) => source.published === null))
      tell(context, ['announced'], 'a date, here or of a source: nothing else says when anybody looked at the deal');
  });
export type FlatDeal = z.infer<typeof flatDeal>;

function tell(context: z.RefinementCtx, path: (string | number)[], message: string): void {
  context.addIssue({ code: 'custom', path, message });
}

function statesMoney(terms: FlatTerms): boolean {
  const { currency: _, royaltyLow: _low, royaltyHigh: _high, ...amounts } = terms;
  return Object.values(amounts).some((value) => typeof value === 'number');
}

/** Keys that only one of the two shapes of a deal has. */
const FLAT_ONLY = ['licensor', 'licensee', 'terms', 'territory', 'announced'];
const FULL_ONLY = ['licensors', 'licensees', 'grants', 'amounts', 'dates'];

/** Whether an object is meant as a flat deal. What has keys of both shapes, or of neither, is taken for a full one. */
export function isFlat(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  return FLAT_ONLY.some((key) => key in raw) && !FULL_ONLY.some((key) => key in raw);
}
