import { type Info, type Parser, parse } from 'csv-parse';
import { type Bytes, LONGEST_RECORD, problemAt, type Read, untilHopeless } from './read.ts';
import { columnNames, headerProblem, type Row, rowOf, type TableOptions } from './rows.ts';
import { textOf } from './text.ts';

export interface CsvOptions extends TableOptions {
  /** Taken from the first line when not given. */
  readonly delimiter?: ',' | '\t' | '|' | ';';
}

interface Cells {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Rows of a table with commas, tabs, pipes or semicolons, one by one, quoted line breaks and all. */
export function readCsv(bytes: Bytes, options: CsvOptions = {}): AsyncGenerator<Read<Row>> {
  return untilHopeless(rowsOf(bytes, options));
}

async function* rowsOf(bytes: Bytes, options: CsvOptions): AsyncGenerator<Read<Row>> {
  let columns = options.columns ?? null;
  let record = 0;
  for await (const found of cellsOf(bytes, options.delimiter)) {
    if ('wrong' in found) {
      yield problemAt({ record: record + 1, line: null }, found);
    } else if (columns === null) {
      columns = columnNames(found.cells);
      const problem = headerProblem(columns, options.expects ?? []);
      if (problem) return yield problemAt({ record: 0, line: found.line }, problem, found.cells.join(' | '));
    } else {
      const at = { record: ++record, line: found.line };
      const read = rowOf(columns, found.cells);
      yield 'row' in read ? { record: read.row, at } : problemAt(at, read.problem, found.cells.join(' | '));
    }
  }
}

/**
 * The cells of the first row, and the bytes again from their beginning, for a file that does not say what it is.
 * @returns no cells where there is no row
 */
export async function peekRow(
  bytes: Bytes,
  delimiter: CsvOptions['delimiter'],
): Promise<{ readonly cells: readonly string[]; readonly again: Bytes }> {
  const [given, taken] = [bytes[Symbol.asyncIterator](), [] as Uint8Array[]];
  const again = async function* () {
    yield* taken;
    yield* rest(given);
  };
  const noted = async function* () {
    for await (const piece of rest(given)) {
      taken.push(piece);
      yield piece;
    }
  };
  for await (const found of cellsOf(noted(), delimiter))
    if ('cells' in found) return { cells: found.cells, again: again() };
  return { cells: [], again: again() };
}

/** What an iterator has left; it stays open when its reader stops early. */
async function* rest<T>(given: AsyncIterator<T>): AsyncGenerator<T> {
  for (let next = await given.next(); !next.done; next = await given.next()) yield next.value;
}

async function* cellsOf(bytes: Bytes, delimiter: CsvOptions['delimiter']) {
  const rows: Cells[] = [];
  let parser: Parser | null = null;
  let [wrong, head, last] = ['', '', 0];
  const start = (first: string) => {
    const made = rowParser(delimiter ?? likelyDelimiter(first), (cells, { lines }) => {
      rows.push({ cells, line: last + 1 });
      last = lines;
    });
    made.on('error', (error) => {
      wrong = error.message;
    });
    return made;
  };
  for await (const piece of textOf(bytes)) {
    if (typeof piece !== 'string') yield piece;
    else if (wrong === '') {
      head += piece;
      if (!parser && !head.includes('\n')) continue;
      parser ??= start(head);
      await written(parser, head);
      head = '';
      yield* rows.splice(0);
    }
  }
  parser ??= start(head);
  if (wrong === '') await finished(parser, head);
  yield* rows.splice(0);
  if (wrong !== '') yield broken(wrong);
}

function written(parser: Parser, text: string): Promise<void> {
  return new Promise((resolve) => {
    parser.write(text, () => resolve());
  });
}

function rowParser(delimiter: string, take: (cells: string[], info: Info) => void): Parser {
  return parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    on_record: (cells: string[], info) => {
      take(cells, info);
      // Null keeps the row out of the stream's own queue, whose end would otherwise be lost with an error.
      return null;
    },
  });
}

/** Resolves in any case: what went wrong comes by the error event. */
function finished(parser: Parser, text: string): Promise<void> {
  return new Promise((resolve) => {
    parser.once('close', resolve);
    parser.resume();
    parser.end(text);
  });
}

/** The mark that the first line has most of. */
function likelyDelimiter(text: string): string {
  const line = (text.split('\n', 1)[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counted = [',', '\t', '|', ';'].map((mark) => [mark, line.split(mark).length] as const);
  return counted.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function broken(why: string) {
  return {
    wrong: `the table breaks off: ${why.replace(/\.$/, '')}.`,
    expected: 'a closing quote for every opening one',
    next: 'The rows before it were read. Look for a quote that is never closed, or export the file again.',
  };
}
