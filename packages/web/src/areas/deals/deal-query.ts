import type { Facet } from '@beringia/contract/deals/deal-filter';
import type { DEAL_SORTS } from '@beringia/contract/deals/list-deals';
import type { Query } from '../../api.ts';

/** The state of the list is its address; the address is the server's query. */

export const FACET_KEYS = [
  'type',
  'modality',
  'area',
  'stage',
  'chinaStage',
  'year',
  'standing',
  'licensor',
  'licensee',
  'target',
  'territory',
] as const satisfies readonly Facet[];

export const FLAG_KEYS = ['verified', 'onward', 'chineseOrigin', 'own'] as const;

/** Everything that narrows deals; the market and the export take the same. */
export const FILTER_KEYS = [...FACET_KEYS, ...FLAG_KEYS, 'q', 'announcedFrom', 'announcedTo', 'cashMin'] as const;
export const DEAL_KEYS = [...FILTER_KEYS, 'sort', 'order'] as const;

export type FilterKey = (typeof FILTER_KEYS)[number];
export type DealKey = (typeof DEAL_KEYS)[number];
export type DealSearch = Partial<Record<DealKey, string[]>>;
export type Sort = (typeof DEAL_SORTS)[number];
export type Order = 'asc' | 'desc';

export const SORTS = ['cash', 'announced', 'total', 'licensor', 'licensee', 'id'] as const satisfies readonly Sort[];

/** Cash at signing first, never the headline total. */
export const DEFAULT_SORT: Sort = 'cash';

export function sortOf(search: DealSearch): { sort: Sort; order: Order } {
  const given = search.sort?.[0];
  const sort = SORTS.find((candidate) => candidate === given) ?? DEFAULT_SORT;
  return { sort, order: search.order?.[0] === 'asc' ? 'asc' : search.order ? 'desc' : firstOrder(sort) };
}

/** Names read from A, amounts and dates from the largest and latest. */
export function firstOrder(sort: Sort): Order {
  return sort === 'licensor' || sort === 'licensee' || sort === 'id' ? 'asc' : 'desc';
}

/** A click on a column sorts by it; a second click turns the order round. */
export function sortedBy(search: DealSearch, sort: Sort): DealSearch {
  const now = sortOf(search);
  const order = now.sort === sort ? (now.order === 'asc' ? 'desc' : 'asc') : firstOrder(sort);
  const { sort: _sort, order: _order, ...rest } = search;
  if (sort === DEFAULT_SORT && order === firstOrder(sort)) return rest;
  return { ...rest, sort: [sort], order: [order] };
}

export function toggled(search: DealSearch, key: FilterKey, value: string): DealSearch {
  const before = search[key] ?? [];
  return withValues(search, key, before.includes(value) ? before.filter((one) => one !== value) : [...before, value]);
}

export function withValues(search: DealSearch, key: DealKey, values: readonly string[]): DealSearch {
  const { [key]: _before, ...rest } = search;
  return values.length === 0 ? rest : { ...rest, [key]: [...values] };
}

export function filterCount(search: DealSearch): number {
  return FILTER_KEYS.reduce((sum, key) => sum + (key === 'q' ? 0 : (search[key]?.length ?? 0)), 0);
}

export function withoutFilters(search: DealSearch): DealSearch {
  const { sort, order } = search;
  return { ...(sort ? { sort } : {}), ...(order ? { order } : {}) };
}

export function filtersOf(search: DealSearch): Query {
  const { sort: _sort, order: _order, ...filters } = search;
  return filters;
}

/** What the server is asked: the address, with the sort spelt out. */
export function listQuery(search: DealSearch): Query {
  return { ...filtersOf(search), ...sortOf(search) };
}
