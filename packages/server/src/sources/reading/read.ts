import type { Problem } from '@beringia/domain/basics/errors';

/** What every reader of this folder gives: records one by one, and beside them what could not be read, told with its place. */

/** Bytes as a file or an answer brings them: pieces of any size. */
export type Bytes = AsyncIterable<Uint8Array>;

/** Where in the input. */
export interface Place {
  /** Number of the record, counted from 1; the place where a record should have been counts too. */
  readonly record: number;
  /** Line, counted from 1; null where the format has none. */
  readonly line: number | null;
}

export interface ReadProblem extends Problem {
  readonly at: Place;
  /** The beginning of what could not be read, for the quarantine; null when nothing of it is left. */
  readonly raw: string | null;
}

export type Read<T> = { readonly record: T; readonly at: Place } | { readonly problem: ReadProblem };

/** Longest record in characters. A missing quote or bracket must not make one record of a whole file. */
export const LONGEST_RECORD = 32 * 1024 * 1024;

const RAW_KEPT = 2000;

export function problemAt(at: Place, problem: Problem, raw: string | null = null): { readonly problem: ReadProblem } {
  const line = at.line === null ? {} : { line: at.line };
  return { problem: { ...line, ...problem, at, raw: raw === null ? null : raw.slice(0, RAW_KEPT) } };
}

/** A raw record as text for the quarantine; null for one that is nested so deep that it cannot be printed. */
export function rawOf(record: unknown): string | null {
  try {
    return JSON.stringify(record).slice(0, RAW_KEPT);
  } catch {
    return null;
  }
}

/** What became of one raw record: mapped, or put aside with the reason. */
export type Mapped<T> = { readonly value: T } | { readonly problem: Problem };

/** So many problems before the first record mean that the file is of another kind. */
const HOPELESS = 100;

/** The reads, given up when nothing but problems comes: a page in place of a table has a problem in every line. */
export async function* untilHopeless<T>(reads: AsyncIterable<Read<T>>): AsyncGenerator<Read<T>> {
  let problems: number | null = 0;
  for await (const read of reads) {
    yield read;
    if ('record' in read) problems = null;
    else if (problems !== null) problems += 1;
    if (problems === HOPELESS) {
      const at = 'problem' in read ? read.problem.at : { record: HOPELESS, line: null };
      return yield problemAt(at, OTHER_FILE);
    }
  }
}

const OTHER_FILE: Problem = {
  wrong: `nothing but problems came in the first ${HOPELESS} places, so the rest was not read.`,
  expected: 'a file of the kind that was chosen',
  next: 'Look at the first problems. Choose the kind of file that it is, or export it again.',
};
