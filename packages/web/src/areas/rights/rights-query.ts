import type { Query } from '../../api.ts';

/** The day, the field of use and the country that somebody looks at stand in the address. */
export const RIGHTS_KEYS = ['asOf', 'field', 'country'] as const;

export type RightsKey = (typeof RIGHTS_KEYS)[number];
export type RightsSearch = Partial<Record<RightsKey, string[]>>;

export function withAnswerTo(search: RightsSearch, key: RightsKey, value: string | null): RightsSearch {
  const { [key]: _before, ...rest } = search;
  return value === null || value === '' ? rest : { ...rest, [key]: [value] };
}

/** What the map and the table ask: the country is a question of its own, so that the rest stays as it is. */
export function wholeQuery({ country: _country, ...search }: RightsSearch): Query {
  return search;
}
