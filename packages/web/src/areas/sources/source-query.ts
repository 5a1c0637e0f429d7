import type { Query } from '../../api.ts';

/** The state of each page is its address; the address is the server's query. */

export const SOURCE_KEYS = ['source', 'do'] as const;
export const RECORD_KEYS = ['q', 'source', 'kind'] as const;
export const CHANGE_KEYS = ['source', 'since'] as const;
export const QUARANTINE_KEYS = ['source', 'job'] as const;

export type SourceSearch = Partial<Record<(typeof SOURCE_KEYS)[number], string[]>>;
export type RecordSearch = Partial<Record<(typeof RECORD_KEYS)[number], string[]>>;
export type ChangeSearch = Partial<Record<(typeof CHANGE_KEYS)[number], string[]>>;
export type QuarantineSearch = Partial<Record<(typeof QUARANTINE_KEYS)[number], string[]>>;

/** One filter changed; an empty one leaves the address. */
export function withValue<S extends Partial<Record<string, string[]>>>(
  search: S,
  key: keyof S & string,
  value: string,
): S {
  const { [key]: _before, ...rest } = search;
  return (value === '' ? rest : { ...rest, [key]: [value] }) as S;
}

/** What the server is asked: every filter once. */
export function queryOf(search: Readonly<Record<string, string[] | undefined>>): Query {
  return Object.fromEntries(Object.entries(search).map(([key, values]) => [key, values?.[0]]));
}

/** `clinicaltrials-gov/NCT05184712` apart; the number itself may hold slashes. */
export function partsOf(ref: string): { readonly source: string; readonly id: string } {
  const at = ref.indexOf('/');
  return { source: ref.slice(0, at), id: ref.slice(at + 1) };
}
