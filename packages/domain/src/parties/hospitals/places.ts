import table from '../../../../../data/hospitals/places.json' with { type: 'json' };
import { foldName, lettersOf } from './spelling.ts';

/** Provinces, prefectures and county-level cities, from `data/hospitals/places.json`; ids such as `P:吉林` and `C:吉林`. */

interface Place {
  readonly id: string;
  readonly kind: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly in: string | null;
  readonly usual?: boolean;
}

export const PLACES: readonly Place[] = table;
const BY_ID = new Map(PLACES.map((place) => [place.id, place]));

/** Letters of an English spelling, or a Chinese name without 市 and 省 → ids. */
export const PLACE_SPELLINGS: ReadonlyMap<string, readonly string[]> = spellings();

function spellings(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, en, zh } of PLACES) {
    for (const text of new Set([...en.map(lettersOf), ...zh])) found.set(text, [...(found.get(text) ?? []), id]);
  }
  return found;
}

/** A place with all it lies in, itself first: 临海 → 临海, 台州, 浙江. */
export function chainOf(id: string): readonly string[] {
  const within = BY_ID.get(id)?.in ?? null;
  return within === null ? [id] : [id, ...chainOf(within)];
}

/** Whether one lies in the other or both are one. */
export function touches(a: string, b: string): boolean {
  return chainOf(a).includes(b) || chainOf(b).includes(a);
}

export function isProvince(id: string): boolean {
  return BY_ID.get(id)?.kind === 'province';
}

export function isOutside(id: string): boolean {
  return id.startsWith('O:');
}

/** How it is spelled by sound, in letters; Shaanxi and Shanxi stay apart. */
export function placeSound(id: string): string {
  return lettersOf(BY_ID.get(id)?.en[0] ?? id);
}

/** English and Chinese name, for people. */
export function placeName(id: string): string {
  const place = BY_ID.get(id);
  return place ? `${place.en[0]} ${place.zh[0]}` : id;
}

/** Chinese name of the province that a field names in either language; null where it names none that the table holds. */
export function provinceInChinese(text: string): string | null {
  const id = placesNamed(text).find(isProvince);
  return BY_ID.get(id ?? '')?.zh[0] ?? null;
}

/**
 * The places of one spelling that are meant without more words: the larger one by rank (prefecture before county-level
 * city), or the one that the table calls usual. More than one is left when nobody can tell (Taizhou, Yulin).
 */
export function usualOf(ids: readonly string[]): readonly string[] {
  const marked = ids.filter((id) => BY_ID.get(id)?.usual === true);
  if (marked.length > 0) return marked;
  const large = ids.filter((id) => BY_ID.get(id)?.kind !== 'county city');
  return large.length > 0 ? large : ids;
}

const LEVELS = /(?:市辖区|自治区|自治州|地区|[省市县])$/;
const LEVEL_WORDS = /\b(?:city|province|municipality|prefecture|autonomous region|shi|sheng|china)\b/g;

/** Ids that a city or province field may mean, level words and "China" left out; empty when the spelling is not known. */
export function placesNamed(text: string): readonly string[] {
  const folded = foldName(text);
  const plain = folded.replace(LEVEL_WORDS, ' ').trim();
  const parts = [folded, plain, ...plain.split(/[,，/;(（]/)].map((part) => part.trim());
  for (const part of parts) {
    const ids = PLACE_SPELLINGS.get(lettersOf(part)) ?? PLACE_SPELLINGS.get(part.replace(LEVELS, ''));
    if (ids) return ids;
  }
  return [];
}
