import type { Query } from '../../api.ts';

/** The state of the list is its address; the address is the server's query. */
export const ASSET_FILTERS = [
  'target',
  'class',
  'modality',
  'area',
  'stage',
  'chinaStage',
  'originator',
  'inDeals',
] as const;
export const ASSET_KEYS = [...ASSET_FILTERS, 'q'] as const;

export type AssetFilter = (typeof ASSET_FILTERS)[number];
export type AssetKey = (typeof ASSET_KEYS)[number];
export type AssetSearch = Partial<Record<AssetKey, string[]>>;

export function withAsset(search: AssetSearch, key: AssetKey, value: string): AssetSearch {
  const { [key]: _before, ...rest } = search;
  return value === '' ? rest : { ...rest, [key]: [value] };
}

export function assetFilterCount(search: AssetSearch): number {
  return ASSET_FILTERS.filter((key) => search[key] !== undefined).length;
}

/** What the server is asked: every filter once. */
export function assetQuery(search: AssetSearch): Query {
  return Object.fromEntries(Object.entries(search).map(([key, values]) => [key, values?.[0]]));
}
