import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { type RightsSearch, wholeQuery } from './rights-query.ts';

/** The rights in an asset on the day and for the field of the address; the old map stays until the new one is there. */
export function useRights(asset: string, search: RightsSearch) {
  const query = wholeQuery(search);
  return useQuery({
    queryKey: ['rights', asset, query],
    queryFn: ({ signal }) => api.showRights(asset, query, signal),
    placeholderData: keepPreviousData,
  });
}

/** The answer in full for the country of the address. */
export function useCountryAnswer(asset: string, search: RightsSearch) {
  return useQuery({
    queryKey: ['rights', asset, search],
    queryFn: ({ signal }) => api.showRights(asset, search, signal),
    enabled: search.country !== undefined,
    placeholderData: keepPreviousData,
  });
}
