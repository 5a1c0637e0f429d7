import type { City } from './context.ts';
import type { Entry, ListedName } from './entries.ts';
import type { HospitalIndex } from './hospital-index.ts';
import type { HospitalName } from './word.ts';

/** How many listed names are fitted for one string. */
const MOST = 40;

interface Hit {
  readonly entry: Entry;
  readonly name: ListedName;
  /** Needs that are written, and those of them that are neither place nor school. */
  count: number;
  firm: number;
}

/**
 * The listed names that share most with the string, by hospital: at most one word other than place and school may be
 * missing; those in the city of the register come first.
 */
export function namesWorthFitting(
  asked: HospitalName,
  city: City,
  index: HospitalIndex,
): readonly [Entry, ListedName[]][] {
  const hits = [...hitsOf(asked, index).values()].filter(({ name, firm }) => name.firm - firm <= 1);
  const ranked = hits.map((hit) => ({ hit, rank: rankOf(hit, city) })).sort((a, b) => b.rank - a.rank);
  const groups = new Map<Entry, ListedName[]>();
  for (const { hit } of ranked.slice(0, MOST)) {
    const group = groups.get(hit.entry);
    if (group) group.push(hit.name);
    else groups.set(hit.entry, [hit.name]);
  }
  return [...groups];
}

function hitsOf(asked: HospitalName, { postings }: HospitalIndex): Map<ListedName, Hit> {
  const hits = new Map<ListedName, Hit>();
  for (const key of new Set(asked.words.flatMap(({ keys }) => keys))) {
    for (const { entry, name, firm } of postings.get(key) ?? []) {
      const hit = hits.get(name) ?? { entry, name, count: 0, firm: 0 };
      hit.count += 1;
      if (firm) hit.firm += 1;
      hits.set(name, hit);
    }
  }
  return hits;
}

function rankOf({ entry, name, count, firm }: Hit, city: City): number {
  const here = city.ids.some((id) => entry.home.has(id)) ? 1 : 0;
  return count + here - 2 * (name.firm - firm) - 0.5 * (name.needs.length - count);
}
