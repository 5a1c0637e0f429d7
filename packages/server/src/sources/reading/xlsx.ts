import { timestamp } from '@beringia/domain/basics/calendar';
import type { Problem } from '@beringia/domain/basics/errors';
import { streamXlsxRows } from 'hucre/xlsx';
import { type Bytes, problemAt, type Read } from './read.ts';
import { columnNames, headerProblem, type Row, rowOf, type TableOptions } from './rows.ts';

/** A workbook is a zip that is opened whole, so its size is bounded. In bytes. */
export const LARGEST_WORKBOOK = 100 * 1024 * 1024;

export interface XlsxOptions extends TableOptions {
  /** Name or number from 0; the first sheet when not given. */
  readonly sheet?: number | string;
}

const TOO_LARGE: Problem = {
  wrong: 'the workbook is larger than 100 MB.',
  expected: 'a workbook of at most 100 MB',
  next: 'Save the sheet as CSV: a CSV is read row by row and may be of any size.',
};

/** Rows of a sheet, one by one. Real dates come as `YYYY-MM-DD`, numbers as they would be typed, formulas as their value. */
export async function* readXlsx(bytes: Bytes, options: XlsxOptions = {}): AsyncGenerator<Read<Row>> {
  const book = await whole(bytes, LARGEST_WORKBOOK);
  if (!book) return yield problemAt({ record: 0, line: null }, TOO_LARGE);
  let columns = options.columns ?? null;
  let record = 0;
  try {
    for await (const { index, values } of streamXlsxRows(book, { sheet: options.sheet ?? 0 })) {
      const cells = values.map(cellText);
      const line = index + 1;
      if (cells.every((cell) => cell === '')) continue;
      if (columns === null) {
        columns = columnNames(cells);
        const problem = headerProblem(columns, options.expects ?? []);
        if (problem) return yield problemAt({ record: 0, line }, problem, cells.join(' | '));
        continue;
      }
      const at = { record: ++record, line };
      const read = rowOf(columns, padded(cells, columns.length));
      yield 'row' in read ? { record: read.row, at } : problemAt(at, read.problem, cells.join(' | '));
    }
  } catch (error) {
    yield problemAt({ record: record + 1, line: null }, unreadable((error as Error).message));
  }
}

/** All bytes in one piece, or null when there are more than the limit. */
export async function whole(bytes: Bytes, limit: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > limit) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  // A sheet keeps a civil date as midnight UTC.
  if (value instanceof Date) return timestamp(value.getTime()).slice(0, 10);
  return String(value);
}

/** A sheet leaves out empty cells at the end of a row, and may carry empty ones beyond the header. */
function padded(cells: readonly string[], width: number): string[] {
  const beyond = cells.slice(width).findLastIndex((cell) => cell !== '');
  const kept = cells.slice(0, beyond === -1 ? width : width + beyond + 1);
  return [...kept, ...Array.from({ length: Math.max(0, width - kept.length) }, () => '')];
}

function unreadable(why: string): Problem {
  return {
    wrong: `the workbook cannot be opened: ${why.replace(/\.$/, '')}.`,
    expected: 'an .xlsx file that is whole and not protected by a password',
    next: 'Open it, save it again as .xlsx or CSV, and import that.',
  };
}
