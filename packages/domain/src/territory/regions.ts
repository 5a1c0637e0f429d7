import table from '../../../../data/territories/regions.json' with { type: 'json' };
import { earliestDay, latestDay, type PartialDate } from '../basics/partial-date.ts';
import { isCountryCode } from './countries.ts';
import { ALL, type Mask, maskOf, type Territory, territory } from './territory.ts';

/**
 * Region names as deals use them. A vague name has a *certain core* and an *unknown rim*: countries that some sources
 * mean by it and others do not, each with a reason. The table is `data/territories/regions.json`; a definition given by
 * the source itself wins over it.
 */
export interface Region {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  /** `all`, or certain members; a dated member belongs from a day (inclusive) until a day (exclusive). */
  readonly members: 'all' | readonly (string | DatedMember)[];
  readonly rim: readonly { readonly codes: readonly string[]; readonly because: string }[];
  readonly source: string;
}
export interface DatedMember {
  readonly code: string;
  readonly from: string;
  readonly until?: string;
}

/** What a region settles: everything outside core and rim is certainly not part of it. */
export interface Extent {
  readonly core: Mask;
  readonly rim: Mask;
}

/** How a record reads region names: its date, and what the source itself says they mean. */
export interface Reading {
  /** Membership is taken on this day; over a month or year, those who came or left in between go to the rim. */
  readonly on?: PartialDate | undefined;
  /** Region name → ISO codes, exhaustive: the source's own definition wins. */
  readonly definitions?: Readonly<Record<string, readonly string[]>> | undefined;
}

export const REGIONS: readonly Region[] = table as readonly Region[];
const BY_CODE = new Map(REGIONS.map((region) => [region.code, region]));

/**
 * Without a date a member is certain when it has belonged on every day since 2016: hardly a licence of a Chinese asset is
 * older. So the United Kingdom lies in the rim of an undated "EU", and Timor-Leste in that of an undated "ASEAN".
 */
const UNDATED = { from: '2016-01-01', until: '9999-12-31' };

/** Region codes that have no members of their own: they depend on the rest of the record. */
export const RELATIVE_REGIONS = ['ROW', 'UNKNOWN'] as const;

export function regionOf(code: string): Region | null {
  return BY_CODE.get(code) ?? null;
}

/** The core and the rim of a region or a country, or null when the name is neither. ROW and UNKNOWN are not settled here. */
export function extentOf(code: string, { on, definitions }: Reading = {}): Extent | null {
  const own = definitions && Object.hasOwn(definitions, code) ? definitions[code] : undefined;
  if (own) return { core: maskOf(own), rim: 0n };
  if (isCountryCode(code)) return { core: maskOf([code]), rim: 0n };
  const region = regionOf(code);
  if (!region) return null;
  return on === undefined ? undatedExtent(region) : extentOfRegion(region, earliestDay(on), latestDay(on));
}

/** A region by itself: its core in, its rim not stated, the rest of the world out. Fit for `minus` and `intersect`. */
export function regionTerritory(code: string, reading: Reading = {}): Territory | null {
  const extent = extentOf(code, reading);
  return extent && territory(extent.core, ALL & ~(extent.core | extent.rim));
}

const undatedExtents = new Map<Region, Extent>();

function undatedExtent(region: Region): Extent {
  const known = undatedExtents.get(region);
  if (known) return known;
  const extent = extentOfRegion(region, UNDATED.from, UNDATED.until);
  undatedExtents.set(region, extent);
  return extent;
}

function extentOfRegion(region: Region, from: string, until: string): Extent {
  if (region.members === 'all') return { core: ALL, rim: 0n };
  const always: string[] = [];
  const sometimes = region.rim.flatMap((entry) => entry.codes);
  for (const member of region.members) {
    if (typeof member === 'string') always.push(member);
    else if (member.from <= from && (member.until ?? '9999-12-32') > until) always.push(member.code);
    else if (member.from <= until && (member.until ?? '9999-12-32') > from) sometimes.push(member.code);
  }
  return { core: maskOf(always), rim: maskOf(sometimes) };
}
