import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { type AssetSearch, assetQuery } from './asset-query.ts';

const PAGE = '100';

/** Pages of assets for the address; the old rows stay until the new ones are there, so that nothing jumps. */
export function useAssets(search: AssetSearch) {
  const query = assetQuery(search);
  return useInfiniteQuery({
    queryKey: ['assets', query],
    queryFn: ({ pageParam, signal }) =>
      api.searchAssets({ ...query, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useClasses() {
  return useQuery({ queryKey: ['classes'], staleTime: 300_000, queryFn: ({ signal }) => api.listClasses(signal) }).data
    ?.items;
}
