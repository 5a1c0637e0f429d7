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

/** What became of one raw record: mapped, or put aside with the reason. */
export type Mapped<T> = { readonly value: T } | { readonly problem: Problem };
