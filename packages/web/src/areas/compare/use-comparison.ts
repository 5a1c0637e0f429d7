import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { type CompareSearch, compareQuery, hasSubject } from './compare-query.ts';

/** The comparison for the address; the old one stays until the new one is there. Nothing is asked without a subject. */
export function useComparison(search: CompareSearch) {
  const query = compareQuery(search);
  return useQuery({
    queryKey: ['compare', query],
    queryFn: ({ signal }) => api.compareDeals(query, signal),
    placeholderData: keepPreviousData,
    enabled: hasSubject(search),
  });
}
