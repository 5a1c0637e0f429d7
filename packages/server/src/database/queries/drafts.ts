import { sql } from 'kysely';
import type { Trx } from '../tables.ts';

/**
 * Drops answers that were begun and never finished, which a killed process leaves. In the owner's transaction.
 * @param before ISO timestamp; what began later may go on @returns how many pieces were dropped
 */
export async function dropDrafts(trx: Trx, before: string): Promise<number> {
  const { rows } = await sql<{ hash: string }>`with left_over as (
      delete from kept_answer where not whole and at < ${before} returning workspace, hash)
    delete from kept_piece p using left_over l where p.workspace = l.workspace and p.hash = l.hash returning p.hash`.execute(
    trx,
  );
  return rows.length;
}
