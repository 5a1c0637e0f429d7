import { type Day, sortKey } from '@beringia/domain/basics/partial-date';
import type { Found } from '@beringia/domain/scouting/found';
import { factsOf } from '@beringia/domain/scouting/found-facts/facts-of';
import { diffRecords } from '@beringia/domain/scouting/watch/diff-records';
import { putFound } from '../../database/queries/put-found.ts';
import { putAside, type Quarantined } from '../../database/queries/quarantine.ts';
import type { Trx } from '../../database/tables.ts';
import { sourceOf } from '../../sources/catalogue.ts';
import type { Read } from '../../sources/reading/read.ts';
import type { Entry } from '../../sources/source.ts';
import { replacedBy, type Standing } from './duplicates.ts';
import { foundToStore } from './found-to-store.ts';
import { joinStored, type ToJoin } from './join-stored.ts';

/** What an import did so far. Every record is new, changed, same, repeated or set aside, so that the counts add up. */
export interface ImportCounts {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  /** Came twice in one batch, and said the same. */
  readonly repeated: number;
  /** Set aside with the reason. */
  readonly rejected: number;
  /** Fields that could not be read, such as impossible dates; their records stand, and keep what was printed. */
  readonly unread: number;
}

export const NOTHING_YET: ImportCounts = {
  read: 0,
  new: 0,
  changed: 0,
  same: 0,
  repeated: 0,
  rejected: 0,
  unread: 0,
};

export interface Batch {
  readonly source: string;
  /** Hash of the kept answer. */
  readonly answer: string;
  readonly reads: readonly Read<Entry>[];
}

export interface Prepared {
  readonly rows: ReturnType<typeof foundToStore>[];
  /** What is joined with the stored records first. */
  readonly toJoin: readonly ToJoin[];
  /** Days that the records speak of, as sortable keys. */
  readonly days: readonly (string | null)[];
  readonly repeated: number;
  readonly unread: number;
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
  let toJoin = new Map<string, ToJoin>();
  let [aside, repeated, unread, size]: [Quarantined[], number, number, number] = [[], 0, 0, 0];
  const noteTwice = (next: Standing, before: Standing) => {
    const replaced = replacedBy(next, before);
    if (replaced) aside.push(replaced);
    else repeated += 1;
  };
  const joins = sourceOf(source).join !== undefined;
  const daysOf = () =>
    [...rows.values(), ...[...toJoin.values()].map(({ entry }) => dayOf(entry))].map(({ day }) => day);
  return {
    size: () => size,
    add(read: Read<Entry>): void {
      size += 1;
      if ('problem' in read) {
        const { at, raw, ...problem } = read.problem;
        aside.push({ answer, record: at.record, line: at.line, problem, raw });
        return;
      }
      unread += unreadIn(read.record);
      if (joins) {
        const { id } = read.record;
        const next = { entry: read.record, answer, at: read.at };
        const before = toJoin.get(id);
        if (before) noteTwice(standing(next), standing(before));
        toJoin.delete(id);
        toJoin.set(id, next);
        return;
      }
      const row = foundToStore({ ...read.record, source } as Found, answer, read.at.record);
      const before = rows.get(row.id);
      if (before) noteTwice(row, before);
      rows.delete(row.id);
      rows.set(row.id, row);
    },
    /** What came since the last taking. */
    take(): Prepared {
      const taken = { rows: [...rows.values()], toJoin: [...toJoin.values()], days: daysOf(), repeated, unread, aside };
      [rows, toJoin] = [new Map(), new Map()];
      [aside, repeated, unread, size] = [[], 0, 0, 0];
      return taken;
    },
  };
}

function standing({ entry: { id, content }, answer, at }: ToJoin): Standing {
  return { id, answer, place: at.record, content: JSON.stringify(content) };
}

function dayOf(entry: Entry): { readonly day: string | null } {
  const { day } = factsOf(entry);
  return { day: day === null ? null : sortKey(day) };
}

function unreadIn(entry: Entry): number {
  return entry.kind === 'trial' ? entry.content.unread.length : 0;
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
  { repeated, unread, ...prepared }: Prepared,
  before: ImportCounts,
): Promise<ImportCounts> {
  const joined = await joinStored(trx, whose, prepared.toJoin);
  const [rows, aside] = [prepared.rows.concat(joined.rows), prepared.aside.concat(joined.aside)];
  const put =
    rows.length === 0
      ? { new: 0, changed: 0, same: 0 }
      : await putFound(trx, whose.workspace, rows, whose, diffRecords);
  await putAside(trx, { ...whose, workspace: whose.workspace ?? '' }, before.rejected, aside);
  return {
    read: before.read + rows.length + repeated,
    new: before.new + put.new,
    changed: before.changed + put.changed,
    same: before.same + put.same,
    repeated: before.repeated + repeated,
    rejected: before.rejected + aside.length,
    unread: before.unread + unread,
  };
}
