import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api.ts';
import { useFacets } from '../deals/use-deals.ts';
import { type MarketSearch, statsQuery } from './market-query.ts';

export function useStats(search: MarketSearch) {
  const query = statsQuery(search);
  return useQuery({
    queryKey: ['stats', query],
    queryFn: ({ signal }) => api.statsDeals(query, signal),
    placeholderData: keepPreviousData,
  });
}

/** Names of companies by id, as the facets of the list give them. */
export function useCompanyNames(): ReadonlyMap<string, string> {
  const { data } = useFacets({});
  return useMemo(() => {
    const { licensor = [], licensee = [] } = data?.facets ?? {};
    return new Map([...licensor, ...licensee].flatMap(({ value, label }) => (label === null ? [] : [[value, label]])));
  }, [data]);
}
