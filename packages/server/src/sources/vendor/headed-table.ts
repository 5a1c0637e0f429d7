import type { Problem } from '@beringia/domain/basics/errors';
import { readCsv } from '../reading/csv.ts';
import { type Bytes, type Place, problemAt, type Read } from '../reading/read.ts';
import { columnNames, type Row, rowOf } from '../reading/rows.ts';
import { readXlsx } from '../reading/xlsx.ts';

/** Tables made for people: lines with a title or a licence note may stand above the headings. */

export type TableFormat = 'csv' | 'xlsx';

export interface HeadedTable {
  /** Empty for a file without a row. */
  readonly headings: readonly string[];
  readonly line: number | null;
  /** What was wrong before the first row. */
  readonly problems: readonly Read<never>[];
  /** Rows below the headings; what could not be read stands between them. */
  readonly rows: AsyncGenerator<Read<Row>>;
}

export interface TableChoice {
  readonly format: TableFormat;
  /** Name of the sheet of a workbook; the first when null. */
  readonly sheet: string | null;
}

/** Rows looked at for headings. */
const ABOVE = 20;
/** Most columns of a sheet that is read; wider than any export that was seen. */
const WIDEST = 200;
const NUMBERED = Array.from({ length: WIDEST }, (_, index) => String(index + 1));

interface Cells {
  readonly cells: readonly string[];
  readonly at: Place;
}
type CellsRead = Cells | Extract<Read<never>, { problem: unknown }>;

/** Finds the headings: the first of the top rows that `isHeading` takes, else the first row. */
export async function openTable(
  bytes: Bytes,
  { format, sheet }: TableChoice,
  isHeading: (cells: readonly string[]) => boolean,
): Promise<HeadedTable> {
  const reads = filled(format === 'csv' ? csvCells(bytes) : xlsxCells(bytes, sheet));
  const above: CellsRead[] = [];
  let heading: Cells | null = null;
  for (let rows = 0; rows < ABOVE && heading === null; ) {
    const next = await reads.next();
    if (next.done) break;
    above.push(next.value);
    if (!('cells' in next.value)) continue;
    rows += 1;
    if (isHeading(next.value.cells)) heading = next.value;
  }
  const rows = above.filter((one) => 'cells' in one);
  const found = heading ?? rows[0] ?? null;
  const headings = found === null ? [] : columnNames(withoutEmptyEnd(found.cells));
  return {
    headings,
    line: found?.at.line ?? null,
    problems: above.filter((one) => 'problem' in one),
    rows: rowsBelow(headings, found === null ? [] : rows.slice(rows.indexOf(found) + 1), reads),
  };
}

async function* rowsBelow(
  headings: readonly string[],
  held: readonly Cells[],
  reads: AsyncGenerator<CellsRead>,
): AsyncGenerator<Read<Row>> {
  let record = 0;
  const numbered = (read: CellsRead): Read<Row> => {
    if ('problem' in read) return read;
    record += 1;
    const at = { record, line: read.at.line };
    const row = rowOf(headings, fitted(read.cells, headings.length));
    return 'row' in row ? { record: row.row, at } : problemAt(at, row.problem, read.cells.join(' | '));
  };
  for (const one of held) yield numbered(one);
  for await (const one of reads) yield numbered(one);
}

/** The reader takes the first row for headings, which here may be any row: it is put back in front. */
async function* csvCells(bytes: Bytes): AsyncGenerator<CellsRead> {
  let first = true;
  for await (const read of readCsv(bytes)) {
    if ('problem' in read) {
      yield read;
      continue;
    }
    if (first) yield { cells: Object.keys(read.record).map(withoutMadeUpName), at: { record: 0, line: 1 } };
    first = false;
    yield { cells: Object.values(read.record), at: read.at };
  }
}

/** `column 3` is what the reader calls a column without a heading. */
function withoutMadeUpName(name: string): string {
  return /^column \d+$/.test(name) ? '' : name;
}

async function* xlsxCells(bytes: Bytes, sheet: string | null): AsyncGenerator<CellsRead> {
  const options = sheet === null ? { columns: NUMBERED } : { columns: NUMBERED, sheet };
  for await (const read of readXlsx(bytes, options)) {
    if ('problem' in read) yield read;
    else yield { cells: withoutEmptyEnd(NUMBERED.map((name) => read.record[name] ?? '')), at: read.at };
  }
}

/** A row without anything in it is no row. */
async function* filled(reads: AsyncGenerator<CellsRead>): AsyncGenerator<CellsRead> {
  for await (const read of reads) if ('problem' in read || read.cells.some((cell) => cell.trim() !== '')) yield read;
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

/** Empty cells at the end may be left out, or stand beyond the headings. */
function fitted(cells: readonly string[], width: number): string[] {
  const kept = withoutEmptyEnd(cells);
  return [...kept, ...Array.from({ length: Math.max(0, width - kept.length) }, () => '')];
}

/** What to say of a file without a row. */
export const NO_TABLE: Problem = {
  wrong: 'the file has no row below its first.',
  expected: 'a row of headings, and rows below it',
  next: 'Look at the file, or choose another sheet of the workbook.',
};
