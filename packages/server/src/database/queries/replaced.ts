import type { Trx } from '../tables.ts';

/**
 * Of some records, those that were last read from another answer.
 * @param whose workspace of what is its own, or null for what is public
 */
export async function replacedIds(
  trx: Trx,
  whose: string | null,
  { source, hash, ids }: { readonly source: string; readonly hash: string; readonly ids: readonly string[] },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await trx
    .selectFrom(whose === null ? 'found_record' : 'own_found_record')
    .select('id')
    .where('source', '=', source)
    .where('id', 'in', [...ids])
    .where('answer', '<>', hash)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
