import type { DealRow } from '../../api.ts';
import { useRowsById } from '../deals/use-rows-by-id.ts';

export interface BothNames {
  readonly name: string;
  readonly nameZh: string | null;
}

type Rows = ReadonlyMap<string, DealRow>;
type CompanyNames = ReadonlyMap<string, BothNames>;

const NONE: CompanyNames = new Map();
/** Read once from the rows, however many links stand on a page. */
const read = new WeakMap<Rows, CompanyNames>();

/** Companies that signed a deal, by id, in both languages; answers that carry only an id are read with it. */
export function useCompanyNames(wanted = true): CompanyNames {
  const rows = useRowsById(wanted);
  if (!rows) return NONE;
  const names = read.get(rows) ?? namesIn(rows);
  read.set(rows, names);
  return names;
}

function namesIn(rows: Rows): CompanyNames {
  const names = new Map<string, BothNames>();
  for (const { licensors, licensees } of rows.values()) {
    for (const { company, name, nameZh } of [...licensors, ...licensees]) {
      if (company !== null && (names.get(company)?.nameZh ?? null) === null) names.set(company, { name, nameZh });
    }
  }
  return names;
}
