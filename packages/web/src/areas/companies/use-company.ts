import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type NewName, type PartyMatch, type ShownParty } from '../../api.ts';

export function useCompany(id: string) {
  return useQuery({ queryKey: ['party', id], queryFn: ({ signal }) => api.showParty(id, signal) });
}

const NEWEST = '6';

/** The newest deals of a side. */
export function useDealsOf(side: 'licensor' | 'licensee', id: string, wanted: boolean) {
  return useQuery({
    queryKey: ['deals', side, id],
    queryFn: ({ signal }) => api.listDeals({ [side]: [id], sort: 'announced', order: 'desc', limit: NEWEST }, signal),
    enabled: wanted,
  });
}

const MOST = 8;

/** Other records whose names come near any of the given names, nearest first, each once. @param own the record itself */
export function useNearRecords(own: string, names: readonly string[]) {
  return useQuery({
    queryKey: ['near', own, names],
    queryFn: async () => {
      const { items } = await api.matchParties(names, MOST);
      const all = items.flatMap(({ candidates }) => candidates).sort((a, b) => b.score - a.score);
      return all.filter(({ id }, at) => id !== own && all.findIndex((other) => other.id === id) === at);
    },
    enabled: names.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** What changes companies changes search, lists and links, so everything is asked anew. */
function useChange<V>(act: (given: V) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries() });
}

export function useAddName(id: string) {
  return useChange((name: NewName) => api.nameParty(id, name));
}

export function useMerge() {
  return useChange(({ from, into, reason }: { from: string; into: string; reason: string | null }) =>
    api.mergeParties(from, into, reason),
  );
}

export function useUnmerge() {
  return useChange((id: string) => api.unmergeParties(id));
}

/** The names under which a record may be found a second time: those of the record, not every alias. */
export function mainNames({ name, nameZh, shortZh }: ShownParty['party']): string[] {
  return [...new Set([name, nameZh, shortZh])].filter((each) => each !== null);
}

export type Near = PartyMatch;
