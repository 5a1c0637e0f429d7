import { type ClassTable, classTable } from '../../assets/class-table.ts';
import type { ReadOut } from '../../assets/read-outs.ts';
import type { Candidate } from '../candidate.ts';

/**
 * Read-outs of a class beside the standard of care. They stand beside each other and are never set against each other: the
 * table of the assets room says so of itself, and computes no difference.
 */

/** How a read-out came in. Numbers of an abstract are put in by a person; nobody reads them out of its prose. */
export const READ_OUT_ORIGINS = ['registry', 'abstract', 'paste'] as const;
export type ReadOutOrigin = (typeof READ_OUT_ORIGINS)[number];

export interface StoredReadOut {
  /** Id of the candidate; null for a row of the standard of care. */
  readonly candidate: string | null;
  readonly origin: ReadOutOrigin;
  readonly readOut: ReadOut;
}

export interface ReadOutTable extends ClassTable {
  /** Candidates of the class of which no read-out is recorded: unknown, not bad. */
  readonly withoutReadOuts: readonly string[];
  /** How many rows came in by each way. */
  readonly origins: Readonly<Record<ReadOutOrigin, number>>;
}

export const STANDARD_OF_CARE = 'standard-of-care';

/** @param stored rows of any candidates; those of others than the candidates given are left out */
export function readOutTable(candidates: readonly Candidate[], stored: readonly StoredReadOut[]): ReadOutTable {
  const ids = new Set(candidates.map(({ id }) => id));
  const used = stored.filter(({ candidate }) => candidate === null || ids.has(candidate));
  const rowsOf = (id: string | null) => used.filter(({ candidate }) => candidate === id).map(({ readOut }) => readOut);
  const count = (origin: ReadOutOrigin) => used.filter((each) => each.origin === origin).length;
  const table = classTable([
    ...candidates.map(({ id, name }) => ({ asset: id, name, readOuts: rowsOf(id) })),
    { asset: STANDARD_OF_CARE, name: 'Standard of care', readOuts: rowsOf(null) },
  ]);
  return {
    ...table,
    withoutReadOuts: [...ids].filter((id) => rowsOf(id).length === 0).toSorted(),
    origins: { registry: count('registry'), abstract: count('abstract'), paste: count('paste') },
  };
}
