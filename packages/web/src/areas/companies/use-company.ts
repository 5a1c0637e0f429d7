import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, type NewName, type PartyKind, type PartyMatch, type ShownParty } from '../../api.ts';

export function useParty(id: string, kind: PartyKind) {
  return useQuery({ queryKey: ['party', kind, id], queryFn: ({ signal }) => api.showParty(id, kind, signal) });
}

export const PAGES = { company: '/companies/$id', hospital: '/hospitals/$id' } as const;

const NEWEST = '6';

/**
 * Companies whose deals are meant: the record itself and those that answer as it, since deals keep the id that they were written
 * with; of a hospital the companies of its name.
 */
export function idsOf({ kind, party, judgements, sameName }: ShownParty): string[] {
  if (kind === 'hospital') return sameName.map(({ id }) => id);
  const merged = judgements.filter(({ into, undoneAt }) => into === party.id && undoneAt === null);
  return [...new Set([party.id, ...merged.map(({ from }) => from)])];
}

/** The newest deals of a side. */
export function useDealsOf(side: 'licensor' | 'licensee', ids: readonly string[], wanted: boolean) {
  return useQuery({
    queryKey: ['deals', side, ids],
    queryFn: ({ signal }) => api.listDeals({ [side]: ids, sort: 'announced', order: 'desc', limit: NEWEST }, signal),
    enabled: wanted,
  });
}

const MOST = 8;

/** Other records whose names come near any of the given names, nearest first, each once. @param own the record itself */
export function useNearRecords({ kind, party: { id: own } }: ShownParty, names: readonly string[]) {
  return useQuery({
    queryKey: ['near', kind, own, names],
    queryFn: async () => {
      const { items } = await api.matchParties(names, kind, MOST);
      const all = items.flatMap(({ candidates }) => candidates).sort((a, b) => b.score - a.score);
      return all.filter(({ id }, at) => id !== own && all.findIndex((other) => other.id === id) === at);
    },
    enabled: names.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** What changes companies changes search, lists and links, so everything is asked anew. */
function useChange<V>(act: (given: V) => Promise<unknown>, then?: (given: V) => Promise<void>) {
  const queries = useQueryClient();
  const onSuccess = async (_: unknown, given: V) => {
    await then?.(given);
    await queries.invalidateQueries();
  };
  return useMutation({ mutationFn: act, onSuccess });
}

export function useAddName({ kind, party }: ShownParty) {
  return useChange((name: NewName) => api.nameParty(party.id, kind, name));
}

interface Merge {
  readonly from: string;
  readonly into: string;
  readonly reason: string | null;
}

/** After a merge the page is that of the record that stays, before the other one is asked for again. */
export function useMerge(kind: PartyKind) {
  const navigate = useNavigate();
  return useChange(
    ({ from, into, reason }: Merge) => api.mergeParties(from, { into, kind, reason }),
    ({ into }) => navigate({ to: PAGES[kind], params: { id: into } }),
  );
}

export function useUnmerge(kind: PartyKind) {
  return useChange((id: string) => api.unmergeParties(id, kind));
}

/** The names under which a record may be found a second time: those of the record, not every alias. */
export function mainNames({ name, nameZh, shortZh }: ShownParty['party']): string[] {
  return [...new Set([name, nameZh, shortZh])].filter((each) => each !== null);
}

export type Near = PartyMatch;
