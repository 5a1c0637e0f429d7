import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Query } from '../../api.ts';
import { useLanguage } from '../../parts/language.tsx';
import { type SourceItem, sourcesApi } from './sources-api.ts';

export function useSources() {
  return useQuery({ queryKey: ['sources'], queryFn: ({ signal }) => sourcesApi.list(signal) });
}

/** The name of a source in the reader's language; its id until the list is there. */
export function useSourceName(): (id: string) => string {
  const { language } = useLanguage();
  const sources = useSources().data?.items;
  return (id) => sources?.find((source) => source.id === id)?.name[language] ?? id;
}

/** For a choice of one source. */
export function useSourceChoices(fits: (source: SourceItem) => boolean = () => true) {
  const { language } = useLanguage();
  const sources = useSources().data?.items ?? [];
  return sources.filter(fits).map(({ id, name }) => ({ value: id, label: name[language] }));
}

interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

const PAGE = '50';

/** Pages of a list; the old rows stay until the new ones are there, so that nothing jumps. */
export function usePages<T, P extends Page<T>>(
  key: string,
  query: Query,
  ask: (query: Query, signal?: AbortSignal) => Promise<P & Page<T>>,
) {
  return useInfiniteQuery({
    queryKey: [key, query],
    queryFn: ({ pageParam, signal }) =>
      ask({ ...query, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    // Jobs store while somebody looks.
    staleTime: 5000,
  });
}

export function useRecord(source: string, id: string) {
  return useQuery({
    queryKey: ['found-record', source, id],
    queryFn: ({ signal }) => sourcesApi.show(source, id, signal),
  });
}
