import { useQuery } from '@tanstack/react-query';
import { api, type DealRow } from '../../api.ts';

const MOST_PAGES = 10;

/** Rows by id, in the order of the list. The list has no filter by id, so that all pages are read once and kept. */
export function useRowsById(wanted: boolean): ReadonlyMap<string, DealRow> | undefined {
  return useQuery({
    queryKey: ['rows'],
    enabled: wanted,
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const rows = new Map<string, DealRow>();
      let cursor: string | null = '';
      for (let page = 0; page < MOST_PAGES && cursor !== null; page += 1) {
        const answer = await api.listDeals({ limit: '200', ...(cursor === '' ? {} : { cursor }) }, signal);
        for (const row of answer.items) rows.set(row.id, row);
        cursor = answer.next;
      }
      return rows;
    },
  }).data;
}
