import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { type DealSearch, filtersOf, listQuery } from './deal-query.ts';

const PAGE = '100';

/** Pages of deals for the address; the old rows stay until the new ones are there, so that nothing jumps. */
export function useDeals(search: DealSearch) {
  const query = listQuery(search);
  return useInfiniteQuery({
    queryKey: ['deals', query],
    queryFn: ({ pageParam, signal }) =>
      api.listDeals({ ...query, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useFacets(search: DealSearch) {
  const query = filtersOf(search);
  return useQuery({
    queryKey: ['facets', query],
    queryFn: ({ signal }) => api.facetDeals(query, signal),
    placeholderData: keepPreviousData,
  });
}
