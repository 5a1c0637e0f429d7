import type { Entry } from './entries.ts';
import { chainOf, isProvince, PLACE_SPELLINGS, placesNamed, touches, usualOf } from './places.ts';
import { editsBetween, isPinyin, lettersOf } from './spelling.ts';

/** What the city field of the register says. */
export interface City {
  readonly text: string;
  /** Places it may mean; empty when it is empty or no place that we know. */
  readonly ids: readonly string[];
  /** Spelling it was read as, when it is misspelt. */
  readonly slip: string | null;
}

export const NO_CITY: City = { text: '', ids: [], slip: null };

/** Reads a city field: a city, county-level city or province in any spelling, one letter wrong allowed (`Guanzhou`). */
export function readCity(text: string | null | undefined): City {
  if (text === null || text === undefined || text.trim() === '') return NO_CITY;
  const ids = placesNamed(text);
  if (ids.length > 0) return { text, ids, slip: null };
  const letters = lettersOf(text);
  if (letters.length < 5) return { text, ids: [], slip: null };
  const near = [...PLACE_SPELLINGS.keys()].filter((key) => key.length >= 4 && editsBetween(letters, key, 1) === 1);
  const spelled = near.flatMap((key) => PLACE_SPELLINGS.get(key) ?? []);
  return { text, ids: usualOf(spelled), slip: near.length > 0 ? near.join(' or ') : null };
}

/** A city field that is no Chinese word in letters is most likely abroad. */
export function looksForeign({ text, ids }: City): boolean {
  const letters = lettersOf(text);
  if (ids.some((id) => id.startsWith('O:'))) return true;
  return ids.length === 0 && letters.length > 3 && !isPinyin(letters);
}

export type CityVerdict = 'same' | 'same province' | 'conflict' | 'unknown';

/** Where the register's city stands to a hospital's: a province, prefecture or county-level seat around it is the same. */
export function cityAgainst({ home, city }: Entry, given: City): CityVerdict {
  if (given.ids.length === 0) return 'unknown';
  if (given.ids.some((id) => home.has(id) || (city !== null && touches(id, city)))) return 'same';
  const near = given.ids.some((id) => chainOf(id).some((place) => isProvince(place) && home.has(place)));
  return near ? 'same province' : 'conflict';
}

/** Whether the city field alone says the city, not only the province, of a hospital. */
export function saysCity({ home }: Entry, given: City): boolean {
  return given.ids.some((id) => home.has(id) && (!isProvince(id) || home.size === 1));
}
