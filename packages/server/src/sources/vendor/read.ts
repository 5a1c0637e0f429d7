import type { Problem } from '@beringia/domain/basics/errors';
import { type ColumnMapping, checkMapping, type MappingCheck } from '@beringia/domain/scouting/column-mapping';
import { knownHeadings, type ProposedColumn, proposeMapping } from '@beringia/domain/scouting/column-mapping-proposal';
import type { VendorEntry } from '@beringia/domain/scouting/vendor-entry';
import { mapRow } from '@beringia/domain/scouting/vendor-entry-row';
import { type Bytes, problemAt, type Read, type ReadProblem, rawOf } from '../reading/read.ts';
import type { Row } from '../reading/rows.ts';
import { type HeadedTable, NO_TABLE, openTable, type TableChoice, type TableFormat } from './headed-table.ts';

/** Rows that a preview or a proposal looks at, unless told otherwise. */
const SAMPLE = 20;

export interface VendorSample {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  readonly proposed: readonly ProposedColumn[];
  readonly problems: readonly ReadProblem[];
}

export interface VendorPreview {
  readonly headings: readonly string[];
  readonly check: MappingCheck;
  readonly entries: readonly VendorEntry[];
  readonly problems: readonly ReadProblem[];
}

/** The headings of an export, its first rows, and what the columns probably mean: what a person needs to map them. */
export async function sampleVendor(bytes: Bytes, choice: TableChoice, count = SAMPLE): Promise<VendorSample> {
  const table = await openTable(bytes, choice, (cells) => knownHeadings(cells) >= 2);
  const { records: rows, problems } = await firstOf(withProblems(table, table.rows), count);
  return { headings: table.headings, rows, proposed: proposeMapping(table.headings, rows), problems };
}

/** The first rows as they would be imported, and how the headings differ from the mapping; differences do not stop a preview. */
export async function previewVendor(
  bytes: Bytes,
  format: TableFormat,
  mapping: ColumnMapping,
  count = SAMPLE,
): Promise<VendorPreview> {
  const table = await openMapped(bytes, format, mapping);
  const { records: entries, problems } = await firstOf(withProblems(table, entriesOf(table.rows, mapping)), count);
  return { headings: table.headings, check: checkMapping(mapping, table.headings), entries, problems };
}

/**
 * Entries of an export, one by one. A file whose headings differ from the mapping is refused with the differences. A cell
 * that cannot be read is told beside its entry; an id that stands again is put aside.
 */
export async function* readVendor(
  bytes: Bytes,
  format: TableFormat,
  mapping: ColumnMapping,
): AsyncGenerator<Read<VendorEntry>> {
  const table = await openMapped(bytes, format, mapping);
  yield* table.problems;
  const at = { record: 0, line: table.line };
  if (table.headings.length === 0) return yield problemAt(at, NO_TABLE);
  const { problems } = checkMapping(mapping, table.headings);
  for (const problem of problems) yield problemAt(at, problem, table.headings.join(' | '));
  if (problems.length === 0) yield* entriesOf(table.rows, mapping);
}

/** A licence note or a title may stand above the headings: they are the first row with half of those that were mapped. */
function openMapped(bytes: Bytes, format: TableFormat, { columns, sheet }: ColumnMapping): Promise<HeadedTable> {
  const mapped = Object.keys(columns);
  return openTable(bytes, { format, sheet }, (cells) => {
    const here = new Set(cells.map((cell) => cell.trim()));
    return mapped.filter((heading) => here.has(heading)).length * 2 >= mapped.length;
  });
}

async function* entriesOf(rows: AsyncIterable<Read<Row>>, mapping: ColumnMapping): AsyncGenerator<Read<VendorEntry>> {
  const seen = new Map<string, number>();
  const drops = Object.values(mapping.columns).some(({ meaning }) => meaning === 'drop');
  for await (const read of rows) {
    if ('problem' in read) {
      // Which cells of a row that is too wide or too narrow are not to be kept cannot be told.
      yield drops ? { problem: { ...read.problem, raw: null } } : read;
      continue;
    }
    const { entry, problems } = mapRow(read.record, mapping);
    const raw = rawOf(withoutDropped(read.record, mapping));
    for (const problem of problems) yield problemAt(read.at, problem, raw);
    if (entry === null) continue;
    const before = seen.get(entry.id);
    if (before !== undefined) yield problemAt(read.at, again(entry.id, before), raw);
    else yield { record: entry, at: read.at };
    seen.set(entry.id, before ?? read.at.record);
  }
}

/** Columns that a person chose not to keep are kept nowhere. */
function withoutDropped(row: Row, { columns }: ColumnMapping): Row {
  return Object.fromEntries(Object.entries(row).filter(([heading]) => columns[heading]?.meaning !== 'drop'));
}

async function* withProblems<T>(table: HeadedTable, reads: AsyncIterable<Read<T>>): AsyncGenerator<Read<T>> {
  yield* table.problems;
  if (table.headings.length === 0) yield problemAt({ record: 0, line: null }, NO_TABLE);
  yield* reads;
}

async function firstOf<T>(reads: AsyncIterable<Read<T>>, count: number) {
  const records: T[] = [];
  const problems: ReadProblem[] = [];
  for await (const read of reads) {
    if ('problem' in read) problems.push(read.problem);
    else records.push(read.record);
    if (records.length >= count || problems.length >= count) break;
  }
  return { records, problems };
}

function again(id: string, row: number): Problem {
  return {
    field: 'id',
    wrong: `the id "${id}" stands again; row ${row} has it first.`,
    expected: 'each id once',
    next: 'The first row was taken. If the export has a row for each indication, map the indication as `id` in addition.',
  };
}
