import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { api } from '../../api.ts';
import { type MarketSearch, statsQuery } from './market-query.ts';

export function useMarketSearch(): readonly [MarketSearch, (next: MarketSearch) => void] {
  const search: MarketSearch = useSearch({ from: '/market' });
  const navigate = useNavigate();
  const change = useCallback(
    (next: MarketSearch) => void navigate({ to: '/market', search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  return [search, change];
}

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
  const facets = useQuery({ queryKey: ['facets', {}], queryFn: ({ signal }) => api.facetDeals({}, signal) });
  return useMemo(() => {
    const { licensor = [], licensee = [] } = facets.data?.facets ?? {};
    return new Map([...licensor, ...licensee].flatMap(({ value, label }) => (label === null ? [] : [[value, label]])));
  }, [facets.data]);
}
