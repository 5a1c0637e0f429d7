import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isActive } from './job-words.ts';
import { jobsApi } from './jobs-api.ts';

const EVERY_MS = 1000;

/** What shows work that was done: everything read from sources. */
const AFTER_WORK = ['sources', 'found', 'found-record', 'changes', 'quarantine'];

/** The newest jobs. Asked again every second while one of them waits or runs, and then no more. */
export function useJobs(limit: number) {
  const queries = useQueryClient();
  const jobs = useQuery({
    queryKey: ['jobs', limit],
    queryFn: ({ signal }) => jobsApi.list({ limit: String(limit) }, signal),
    refetchInterval: ({ state }) => (state.data?.items.some(isActive) ? EVERY_MS : false),
    // Another page may have started one since.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const active = jobs.data?.items.filter(isActive).length;
  const before = useRef(active);
  useEffect(() => {
    const ended = active !== undefined && before.current !== undefined && active < before.current;
    before.current = active;
    if (ended) for (const key of AFTER_WORK) void queries.invalidateQueries({ queryKey: [key] });
  }, [active, queries]);
  return jobs;
}

/** Asks for the jobs again, because one was put in line; that starts the looking. */
export function useJobStarted(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['jobs'] });
}

export function useJobActions(id: string) {
  const onSettled = useJobStarted();
  return {
    cancel: useMutation({ mutationFn: () => jobsApi.cancel(id), onSettled }),
    resume: useMutation({ mutationFn: () => jobsApi.resume(id), onSettled }),
  };
}
