import type { Found } from '@beringia/domain/scouting/found';
import type { FoundToStore } from '../../database/queries/put-found.ts';
import type { Quarantined } from '../../database/queries/quarantine.ts';
import { storedContents } from '../../database/queries/stored-contents.ts';
import type { Trx } from '../../database/tables.ts';
import { sourceOf } from '../../sources/catalogue.ts';
import type { Place } from '../../sources/reading/read.ts';
import type { Entry } from '../../sources/source.ts';
import { foundToStore } from './found-to-store.ts';

/** A record that waits for the stored one of its number, because several files tell of it. */
export interface ToJoin {
  readonly entry: Entry;
  /** Hash of the kept answer. */
  readonly answer: string;
  readonly at: Place;
}

/**
 * Joins what was given with what is stored. A part leaves the record with the answer that brought it, so that reading either
 * answer again finds what it is about.
 * @param given each id once @returns rows to store, and what has nothing to be joined with
 */
export async function joinStored(
  trx: Trx,
  { workspace, source }: { readonly workspace: string | null; readonly source: string },
  given: readonly ToJoin[],
): Promise<{ readonly rows: FoundToStore[]; readonly aside: Quarantined[] }> {
  const { join } = sourceOf(source);
  const [rows, aside]: [FoundToStore[], Quarantined[]] = [[], []];
  if (join === undefined) return { rows, aside };
  const ids = given.map(({ entry }) => entry.id);
  const stored = await storedContents(trx, workspace, source, ids);
  for (const { entry, answer, at } of given) {
    const before = stored.get(entry.id) ?? null;
    const joined = join((before?.content ?? null) as Entry['content'] | null, entry);
    if ('problem' in joined) {
      aside.push({ answer, record: at.record, line: at.line, problem: joined.problem, raw: null });
      continue;
    }
    const found = { kind: entry.kind, id: entry.id, content: joined.value, source } as Found;
    const from = entry.part && before !== null ? before : { answer, place: at.record };
    rows.push(foundToStore(found, from.answer, from.place));
  }
  return { rows, aside };
}
