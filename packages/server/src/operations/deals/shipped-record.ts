import type { Deal } from '@beringia/domain/deals/deal';
import type { Trx } from '../../database/tables.ts';

/** The deal as it ships, under any edits of the workspace; null for a deal of the workspace's own. */
export async function shippedRecord(trx: Trx, id: string): Promise<Deal | null> {
  const row = await trx.selectFrom('shipped_deal_record').select('record').where('id', '=', id).executeTakeFirst();
  return row?.record ?? null;
}

/** Full records by id, the workspace's own copy before the shipped one. */
export async function recordsOf(trx: Trx, ids: readonly string[]): Promise<ReadonlyMap<string, Deal>> {
  if (ids.length === 0) return new Map();
  const shipped = await trx
    .selectFrom('shipped_deal_record')
    .select(['id', 'record'])
    .where('id', 'in', [...ids])
    .execute();
  const own = await trx
    .selectFrom('own_deal_record')
    .select(['id', 'record'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map([...shipped, ...own].map(({ id, record }) => [id, record]));
}
