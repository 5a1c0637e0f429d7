import { replacedIds } from '../../database/queries/replaced.ts';
import type { Trx } from '../../database/tables.ts';
import { type ImportCounts, type Prepared, storeBatch, type Whose } from './store-reads.ts';

/**
 * Stores what an answer that was read before gives now, by a better parser. A record that has since been read from another answer
 * stays as it is, and counts as the same: the earlier answer knows less of it.
 * @param whose with the hash of the answer
 */
export async function storeAgain(
  trx: Trx,
  whose: Whose & { readonly hash: string },
  { rows, toJoin, ...rest }: Prepared,
  before: ImportCounts,
): Promise<ImportCounts> {
  const whole = toJoin.filter(({ entry }) => entry.part !== true);
  const ids = [...rows.map(({ id }) => id), ...whole.map(({ entry }) => entry.id)];
  const replaced = await replacedIds(trx, whose.workspace, { source: whose.source, hash: whose.hash, ids });
  const still = rows.filter(({ id }) => !replaced.has(id));
  // A part is about a record that another answer brought: it is joined in any case.
  const joining = toJoin.filter(({ entry }) => entry.part === true || !replaced.has(entry.id));
  const counts = await storeBatch(trx, whose, { ...rest, rows: still, toJoin: joining }, before);
  return { ...counts, read: counts.read + replaced.size, same: counts.same + replaced.size };
}
