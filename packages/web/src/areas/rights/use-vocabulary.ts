import { useQuery } from '@tanstack/react-query';
import type { Language } from '../../parts/language.tsx';

/** Names of targets and indications by id, read from the vocabulary the first time that a page shows some. */
const FILES = {
  targets: () => import('../../../../../data/vocabulary/targets.jsonl?raw'),
  indications: () => import('../../../../../data/vocabulary/indications.jsonl?raw'),
};

interface Row {
  readonly id: string;
  readonly display: string;
  readonly zh: readonly string[];
}

/** How an id is called; an id without a name stays an id, also until the names are there. */
export type NameOf = (id: string, language: Language) => string;

export function useVocabulary(kind: keyof typeof FILES): NameOf {
  const { data } = useQuery({
    queryKey: ['vocabulary', kind],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => namesOf((await FILES[kind]()).default),
  });
  return (id, language) => {
    const row = data?.get(id);
    return (language === 'zh' && kind === 'indications' ? row?.zh[0] : undefined) ?? row?.display ?? id;
  };
}

function namesOf(text: string): ReadonlyMap<string, Row> {
  const rows = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(rows.map((line) => JSON.parse(line) as Row).map((row) => [row.id, row]));
}
