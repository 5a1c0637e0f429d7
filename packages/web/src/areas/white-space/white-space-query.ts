import type { Query } from '../../api.ts';

/** The state of white space is its address; the address is the server's query. */

export const WHITE_SPACE_KEYS = [
  'country',
  'target',
  'class',
  'modality',
  'area',
  'originator',
  'stage',
  'chinaStage',
  'state',
  'asOf',
] as const;
export type WhiteSpaceKey = (typeof WHITE_SPACE_KEYS)[number];
export type WhiteSpaceSearch = Partial<Record<WhiteSpaceKey, string[]>>;

/** The country that people ask about first; the server's own default, so it stays out of the address. */
export const FIRST_COUNTRY = 'US';

export function countryOf(search: WhiteSpaceSearch): string {
  return search.country?.[0]?.toUpperCase() ?? FIRST_COUNTRY;
}

/** One filter changed; an empty one leaves the address. */
export function withFilter(search: WhiteSpaceSearch, key: WhiteSpaceKey, value: string): WhiteSpaceSearch {
  const { [key]: _before, ...rest } = search;
  const given = value.trim();
  return given === '' || (key === 'country' && given === FIRST_COUNTRY) ? rest : { ...rest, [key]: [given] };
}

/** Filters that hide assets: all but the country and the day, which are the question itself. */
export function narrows(search: WhiteSpaceSearch): boolean {
  return WHITE_SPACE_KEYS.some((key) => key !== 'country' && key !== 'asOf' && search[key] !== undefined);
}

export function withoutFilters({ country, asOf }: WhiteSpaceSearch): WhiteSpaceSearch {
  return { ...(country ? { country } : {}), ...(asOf ? { asOf } : {}) };
}

export function whiteSpaceQuery(search: WhiteSpaceSearch): Query {
  return { ...search, country: countryOf(search) };
}
