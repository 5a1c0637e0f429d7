import { type Day, type PartialDate, sortKey } from '../../basics/partial-date.ts';
import type { Deal } from '../../deals/deal.ts';
import { type StandingKind, standing } from '../../deals/standing.ts';

/** What a company has done as licensor, from the deals that are stored. No deal found is not "never licensed". */

export interface LicensorDeal {
  readonly deal: string;
  readonly on: PartialDate | null;
  readonly standing: StandingKind;
  readonly licensees: readonly { readonly name: string; readonly country: string | null }[];
}

/** By id of the company, its deals oldest first. */
export type DealHistory = ReadonlyMap<string, readonly LicensorDeal[]>;

/** Rights came back or the agreement ended before it was fulfilled. */
export const ENDED_EARLY: readonly StandingKind[] = ['returned', 'partly-returned', 'terminated'];

/** @param asOf deals that were not announced by then are left out; a sale of the whole company licenses nothing */
export function dealHistoryOf(deals: readonly Deal[], asOf: Day): DealHistory {
  const history = new Map<string, LicensorDeal[]>();
  for (const deal of deals.toSorted(byDay)) {
    const stands = standing(deal, asOf).value;
    if (deal.type === 'acquisition' || stands === 'announced') continue;
    const licensees = deal.licensees.map(({ name, hq }) => ({ name, country: hq }));
    const one = { deal: deal.id, on: dayOf(deal), standing: stands, licensees };
    for (const company of new Set(deal.licensors.flatMap(({ company, signs }) => (company && signs ? company : [])))) {
      history.set(company, [...(history.get(company) ?? []), one]);
    }
  }
  return history;
}

function dayOf({ dates }: Deal): PartialDate | null {
  return dates.announced ?? dates.signed;
}

/** Undated deals last, those of one day by id. */
function byDay(a: Deal, b: Deal): number {
  const [x, y] = [keyOf(a), keyOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function keyOf(deal: Deal): string {
  const day = dayOf(deal);
  return `${day === null ? '9999' : sortKey(day)} ${deal.id}`;
}
