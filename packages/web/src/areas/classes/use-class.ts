import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';

const PAUSE_MS = 150;

/** A class whole, as of today: the line of years needs what came after the day of the question too. */
export function useClass(id: string) {
  return useQuery({
    queryKey: ['class', id],
    queryFn: ({ signal }) => api.showClass(id, {}, signal),
    placeholderData: keepPreviousData,
  });
}

/** The members as they stood on a day. While the slider moves nothing is asked. @param day undefined for today */
export function useMembersOn(id: string, day: string | undefined) {
  const [asOf] = useDebouncedValue(day, PAUSE_MS);
  return useQuery({
    queryKey: ['class', id, asOf],
    queryFn: ({ signal }) => api.showClass(id, { asOf }, signal),
    enabled: asOf !== undefined,
    placeholderData: keepPreviousData,
  });
}
