import { COUNTRY_CODES } from './countries.ts';
import { type Extent, extentOf, REGIONS } from './regions.ts';
import { codesOf, type Mask, sizeOf } from './territory.ts';

/** The fewest names for a set of countries: regions first, then the countries that are left. */
export interface Cover {
  /** Region and country codes in the order in which people say them. */
  readonly codes: readonly string[];
  /** What the names reach, including rims where those count. */
  readonly reached: Mask;
  /** Countries that the regions name wrongly and that must be taken back. */
  readonly exceptions: Mask;
}

/** What naming a region would reach and wrongly name, or null where it may not be named. */
export type Fit = (extent: Extent) => { readonly reaches: Mask; readonly exceptions: Mask } | null;

/** A region stands for at least three countries; two are said by name ("United States and Canada"). */
const FEWEST = 3;

const NAMES: readonly { readonly code: string; readonly extent: Extent }[] = REGIONS.flatMap(({ code }) => {
  const extent = code === 'WORLDWIDE' || code === 'MAINLAND-CHINA' ? null : extentOf(code);
  return extent ? [{ code, extent }] : [];
});

/**
 * @param must the countries to name
 * @param fit which regions may be named; null for countries only
 * @param also countries that need no name of their own, but that a region had better reach
 */
export function coverOf(must: Mask, fit: Fit | null, also: Mask = 0n): Cover {
  const regions: string[] = [];
  const target = must | also;
  let [reached, exceptions] = [0n, 0n];
  const next = () => (fit && (must & ~reached) !== 0n ? bestRegion(target & ~reached, fit) : null);
  for (let best = next(); best; best = next()) {
    regions.push(best.code);
    reached |= best.reaches;
    exceptions |= best.exceptions;
  }
  const left = codesOf(must & ~reached);
  return { codes: inSpokenOrder([...regions, ...left]), reached: reached | must, exceptions };
}

function bestRegion(target: Mask, fit: Fit) {
  let best: { code: string; reaches: Mask; exceptions: Mask } | null = null;
  let most = FEWEST - 1;
  for (const { code, extent } of NAMES) {
    const found = fit(extent);
    const gain = found ? sizeOf(found.reaches & target) - sizeOf(found.exceptions) : 0;
    if (found && gain > most) [best, most] = [{ code, ...found }, gain];
  }
  return best;
}

/** Large markets first, as announcements list them; then the other regions, then countries by code. */
const SPOKEN_FIRST =
  'US CA NORTH-AMERICA EUROPE EU EEA WESTERN-EUROPE GB CH CHINA GREATER-CHINA CN HK MO TW JP KR AU NZ'.split(' ');
const ORDER = new Map(
  [...SPOKEN_FIRST, ...REGIONS.map((region) => region.code), ...COUNTRY_CODES].reverse().map((code, i) => [code, -i]),
);

function inSpokenOrder(codes: readonly string[]): string[] {
  return [...codes].sort((a, b) => (ORDER.get(a) ?? 0) - (ORDER.get(b) ?? 0));
}

/** Region by its certain core alone; the rest may be anything. */
export function coreWithin(allowed: Mask): Fit {
  return ({ core }) => ((core & ~allowed) === 0n ? { reaches: core, exceptions: 0n } : null);
}

/** Region whose core and rim both lie in the set. */
export function wholeWithin(allowed: Mask): Fit {
  return ({ core, rim }) => (((core | rim) & ~allowed) === 0n ? { reaches: core | rim, exceptions: 0n } : null);
}

/** Region whose core lies in one set, while its rim avoids another; where the rim is in `open`, naming it says so. */
export function coreWithRim(core: Mask, forbidden: Mask, open: Mask): Fit {
  return (extent) =>
    (extent.core & ~core) === 0n && (extent.rim & forbidden) === 0n
      ? { reaches: extent.core | (extent.rim & open), exceptions: 0n }
      : null;
}

/** Region named in an exclusion, of which some countries are taken back in; none of its core may be open. */
export function withExceptions(inside: Mask, open: Mask): Fit {
  return ({ core, rim }) => {
    if ((core & open) !== 0n) return null;
    const exceptions = (core | rim) & inside;
    return { reaches: (core & ~inside) | (rim & open), exceptions };
  };
}
