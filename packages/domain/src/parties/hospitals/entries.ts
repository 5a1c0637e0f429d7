import { hasHan } from '../script.ts';
import { curatedNames, type Hospital, namesOf } from './hospital.ts';
import { readHospitalName } from './hospital-name.ts';
import { chainOf, isProvince, placesNamed, usualOf } from './places.ts';
import { lettersOf } from './spelling.ts';
import { TABLES, type Vocabulary, withNames } from './vocabulary.ts';
import type { Role, Word } from './word.ts';

/** A word that a listed name needs, with its one meaning at this hospital. */
export interface Need {
  readonly role: Role;
  readonly key: string;
  readonly text: string;
  readonly college: boolean;
}

/** What tells hospitals of one place or university apart. */
export function isFirm({ role }: Need): boolean {
  return role !== 'place' && role !== 'school';
}

export interface ListedName {
  readonly text: string;
  readonly needs: readonly Need[];
  /** How many needs are neither place nor school. */
  readonly firm: number;
  readonly unit: boolean;
  readonly levels: readonly string[];
  readonly forms: readonly string[];
}

export interface Entry {
  readonly row: Hospital;
  readonly names: readonly ListedName[];
  /** Its city and all that lies around it, and other places that registers give. */
  readonly home: ReadonlySet<string>;
  readonly city: string | null;
  /** Universities and brand names in any of its names. */
  readonly schools: ReadonlySet<string>;
  readonly brands: ReadonlySet<string>;
}

/**
 * The list with rows added, or with more names in rows that stand in it: only these are read, so that a workspace's own names
 * change nothing of how the others are.
 */
export function entriesWith(
  { entries, vocabulary }: { readonly entries: readonly Entry[]; readonly vocabulary: Vocabulary },
  rows: readonly Hospital[],
) {
  const more = withNames(new Set([...vocabulary.names, ...brandsOf(rows)]));
  const read = new Map(rows.map((row) => [row.id, entryOf(row, more)]));
  const kept = entries.map((entry) => read.get(entry.row.id) ?? entry);
  const added = [...read.values()].filter(({ row }) => !entries.some((entry) => entry.row.id === row.id));
  return { entries: [...kept, ...added], vocabulary: more };
}

/** Reads all names of all rows: first for the brand names in them, then again with those known. */
export function entriesOf(rows: readonly Hospital[]): { entries: readonly Entry[]; vocabulary: Vocabulary } {
  const vocabulary = withNames(brandsOf(rows));
  return { entries: rows.map((row) => entryOf(row, vocabulary)), vocabulary };
}

/** What is a name and no word of the tables, Chinese ones by their sound; long enough not to be met by chance. */
function brandsOf(rows: readonly Hospital[]): ReadonlySet<string> {
  const names = rows.flatMap(curatedNames);
  const han = names.filter(hasHan).flatMap((name) => brandsIn(name, TABLES));
  const known = withNames(new Set(han));
  const latin = names.filter((name) => !hasHan(name)).flatMap((name) => brandsIn(name, known));
  return new Set([...han, ...latin]);
}

function brandsIn(name: string, vocabulary: Vocabulary): string[] {
  const { words } = readHospitalName(name, vocabulary, 'whole');
  const acronyms = (name.match(/\b[A-Z]{4,}\b/g) ?? []).map(lettersOf).filter((word) => !vocabulary.latin.has(word));
  const plain = words.filter(({ role, slip }) => (role === 'name' || role === 'school') && slip === null);
  const keys = plain.flatMap((word) => word.keys.flatMap((key) => key.replace(/^s:/, '').split('+')));
  return [...acronyms, ...keys.map((key) => key.replace(/^n:/, '')).filter((letters) => /^[a-z]{4,}$/.test(letters))];
}

function entryOf(row: Hospital, vocabulary: Vocabulary): Entry {
  const city = cityOf(row);
  const home = homeOf(row, city);
  const names = namesOf(row).map((text) => listedName(text, home, vocabulary));
  const keysOf = (role: Role) =>
    names.flatMap(({ needs }) => needs.filter((need) => need.role === role).map(({ key }) => key));
  const affiliation = row.affiliation === null ? [] : listedName(row.affiliation, home, vocabulary).needs;
  const schools = affiliation.filter(({ role }) => role === 'school').map(({ key }) => key);
  const owners = affiliation.filter(({ role }) => role === 'name').map(({ key }) => key);
  return {
    row,
    names,
    home,
    city,
    schools: new Set([...schools, ...keysOf('school')]),
    brands: new Set([...owners, ...keysOf('name')]),
  };
}

function cityOf({ city, cityZh, province }: Hospital): string | null {
  const provinces = named(province).filter(isProvince);
  // A workspace may know the city alone; then it is the usual one of that spelling.
  const inside = (id: string) => provinces.length === 0 || chainOf(id).some((place) => provinces.includes(place));
  const ids = named(cityZh).filter(inside);
  const others = named(city).filter(inside);
  // 吉林 is a city and a province: a row that gives both means the city, but Beijing is both in one.
  return ids.find((id) => !isProvince(id)) ?? ids[0] ?? (provinces.length === 0 ? usualOf(others) : others)[0] ?? null;
}

function named(place: string | null): readonly string[] {
  return place === null ? [] : placesNamed(place);
}

function homeOf(row: Hospital, city: string | null): ReadonlySet<string> {
  const around = city === null ? named(row.province).filter(isProvince) : chainOf(city);
  const provinces = around.filter(isProvince);
  const others = row.cityAlt
    .flatMap(placesNamed)
    .filter((id) => chainOf(id).some((place) => provinces.includes(place)));
  return new Set([...around, ...others.flatMap(chainOf)]);
}

function listedName(text: string, home: ReadonlySet<string>, vocabulary: Vocabulary): ListedName {
  const { words, unit, levels, forms } = readHospitalName(text, vocabulary, 'whole');
  const needs = distinct(words.map((word) => needOf(word, home)));
  return { text, unit, levels, forms, needs, firm: needs.filter(isFirm).length };
}

/** A place that is not where the hospital stands is a brand (Zhongshan in Shanghai), or tells an owner. */
function needOf(word: Word, home: ReadonlySet<string>): Need {
  const { role, keys, text, college } = word;
  const here = keys.findLast((key) => home.has(key));
  if (role !== 'place') return { role, key: keys[0] ?? '', text, college };
  if (here !== undefined) return { role, key: here, text, college };
  return { role: 'name', key: keys.find((key) => key.startsWith('n:')) ?? '', text, college };
}

function distinct(needs: readonly Need[]): readonly Need[] {
  return [...new Map(needs.map((need) => [need.key, need])).values()];
}
