import type { Day } from '@beringia/domain/basics/partial-date';
import { removeUnlisted } from '../../database/queries/listed.ts';
import { noteListRead } from '../../database/queries/source-states.ts';
import { storableText } from '../../database/storable.ts';
import type { Trx } from '../../database/tables.ts';
import type { Read } from '../../sources/reading/read.ts';
import type { Entry } from '../../sources/source.ts';

/** A list that is published whole, without deltas: what an answer no longer holds was taken off. */

/** What a whole answer holds. */
export interface Seen {
  readonly ids: string[];
  /** Lists of which it holds names. Another list was not in it, so nothing is known of its names. */
  readonly lists: Set<string>;
  /** True when the answer was damaged: a name that is missing from it may still be listed. */
  damaged: boolean;
}

export function nothingSeen(): Seen {
  return { ids: [], lists: new Set(), damaged: false };
}

/** Adds one read. What is wrong with a field of one row is no damage to the answer. */
export function note(seen: Seen, read: Read<Entry>): void {
  if ('problem' in read) {
    if (read.problem.field === undefined) seen.damaged = true;
  } else if (read.record.kind === 'listed') {
    seen.ids.push(storableText(read.record.id));
    seen.lists.add(storableText(read.record.content.list));
  }
}

export function seenIn(reads: Iterable<Read<Entry>>): Seen {
  const seen = nothingSeen();
  for (const read of reads) note(seen, read);
  return seen;
}

/**
 * In the owner's transaction. Notes of each list that it was read whole.
 * @param fetched the answer came from the source itself on that day; a file does not say of which day it is
 * @returns how many names were taken off; none when the answer was damaged or empty
 */
export async function takeOff(
  trx: Trx,
  source: string,
  day: Day,
  { ids, lists, damaged }: Seen,
  fetched = false,
): Promise<number> {
  if (damaged || ids.length === 0) return 0;
  for (const list of lists) await noteListRead(trx, { source, list, on: day, confirmed: fetched });
  return removeUnlisted(trx, { source, ids, lists: [...lists], day });
}
