import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { scoutingApi } from './scouting-api.ts';

export function useMandates() {
  return useQuery({ queryKey: ['mandates'], queryFn: ({ signal }) => scoutingApi.mandates(signal), staleTime: 5000 });
}

export function useRuns(mandate: string) {
  return useQuery({ queryKey: ['runs', mandate], queryFn: ({ signal }) => scoutingApi.runs(mandate, signal) });
}

/** So many lines at once that a filter sees nearly every list whole. */
const PAGE = '500';

/** @param run id of a run, or of a mandate for its last one */
export function useRun(run: string, group: 'kept' | 'near-misses' | 'left-out') {
  return useInfiniteQuery({
    queryKey: ['run', run, group],
    queryFn: ({ pageParam, signal }) =>
      scoutingApi.show(run, { group, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // The head of the same run stays while another group of it arrives.
    placeholderData: (before, query) => (query?.queryKey[1] === run ? before : undefined),
  });
}

export function useCandidate(run: string, candidate: string) {
  return useQuery({
    queryKey: ['run-candidate', run, candidate],
    queryFn: ({ signal }) => scoutingApi.candidate(run, candidate, signal),
  });
}

/** What a new run makes old. */
const AFTER_RUN = ['mandates', 'runs', 'run', 'run-candidate', 'alerts'];

/** Runs a mandate, saved or new, and opens what it found. It takes some seconds and is done in one go. */
export function useRunning() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ content, saved }: { content?: string; saved?: string }) =>
      content === undefined ? scoutingApi.rerun(saved ?? '') : scoutingApi.run(content),
    onSuccess: async ({ mandate }) => {
      for (const key of AFTER_RUN) void queries.invalidateQueries({ queryKey: [key] });
      await navigate({ to: '/scout/$mandate', params: { mandate } });
    },
  });
}

export function useAssetRecords(asset: string) {
  return useQuery({
    queryKey: ['asset-records', asset],
    queryFn: ({ signal }) => scoutingApi.assetRecords(asset, signal),
  });
}

export function useAlerts() {
  return useQuery({ queryKey: ['alerts'], queryFn: ({ signal }) => scoutingApi.alerts(signal), staleTime: 5000 });
}

export function useLandscape(query: Parameters<typeof scoutingApi.landscape>[0]) {
  return useQuery({
    queryKey: ['landscape', query],
    queryFn: ({ signal }) => scoutingApi.landscape(query, signal),
    placeholderData: keepPreviousData,
  });
}
