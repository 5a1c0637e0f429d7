import { z } from 'zod';
import { recordId } from '../basics/ids.ts';
import { amountMark, currencyCode } from '../basics/money.ts';
import { partialDate } from '../basics/partial-date.ts';

/**
 * Money in a deal. "Upfront" is five different amounts and an undivided rest, and they are never added silently:
 * cash at signing, certain later cash, contingent near-term cash, equity received, and licensor shares bought.
 */

const plain = z.strictObject({
  /** Millions of the currency; null when a payment is known to exist and its size is not. */
  value: z.number().nonnegative().nullable(),
  currency: currencyCode,
  mark: amountMark.default('exact'),
  derived: z.boolean().default(false).describe('the sum or remainder of other amounts, made by the compiler'),
  pooledOver: z
    .enum(['assets', 'deals'])
    .nullable()
    .default(null)
    .describe('one payment stated for several assets or deals'),
  sharedWith: z.array(recordId).default([]).describe('other deals that share this very amount'),
  on: partialDate.nullable().default(null).describe('when paid or due, or when shares were valued'),
  note: z.string().nullable().default(null),
});
export type DealAmount = z.infer<typeof plain>;

const equity = plain.extend({
  percent: z.number().min(0).max(100).nullable().default(null).describe('share of the issuer'),
  issuer: z.string().nullable().default(null).describe('whose shares: licensee, its parent, the NewCo, the licensor'),
  instrument: z.string().nullable().default(null).describe('such as "7,000,000 common shares" or "warrants"'),
});
export type EquityAmount = z.infer<typeof equity>;

/** Every kind of amount, in the order a reader of terms wants them, each with what it means. */
export const AMOUNT_KINDS = {
  cashAtSigning: 'Cash due on signing or closing, non-contingent',
  laterCash: 'Further cash that is certain but due later',
  nearTerm: 'Contingent cash expected soon after signing, the upfront not included',
  equityReceived: 'Shares of the licensee, its parent or the NewCo received by the licensor',
  sharesBought: 'Licensor shares bought by the licensee',
  licenseeSharesBought: 'Licensee shares bought by the licensor',
  upfrontAndNearTerm: '"Upfront and near-term" reported as one amount and not divisible',
  upfrontCashAndEquity: 'Cash and equity at signing reported as one amount and not divisible',
  optionFee: 'Paid for holding an option; not an upfront for a licence',
  optionExercise: 'Due when an option is exercised',
  researchFunding: 'Payment for research work',
  developmentRegulatory: 'Development and regulatory milestones',
  commercial: 'Sales milestones',
  milestones: 'All contingent milestones together',
  reversePayment: 'Paid by the licensor to the licensee, such as for a licence in the other direction',
  total: 'Headline total: everything together, as announced',
} as const;
export type AmountKind = keyof typeof AMOUNT_KINDS;

export const dealAmounts = z.strictObject({
  cashAtSigning: plain.optional(),
  laterCash: plain.optional(),
  nearTerm: plain.optional(),
  equityReceived: equity.optional(),
  sharesBought: equity.optional(),
  licenseeSharesBought: equity.optional(),
  upfrontAndNearTerm: plain.optional(),
  upfrontCashAndEquity: plain.optional(),
  optionFee: plain.optional(),
  optionExercise: plain.optional(),
  researchFunding: plain.optional(),
  developmentRegulatory: plain.optional(),
  commercial: plain.optional(),
  milestones: plain.optional(),
  reversePayment: plain.optional(),
  total: plain.optional(),
});
export type DealAmounts = z.infer<typeof dealAmounts>;

export const milestone = z.strictObject({
  event: z.string().min(1),
  asset: z.string().nullable().default(null),
  region: z.string().nullable().default(null),
  indication: z.string().nullable().default(null),
  amount: plain,
});

/** A running share of sales or profit. `low` and `high` are filled only from printed numbers; words stay words. */
export const royalty = z.strictObject({
  text: z.string().min(1),
  payer: z.enum(['licensee', 'licensor']).default('licensee'),
  basis: z.enum(['net-sales', 'profit', 'other']).default('net-sales'),
  low: z.number().min(0).max(100).nullable().default(null),
  high: z.number().min(0).max(100).nullable().default(null),
  territory: z.string().nullable().default(null),
  note: z.string().nullable().default(null).describe('caps, floors, step-downs'),
});
