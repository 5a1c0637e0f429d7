import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { tidy } from '../walls.ts';

/** What imports write to. */
const TABLES = ['found_record', 'found_change', 'own_found_record', 'own_found_word'] as const;

/**
 * After an import, outside any transaction. New words wait in a list that every search reads from end to end, so they are put into
 * their index; and a table that has grown by a tenth since it was last looked at gets new statistics, since PGlite has no
 * autovacuum. Answers are the same without it, only slower, so nothing fails over it.
 */
export async function settleFound(db: Kysely<Tables>): Promise<void> {
  await sql`select gin_clean_pending_list('found_record_by_word'), gin_clean_pending_list('found_record_by_key')`
    .execute(db)
    .catch(() => {});
  const grown = await sql<{ name: (typeof TABLES)[number] }>`select relname as name from pg_class
    where oid = any(${[...TABLES]}::text[]::regclass[])
      and pg_relation_size(oid) > (greatest(relpages, 0) * 1.1 + 100) * current_setting('block_size')::integer`
    .execute(db)
    .catch(() => ({ rows: [] }));
  if (grown.rows.length > 0)
    await tidy(
      db,
      grown.rows.map(({ name }) => name),
    );
}
