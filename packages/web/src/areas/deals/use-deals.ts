import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ApiError, api } from '../../api.ts';
import { DEAL_KEYS, type DealKey, type DealSearch, filtersOf, listQuery, withValues } from './deal-query.ts';

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

/** Filters of the address that the server refuses, such as a modality that does not exist. */
export function refusedFilters(error: Error | null, search: DealSearch): readonly DealKey[] {
  if (!(error instanceof ApiError) || error.code !== 'bad-input') return [];
  return DEAL_KEYS.filter((key) => search[key] && error.problems.some(({ field }) => field?.split('.')[0] === key));
}

/** The deals of the address without the filters that the server refuses, so that one bad filter does not empty the page. */
export function useSoundDeals(search: DealSearch) {
  const asked = useDeals(search);
  const refused = refusedFilters(asked.error, search);
  const sound = refused.reduce((rest, key) => withValues(rest, key, []), search);
  const deals = useDeals(sound);
  return { deals, facets: useFacets(sound), refused, refusal: refused.length > 0 ? asked.error : null };
}
