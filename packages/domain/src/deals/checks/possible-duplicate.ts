import { comparePartial } from '../../basics/partial-date.ts';
import type { Deal } from '../deal.ts';
import { dateOf } from '../statistics/counting-rule.ts';
import type { DealCheck } from './check.ts';

/** Others are named up to here: a deal that was imported a thousand times needs no thousand names. */
const MOST_NAMED = 5;

/** Same licensor, same licensee, an asset in common, and dates that may be the same. */
export const possibleDuplicate: DealCheck = {
  id: 'possible-duplicate',
  kind: 'doubtful',
  reason: 'One deal recorded twice is counted twice.',
  check: (deal, { deals }) =>
    likelyDuplicates(deal, deals).map(({ id }) => ({
      field: 'id',
      message: `Looks like “${id}”: same parties, asset and date.`,
    })),
};

/** The first few other deals that this one may be a second record of. */
export function likelyDuplicates(deal: Deal, deals: ReadonlyMap<string, Deal>): Deal[] {
  return firstFew(likely(deal, deals), (other) => other.id !== deal.id && isAlike(deal, other));
}

const grouped = new WeakMap<ReadonlyMap<string, Deal>, ReadonlyMap<string, readonly Deal[]>>();

/** Deals between the same two companies: the only ones worth comparing, found once for a whole run. */
function likely(deal: Deal, deals: ReadonlyMap<string, Deal>): Iterable<Deal> {
  const groups = grouped.get(deals) ?? byPair(new Set(deals.values()));
  grouped.set(deals, groups);
  return new Set(pairsOf(deal).flatMap((pair) => groups.get(pair) ?? []));
}

function byPair(deals: Iterable<Deal>): ReadonlyMap<string, readonly Deal[]> {
  const groups = new Map<string, Deal[]>();
  for (const deal of deals) {
    for (const pair of pairsOf(deal)) {
      const group = groups.get(pair);
      if (group) group.push(deal);
      else groups.set(pair, [deal]);
    }
  }
  return groups;
}

function pairsOf(deal: Deal): string[] {
  return companies(deal.licensors).flatMap((from) => companies(deal.licensees).map((to) => `${from} ${to}`));
}

function firstFew(deals: Iterable<Deal>, fits: (deal: Deal) => boolean): Deal[] {
  const found: Deal[] = [];
  for (const deal of deals) {
    if (fits(deal)) found.push(deal);
    if (found.length === MOST_NAMED) break;
  }
  return found;
}

function isAlike(a: Deal, b: Deal): boolean {
  const [x, y] = [dateOf(a), dateOf(b)];
  if (x === null || y === null || comparePartial(x, y) !== 0) return false;
  return shares(assetNames(a), assetNames(b));
}

function companies(parties: readonly { company: string | null }[]): string[] {
  return parties.flatMap(({ company }) => company ?? []);
}

function assetNames(deal: Deal): string[] {
  return deal.assets.flatMap(({ name, codes, named }) =>
    named ? [name, ...codes].map((text) => text.toLowerCase()) : [],
  );
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}
