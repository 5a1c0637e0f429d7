import { type Problem, Refusal } from '@beringia/domain/basics/errors';
import type { PartialDate } from '@beringia/domain/basics/partial-date';
import type { AffiliationReader } from '@beringia/domain/scouting/affiliations';
import type { AssetCodeReader } from '@beringia/domain/scouting/asset-codes';
import type { ClaimKindReader } from '@beringia/domain/scouting/claim-kinds';
import type { ColumnMapping } from '@beringia/domain/scouting/column-mapping';
import type { FilingWordTable } from '@beringia/domain/scouting/filing';
import type { Found, FoundKind } from '@beringia/domain/scouting/found';
import type { LegalCodeTable } from '@beringia/domain/scouting/legal-codes';
import type { Fetcher } from './fetching/page.ts';
import { type Bytes, type Mapped, problemAt, type Read, rawOf } from './reading/read.ts';
import { textOf } from './reading/text.ts';

/** A source as the import sees it: in which forms its records come, how they are read, and how they are fetched. */

/** A record before it is known by which import it came. */
export type Entry<K extends FoundKind = FoundKind> = {
  [Kind in K]: Omit<Found<Kind>, 'source'> & {
    /** True where the file tells a part of a record that another file brings: what it does not tell is null. */
    readonly part?: true;
  };
}[K];

/**
 * How a record is joined with the stored one of its number, where several files tell of one record: in whichever order they
 * come again, none takes away what another told.
 * @param stored null where none is stored
 * @returns the content to store, or why there is none
 */
export type Join = (stored: Entry['content'] | null, given: Entry) => Mapped<Entry['content']>;

/** Tables that readings rest on; all of them ship. */
export interface ReadingTables {
  readonly affiliations: AffiliationReader;
  readonly codes: AssetCodeReader;
  readonly claimKinds: ClaimKindReader;
  readonly legalCodes: LegalCodeTable;
  readonly filingWords: FilingWordTable;
  /** The day on which the answer came, and not that of the reading: a later reading of the same answer gives the same record. */
  readonly readOn: PartialDate;
  /** Where the answer was fetched; null for a file. */
  readonly address: string | null;
  /** How the columns of a vendor's export are read; null for every other source. */
  readonly mapping: ColumnMapping | null;
}

export interface SourceFormat {
  /** What a user calls it: `json`, `csv`, `page`. */
  readonly id: string;
  /** Endings of file names that bring it, without the dot and before `.gz`. */
  readonly endings: readonly string[];
  readonly read: (bytes: Bytes, tables: ReadingTables) => AsyncGenerator<Read<Entry>>;
}

export interface Source {
  /** As in `data/scouting/sources.json`. */
  readonly id: string;
  /** The first one whose ending fits is taken, so formats that share an ending stand in the order of use. */
  readonly formats: readonly SourceFormat[];
  /** Null where no lawful interface exists, or none that a machine may use. */
  readonly fetcher: ((settings: { readonly feeds: readonly string[] }) => Promise<Fetcher>) | null;
  /** Format of the pages that the fetcher brings. */
  readonly fetches: string | null;
  /** Id of the service that is asked, where several sources are one service with one key and one limit; else that of the source. */
  readonly service?: string;
  /** True where records are the workspace's own, because a contract keeps others from seeing them. */
  readonly own?: true;
  /** True where an answer is the whole list: what it no longer holds was taken off. */
  readonly snapshot?: true;
  /** Left out where a record comes whole, and takes the place of the stored one. */
  readonly join?: Join;
}

/**
 * A file that gives neither a record nor a problem is of another kind, or empty: it is set aside and says so.
 * @param bytes size of the file
 */
export async function* neverSilent(
  reads: AsyncIterable<Read<Entry>>,
  { source, bytes }: { readonly source: string; readonly bytes: number },
): AsyncGenerator<Read<Entry>> {
  let silent = true;
  for await (const read of reads) {
    silent = false;
    yield read;
  }
  if (!silent) return;
  const wrong = bytes === 0 ? 'the file is empty.' : `no record of ${source} stands in the file.`;
  yield problemAt({ record: 1, line: null }, { wrong, ...OF_THE_SOURCE });
}

const OF_THE_SOURCE = {
  expected: 'a file of this source with at least one record',
  next: 'Look of which source the file is, and import it there; or export it again.',
};

/** Records of a reader, mapped one by one. */
export async function* entriesOf<T>(
  reads: AsyncIterable<Read<T>>,
  map: (raw: T) => Entry | null,
): AsyncGenerator<Read<Entry>> {
  for await (const read of reads) {
    if (!('record' in read)) yield read;
    else {
      const entry = map(read.record);
      if (entry !== null) yield { record: entry, at: read.at };
    }
  }
}

/** The same where the mapping may refuse a record. */
export async function* mappedEntriesOf<T>(
  reads: AsyncIterable<Read<T>>,
  map: (raw: T) => Mapped<Entry>,
): AsyncGenerator<Read<Entry>> {
  for await (const read of reads) {
    if (!('record' in read)) yield read;
    else {
      const mapped = map(read.record);
      if ('value' in mapped) yield { record: mapped.value, at: read.at };
      else yield problemAt(read.at, mapped.problem, rawOf(read.record));
    }
  }
}

/** Answers of interfaces are pages and not archives. */
const LONGEST_TEXT = 64 * 1024 * 1024;

/**
 * Records of an answer that is read whole. What a parser refuses becomes a problem of the file, so that nothing stops the run.
 * @param read gives the records and what was put aside
 */
export async function* wholeText(
  bytes: Bytes,
  read: (text: string) => Promise<Iterable<Read<Entry>>> | AsyncIterable<Read<Entry>>,
): AsyncGenerator<Read<Entry>> {
  const at = { record: 1, line: null };
  let text = '';
  for await (const piece of textOf(bytes)) {
    if (typeof piece !== 'string') yield problemAt(at, piece);
    else text += piece;
    if (text.length > LONGEST_TEXT) return yield problemAt(at, TOO_LONG);
  }
  try {
    yield* await read(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const problem of error.problems) yield problemAt(at, problem, text);
  }
}

const TOO_LONG: Problem = {
  wrong: `the answer is longer than ${LONGEST_TEXT} characters.`,
  expected: 'one page of answers',
  next: 'Ask for smaller pages, or export a part.',
};

/** Records that were read whole, with their places. */
export function* numbered<T>(
  records: readonly T[],
  problems: readonly Read<Entry>[],
  map: (record: T) => Mapped<Entry> | null,
): Generator<Read<Entry>> {
  yield* problems;
  for (const [index, record] of records.entries()) {
    const [mapped, at] = [map(record), { record: index + 1, line: null }];
    if (mapped === null) continue;
    if ('value' in mapped) yield { record: mapped.value, at };
    else yield problemAt(at, mapped.problem, rawOf(record));
  }
}
