import type { Day } from '@beringia/domain/basics/partial-date';
import type { Found } from '@beringia/domain/scouting/found';
import { diffRecords } from '@beringia/domain/scouting/watch/diff-records';
import { putFound } from '../../database/queries/put-found.ts';
import { putAside, type Quarantined } from '../../database/queries/quarantine.ts';
import type { Trx } from '../../database/tables.ts';
import type { Read } from '../../sources/reading/read.ts';
import type { Entry } from '../../sources/source.ts';
import { foundToStore } from './found-to-store.ts';

/** What an import did so far. Every record read is new, changed, same, repeated or set aside, so that the counts add up. */
export interface ImportCounts {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  /** Came twice in one batch: the last one counts. */
  readonly repeated: number;
  /** Set aside with the reason. */
  readonly rejected: number;
}

export const NOTHING_YET: ImportCounts = { read: 0, new: 0, changed: 0, same: 0, repeated: 0, rejected: 0 };

export interface Batch {
  readonly source: string;
  /** Hash of the kept answer. */
  readonly answer: string;
  readonly reads: readonly Read<Entry>[];
}

export interface Prepared {
  readonly rows: ReturnType<typeof foundToStore>[];
  readonly repeated: number;
  readonly aside: readonly Quarantined[];
}

/** The work that needs no database: facts, words and digests. */
export function prepare({ source, answer, reads }: Batch): Prepared {
  const batch = startBatch(source, answer);
  for (const read of reads) batch.add(read);
  return batch.take();
}

/** The same one read at a time: a record is turned into its row and let go, so that no batch of them is ever held. */
export function startBatch(source: string, answer: string) {
  let rows = new Map<string, ReturnType<typeof foundToStore>>();
  let [aside, repeated, size]: [Quarantined[], number, number] = [[], 0, 0];
  return {
    size: () => size,
    add(read: Read<Entry>): void {
      size += 1;
      if ('problem' in read) {
        const { at, raw, ...problem } = read.problem;
        aside.push({ answer, record: at.record, line: at.line, problem, raw });
        return;
      }
      const row = foundToStore({ ...read.record, source } as Found, answer, read.at.record);
      if (rows.delete(row.id)) repeated += 1;
      rows.set(row.id, row);
    },
    /** What came since the last taking. */
    take(): Prepared {
      const taken = { rows: [...rows.values()], repeated, aside };
      rows = new Map();
      [aside, repeated, size] = [[], 0, 0];
      return taken;
    },
  };
}

export interface Whose {
  /** The workspace for what is its own, or null for what is public. */
  readonly workspace: string | null;
  readonly job: string;
  readonly source: string;
  readonly day: Day;
  /** ISO timestamp. */
  readonly at: string;
}

/** Stores a prepared batch. @returns the counts with this batch in them */
export async function storeBatch(
  trx: Trx,
  whose: Whose,
  { rows, repeated, aside }: Prepared,
  before: ImportCounts,
): Promise<ImportCounts> {
  const put =
    rows.length === 0
      ? { new: 0, changed: 0, same: 0 }
      : await putFound(trx, whose.workspace, rows, whose.day, diffRecords);
  await putAside(trx, { ...whose, workspace: whose.workspace ?? '' }, before.rejected, aside);
  return {
    read: before.read + rows.length + repeated,
    new: before.new + put.new,
    changed: before.changed + put.changed,
    same: before.same + put.same,
    repeated: before.repeated + repeated,
    rejected: before.rejected + aside.length,
  };
}
