import type { Problem } from '@beringia/domain/basics/errors';
import type { Study } from '../clinicaltrials-gov/study.ts';
import { problemAt, type Read } from '../reading/read.ts';
import type { Row } from '../reading/rows.ts';
import type { Partitions } from './partitions.ts';
import { studyOfRows, type TableRows } from './study-rows.ts';
import type { AactTable } from './tables.ts';

/** Rows of one study that belong to no study of `studies.txt`, counted and a few named. */
interface Orphans {
  rows: number;
  studies: number;
  readonly first: string[];
}

/** Studies part by part, each part in order of numbers. */
export async function* studiesOf(partitions: Partitions, given: ReadonlySet<AactTable>): AsyncGenerator<Read<Study>> {
  const orphans: Orphans = { rows: 0, studies: 0, first: [] };
  let record = 0;
  for await (const lines of partitions.parts()) {
    for (const [number, tables] of grouped(lines)) {
      const rows = tables.studies ?? [];
      const study = latest(rows);
      if (study === null) {
        count(orphans, number, tables);
        continue;
      }
      record += 1;
      const at = { record, line: null };
      if (rows.length > 1) yield problemAt(at, twice(number, rows.length), JSON.stringify(rows));
      yield { record: studyOfRows(number, study, tables, given), at };
    }
  }
  if (orphans.rows > 0) yield problemAt({ record, line: null }, withoutStudy(orphans));
}

/**
 * Rows by study and table. Lines are sorted by their text first, then rows by the number that AACT counts them with, so the
 * order of the files makes no difference; a line that stands twice counts once.
 */
function grouped(lines: readonly string[]): [string, TableRows][] {
  const studies = new Map<string, Partial<Record<AactTable, Row[]>>>();
  for (const line of [...new Set(lines)].sort()) {
    const [number = '', table = '', json = '{}'] = line.split('\t');
    const tables = studies.get(number) ?? {};
    studies.set(number, tables);
    const rows = tables[table as AactTable] ?? [];
    tables[table as AactTable] = rows;
    rows.push(JSON.parse(json));
  }
  for (const tables of studies.values()) for (const rows of Object.values(tables)) rows.sort(byId);
  return [...studies];
}

/** Stable, so that rows without a number keep the order of their text. */
function byId(a: Row, b: Row): number {
  return (Number(a.id) || 0) - (Number(b.id) || 0);
}

/** The row that the register changed last. */
function latest(rows: readonly Row[]): Row | null {
  const changed = (row: Row) => row.last_update_posted_date ?? '';
  return rows.reduce<Row | null>((best, row) => (best && changed(best) >= changed(row) ? best : row), null);
}

function count(orphans: Orphans, number: string, tables: TableRows): void {
  orphans.studies += 1;
  orphans.rows += Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);
  if (orphans.first.length < 5) orphans.first.push(number);
}

function twice(number: string, rows: number): Problem {
  return {
    field: 'nct_id',
    wrong: `${number} stands ${rows} times in studies.txt, each time otherwise.`,
    expected: 'one row for each study',
    next: 'The row that was updated last was taken. Look whether tables of two downloads were mixed.',
  };
}

function withoutStudy({ rows, studies, first }: Orphans): Problem {
  const more = studies > first.length ? ' …' : '';
  return {
    wrong: `${rows} rows belong to ${studies} studies that studies.txt does not give: ${first.join(', ')}${more}.`,
    expected: 'a row of studies.txt for every row of the other tables',
    next: 'They were put aside. Look at the problems of studies.txt: a row that could not be read there takes its others with it.',
  };
}
