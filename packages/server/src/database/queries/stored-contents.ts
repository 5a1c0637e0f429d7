import type { Trx } from '../tables.ts';

export interface StoredContent {
  readonly content: unknown;
  /** Hash of the kept answer that it was read from, and its place there. */
  readonly answer: string;
  readonly place: number;
}

/**
 * What is stored under some numbers of a source.
 * @param whose workspace of what is its own, or null for what is public
 */
export async function storedContents(
  trx: Trx,
  whose: string | null,
  source: string,
  ids: readonly string[],
): Promise<Map<string, StoredContent>> {
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom(whose === null ? 'found_record' : 'own_found_record')
    .select(['id', 'content', 'answer', 'place'])
    .where('source', '=', source)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, ...stored }) => [id, stored]));
}
