import { comparePartial } from '../../basics/partial-date.ts';
import type { Deal } from '../deal.ts';
import { dateOf } from '../statistics/counting-rule.ts';
import type { DealCheck } from './check.ts';

/** Same licensor, same licensee, an asset in common, and dates that may be the same. */
export const possibleDuplicate: DealCheck = {
  id: 'possible-duplicate',
  kind: 'doubtful',
  reason: 'One deal recorded twice is counted twice.',
  check: (deal, { deals }) =>
    [...new Set(deals.values())]
      .filter((other) => other.id !== deal.id && isAlike(deal, other))
      .map((other) => ({ field: 'id', message: `Looks like “${other.id}”: same parties, asset and date.` })),
};

function isAlike(a: Deal, b: Deal): boolean {
  const [x, y] = [dateOf(a), dateOf(b)];
  if (x === null || y === null || comparePartial(x, y) !== 0) return false;
  return (
    shares(companies(a.licensors), companies(b.licensors)) &&
    shares(companies(a.licensees), companies(b.licensees)) &&
    shares(assetNames(a), assetNames(b))
  );
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
