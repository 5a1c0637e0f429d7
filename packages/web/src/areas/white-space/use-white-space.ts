import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { type WhiteSpaceSearch, whiteSpaceQuery } from './white-space-query.ts';

const PAGE = '50';

/** Pages of open assets; the old rows stay until the new ones are there, so that nothing jumps. */
export function useWhiteSpace(search: WhiteSpaceSearch) {
  const query = whiteSpaceQuery(search);
  return useInfiniteQuery({
    queryKey: ['white-space', query],
    queryFn: ({ pageParam, signal }) =>
      api.whiteSpace({ ...query, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Classes change only with the data, so they are asked for once. */
export function useClasses() {
  return useQuery({
    queryKey: ['classes'],
    queryFn: ({ signal }) => api.listClasses(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
