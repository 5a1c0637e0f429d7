import { FOUND_CAP, type searchFound } from '@beringia/contract/sources/found-records';
import { type FoundRowStored, findFound } from '../../database/queries/find-found.ts';
import { queryWords } from '../../database/search-words.ts';
import { sourceOf } from '../../sources/catalogue.ts';
import type { Handler } from '../handler.ts';
import { offsetOf } from '../jobs/follow-jobs.ts';
import { stampOf } from '../stamp.ts';

export const searchFoundHandler: Handler<typeof searchFound> = async ({ q, source, kind, limit, cursor }, context) => {
  const offset = offsetOf(cursor);
  const filter = {
    words: q === undefined ? null : queryWords(q),
    source: source === undefined ? null : sourceOf(source).id,
    kind: kind ?? null,
  };
  const { items, total, totalIsFloor } = await findFound(context.trx, filter, { limit, offset });
  const more = items.length === limit && (totalIsFloor || offset + limit < total);
  return {
    ...(await stampOf(context)),
    items: items.map(foundRowOf),
    total,
    totalIsFloor,
    cap: FOUND_CAP,
    next: more ? String(offset + limit) : null,
  };
};

export function foundRowOf(row: FoundRowStored) {
  return {
    ref: `${row.source}/${row.id}`,
    source: row.source,
    id: row.id,
    kind: row.kind,
    day: dayOfKey(row.day),
    title: row.title,
    url: row.url,
    firstSeen: row.first_seen,
    changedOn: row.changed_on,
    own: row.own,
  };
}

/** A sortable key back as a date: `2025-03-00` is March of that year. */
export function dayOfKey(key: string | null): string | null {
  return key?.replace(/(?:-00)+$/, '') ?? null;
}
