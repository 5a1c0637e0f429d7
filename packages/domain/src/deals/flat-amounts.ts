import type { DealLine } from './deal.ts';
import type { FlatTerms } from './flat-line.ts';

type Amounts = DealLine['amounts'];
type Currency = { readonly currency: string };

/** Words by which a text says that an upfront is not all cash: then its one number cannot be divided without guessing. */
const NOT_ALL_CASH = /shares?\b|equity|stock|stake|warrant|\bADSs?\b|股/i;
const WITH_NEAR_TERM = /near[- ]term/i;

/** The amounts of a flat deal; what is not stated is left out, and no amount is divided or added. */
export function amountsOfTerms(terms: FlatTerms): Amounts {
  const currency = { currency: terms.currency ?? 'USD' };
  const { equityInvestment: bought, licensorEquityPct: percent } = terms;
  const amounts: Amounts = {
    ...nearTermOf(terms, currency),
    ...upfrontOf(terms, currency),
    ...(percent === null ? {} : { equityReceived: { value: null, ...currency, percent } }),
    ...(bought === null ? {} : { sharesBought: { value: bought, ...currency } }),
  };
  for (const kind of ['milestones', 'developmentRegulatory', 'commercial', 'total', 'optionFee'] as const)
    if (terms[kind] !== null) amounts[kind] = { value: terms[kind], ...currency };
  return amounts;
}

/**
 * The one number of an upfront. Where its text speaks of shares it is not all cash, and where it speaks of near-term money that
 * is not stated apart it is not all due at signing: then it stays undivided. A text alone says that something is paid.
 */
function upfrontOf(terms: FlatTerms, currency: Currency): Amounts {
  const { upfront, upfrontText: note, nearTerm } = terms;
  if (upfront === null && (note === null || includesUpfront(terms))) return {};
  const amount = { value: upfront, ...currency, note };
  if (note !== null && NOT_ALL_CASH.test(note)) return { upfrontCashAndEquity: amount };
  const undivided = note !== null && WITH_NEAR_TERM.test(note) && nearTerm === null;
  return undivided ? { upfrontAndNearTerm: amount } : { cashAtSigning: amount };
}

function nearTermOf(terms: FlatTerms, currency: Currency): Amounts {
  const { nearTerm: value, upfront, upfrontText } = terms;
  if (value === null) return {};
  if (!includesUpfront(terms)) return { nearTerm: { value, ...currency } };
  return { upfrontAndNearTerm: { value, ...currency, note: upfront === null ? upfrontText : null } };
}

/** What is less than the upfront cannot have it inside. Where nothing tells, the amount counts as undivided, outside cash. */
function includesUpfront({ nearTerm, upfront, nearTermIncludesUpfront }: FlatTerms): boolean {
  if (nearTerm === null) return false;
  return nearTermIncludesUpfront ?? !(upfront !== null && nearTerm < upfront);
}

/** A statement beside an amount that the line leaves in doubt. */
export function doubtsOfTerms(terms: FlatTerms): NonNullable<DealLine['claims']> {
  if (terms.nearTermIncludesUpfront !== null || !includesUpfront(terms)) return [];
  const note = 'The imported line does not say whether the upfront is in it.';
  return [{ field: 'amounts.upfrontAndNearTerm.value', value: terms.nearTerm, source: null, note }];
}

/** Printed numbers without words get words made of them, because a royalty is told in words. */
export function royaltiesOfTerms({
  royaltyText,
  royaltyLow: low,
  royaltyHigh: high,
}: FlatTerms): DealLine['royalties'] {
  const numbers = [...new Set([low, high].filter((bound) => bound !== null))];
  const text = royaltyText ?? (numbers.length > 0 ? `${numbers.join('–')}%` : null);
  return text === null ? [] : [{ text, low, high }];
}
