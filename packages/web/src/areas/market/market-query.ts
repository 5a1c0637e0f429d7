import type { Grouping, Measure } from '@beringia/domain/deals/statistics/counting-rule';
import type { Query } from '../../api.ts';
import { FILTER_KEYS } from '../deals/deal-query.ts';
import { RULE_KEYS, ruleQuery } from './rule-query.ts';

/** The state of the market page is its address, as with the list. */

export const MARKET_KEYS = [...FILTER_KEYS, ...RULE_KEYS, 'measure', 'by'] as const;
export type MarketSearch = Partial<Record<(typeof MARKET_KEYS)[number], string[]>>;

export const MEASURE_KEYS = ['cash', 'count', 'total'] as const satisfies readonly Measure[];
export const GROUPING_KEYS = [
  'year',
  'quarter',
  'modality',
  'area',
  'stage',
  'type',
  'territory',
  'licensor',
  'licensee',
] as const satisfies readonly Grouping[];

/** Cash first: a headline total is mostly hope. */
export function measureOf(search: MarketSearch): Measure {
  return MEASURE_KEYS.find((key) => key === search.measure?.[0]) ?? 'cash';
}

export function groupingOf(search: MarketSearch): Grouping {
  return GROUPING_KEYS.find((key) => key === search.by?.[0]) ?? 'year';
}

export function withoutCarried(search: MarketSearch): MarketSearch {
  const kept = Object.entries(search).filter(([key]) => !(FILTER_KEYS as readonly string[]).includes(key));
  return Object.fromEntries(kept);
}

/** The filters that came along from the list. */
export function carriedOf(search: MarketSearch): Query {
  return Object.fromEntries(FILTER_KEYS.flatMap((key) => (search[key] ? [[key, search[key]]] : [])));
}

export function statsQuery(search: MarketSearch): Query {
  return { ...carriedOf(search), ...ruleQuery(search), measure: measureOf(search), by: groupingOf(search) };
}
