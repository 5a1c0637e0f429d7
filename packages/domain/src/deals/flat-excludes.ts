import { territoryOf } from '../territory/code-lists.ts';
import { codesOf, type Mask, NOT_STATED, union } from '../territory/territory.ts';
import type { Deal } from './deal.ts';
import { grantsToLicensee, territoryGranted } from './granted.ts';

/**
 * What one flat territory leaves out. A reader lets what is out beat what is in, so what an event granted later cannot stay among
 * what was left out at signing; and an event leaves nothing out that another grant gives.
 */
export function flatExcludes(deal: Pick<Deal, 'grants' | 'events' | 'dates' | 'retained'>): string[] {
  const all = grantsToLicensee(deal);
  const [base, later] = [all.filter(({ event }) => event === null), all.filter(({ event }) => event !== null)];
  const given = (grants: typeof all): Mask => grants.map(territoryGranted).reduce(union, NOT_STATED).in;
  const [first, added] = [given(base), given(later)];
  return [
    ...base.flatMap(({ grant }) => grant.territory.out.flatMap((code) => without(code, added))),
    ...later.flatMap(({ grant }) => grant.territory.out.flatMap((code) => without(code, first | added))),
  ];
}

/** The code as it stands, or country by country where some of it is granted. */
function without(code: string, granted: Mask): string[] {
  const { in: countries } = territoryOf({ in: [code], out: [] });
  return (countries & granted) === 0n ? [code] : codesOf(countries & ~granted);
}
