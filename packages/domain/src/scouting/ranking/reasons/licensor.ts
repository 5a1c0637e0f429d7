import type { Candidate } from '../../candidate.ts';
import { ENDED_EARLY, type LicensorDeal } from '../deal-history.ts';
import { found, type Measured, type Reason, type Seen, unknown } from '../reason.ts';

/** Whoever would license it: what deals it has signed, and how they went. */

/** The originator, else the holder, with a company record; null where no name leads to one. */
function licensorOf({ companies }: Candidate): { readonly party: string; readonly name: string } | null {
  const known = companies.flatMap(({ party, name, as }) => (party === null ? [] : [{ party, name, as }]));
  return known.find(({ as }) => as === 'originator') ?? known.find(({ as }) => as === 'holder') ?? null;
}

/** Measures the deals of the licensor; unknown where no company record says who that is. */
function ofDeals(judge: (deals: readonly LicensorDeal[], name: string, list: readonly string[]) => Measured) {
  return ({ candidate, dealHistory }: Seen, { list }: { readonly list: readonly string[] }): Measured => {
    const licensor = licensorOf(candidate);
    if (licensor === null) return unknown('No company record says who would license it.', 'its originator');
    return judge(dealHistory.get(licensor.party) ?? [], licensor.name, list);
  };
}

export const licensorDeals: Reason = {
  id: 'licensor-deals',
  words: [],
  numbers: true,
  measure: ofDeals((deals, name) => {
    const says =
      deals.length === 0
        ? 'no deal as licensor is stored'
        : deals.length === 1
          ? 'one deal as licensor'
          : `${deals.length} deals as licensor`;
    return found(deals.length, `${name}: ${says}.`, refsOf(deals));
  }),
};

export const licensorReturns: Reason = {
  id: 'licensor-returns',
  words: [],
  numbers: true,
  measure: ofDeals((deals, name) => {
    const ended = deals.filter(({ standing }) => ENDED_EARLY.includes(standing));
    return found(ended.length, `${name}: ${ended.length} of ${deals.length} came back or ended early.`, refsOf(ended));
  }),
};

export const partnerOutsideChina: Reason = {
  id: 'partner-outside-china',
  words: ['yes', 'no'],
  numbers: false,
  measure: ofDeals((deals, name, list) => {
    const standing = deals.filter((deal) => !ENDED_EARLY.includes(deal.standing));
    const partners = standing.flatMap(({ licensees, deal }) => licensees.map((each) => ({ ...each, deal })));
    const abroad = partners.filter(({ country }) => country !== null && !list.includes(country));
    if (abroad.length > 0) {
      const names = [...new Set(abroad.map((each) => each.name))].join(', ');
      return found('yes', `${name} has a standing deal with ${names}.`, refsOf(abroad));
    }
    const silent = partners.filter(({ country }) => country === null);
    if (silent.length > 0)
      return unknown(
        `The seat of ${silent.map((each) => each.name).join(', ')} is not told.`,
        'the seat of the partner',
      );
    return found('no', `${name} has no stored deal that stands with a company outside Greater China.`);
  }),
};

export const originatorSize: Reason = {
  id: 'originator-size',
  words: ['small', 'medium', 'large'],
  numbers: false,
  measure({ told: { originatorSize: size } }) {
    if (size === null) return unknown('Nobody told the size of the originator.', 'its staff or its latest accounts');
    return found(size.is, `The originator is ${size.is}.`, size.refs);
  },
};

function refsOf(deals: readonly { readonly deal: string }[]): string[] {
  return [...new Set(deals.map(({ deal }) => `deal/${deal}`))];
}
