import { useMemo } from 'react';
import { useRowsById } from '../deals/use-rows-by-id.ts';

export interface BothNames {
  readonly name: string;
  readonly nameZh: string | null;
}

/** Companies that signed a deal, by id, in both languages; answers that carry only an id are read with it. */
export function useCompanyNames(wanted = true): ReadonlyMap<string, BothNames> {
  const rows = useRowsById(wanted);
  return useMemo(() => {
    const names = new Map<string, BothNames>();
    for (const { licensors, licensees } of rows?.values() ?? []) {
      for (const { company, name, nameZh } of [...licensors, ...licensees]) {
        if (company !== null && (names.get(company)?.nameZh ?? null) === null) names.set(company, { name, nameZh });
      }
    }
    return names;
  }, [rows]);
}
