import { sql } from 'kysely';
import type { Trx } from '../tables.ts';

/** Names that leave a list, and names that come back to it. Their changes stay when the record is gone. */

export interface WholeList {
  readonly source: string;
  /** Ids of all names that are listed. */
  readonly ids: readonly string[];
  /** The lists of which they are; names of other lists are left alone. */
  readonly lists: readonly string[];
  /** Civil day of the reading. */
  readonly day: string;
}

/**
 * Deletes the records that are no longer listed, and tells it as a change of `listed` from true to false; and the other way round
 * of those that came back. In the owner's transaction. @returns how many were deleted
 */
export async function removeUnlisted(trx: Trx, { source, ids, lists, day }: WholeList): Promise<number> {
  // A record that came back begins to count anew, and its changes must not take the numbers of those before it left.
  await sql`with back as (
      update found_record f set version = left_at.version + 1
      from (select id, max(version) as version from found_change where source = ${source} and field = 'listed' group by id) left_at
      where f.source = ${source} and f.id = left_at.id and f.version < left_at.version
      returning f.id, f.version)
    insert into found_change (source, id, version, field, on_day, was, becomes)
    select ${source}, id, version, 'listed', ${day}, 'false'::jsonb, 'true'::jsonb from back`.execute(trx);
  const { rows } = await sql<{ id: string }>`with gone as (
      delete from found_record f where f.source = ${source} and f.content->>'list' = any(${lists}::text[])
        and not exists (select from unnest(${ids}::text[]) as kept (id) where kept.id = f.id)
      returning f.id, f.version)
    insert into found_change (source, id, version, field, on_day, was, becomes)
    select ${source}, id, version + 1, 'listed', ${day}, 'true'::jsonb, 'false'::jsonb from gone returning id`.execute(
    trx,
  );
  return rows.length;
}
