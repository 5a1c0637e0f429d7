import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type Decision,
  type ListRow,
  type ShownCandidate,
  type ShownRun,
  type Standing,
  scoutingApi,
} from './scouting-api.ts';

export type Decide = { readonly candidate: string; readonly decision: Decision | 'undo'; readonly reason?: string };

/** Decides on a drug; the lines on the page change in place, so that nothing jumps and nothing is asked again. */
export function useTriage(mandate: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ candidate, decision, reason }: Decide) =>
      decision === 'undo'
        ? scoutingApi.undo(mandate, candidate)
        : scoutingApi.triage(mandate, candidate, { decision, ...(reason === undefined ? {} : { reason }) }),
    onSuccess: (standing) => {
      queries.setQueriesData<InfiniteData<ShownRun>>({ queryKey: ['run'] }, (data) => data && inPages(data, standing));
      queries.setQueriesData<ShownCandidate>({ queryKey: ['run-candidate'] }, (data) => data && onPage(data, standing));
    },
  });
}

function inPages(data: InfiniteData<ShownRun>, standing: Standing): InfiniteData<ShownRun> {
  const pages = data.pages.map((page) =>
    page.mandate === standing.mandate ? { ...page, items: page.items.map((row) => decided(row, standing)) } : page,
  );
  return { ...data, pages };
}

function onPage(data: ShownCandidate, standing: Standing): ShownCandidate {
  return data.head.mandate === standing.mandate ? { ...data, row: decided(data.row, standing) } : data;
}

function decided(row: ListRow, { candidate, triage, memory }: Standing): ListRow {
  return row.candidate === candidate ? { ...row, triage, memory } : row;
}
