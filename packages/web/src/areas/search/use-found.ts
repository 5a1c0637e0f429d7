import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';

const PAUSE_MS = 130;

/** What is found for the words typed so far, after a short pause; the last answer stays until the next is there. */
export function useFound(typed: string) {
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const found = useQuery({
    queryKey: ['found', q],
    queryFn: ({ signal }) => api.find(q, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  return { q, found };
}
