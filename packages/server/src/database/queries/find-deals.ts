import type { Deal } from '@beringia/domain/deals/deal';
import type { DealRow } from '@beringia/domain/deals/row';
import { sql } from 'kysely';
import type { Trx } from '../tables.ts';

export interface FoundDeal {
  readonly record: Deal;
  readonly row: DealRow;
  readonly own: boolean;
}

/**
 * The deal with this id as the workspace sees it: its own copy first, then what ships, then what the id was merged into.
 * @returns null when nothing has or had this id
 */
export async function findDeal(trx: Trx, id: string): Promise<FoundDeal | null> {
  return (await findExact(trx, id)) ?? (await findRedirected(trx, id));
}

/** Every deal the workspace sees, by id: shipped ones that it has replaced are left out. For statistics over the whole set. */
export async function allRecords(trx: Trx): Promise<FoundDeal[]> {
  const { rows } = await sql<FoundDeal>`
    select * from (
      select r.id, r.record, r."row", false as own from shipped_deal_record r
      where not exists (select from own_deal o where o.shadows = r.id)
      union all
      select r.id, r.record, r."row", true from own_deal_record r
    ) a order by a.id`.execute(trx);
  return rows.map(({ record, row, own }) => ({ record, row, own }));
}

async function findExact(trx: Trx, id: string): Promise<FoundDeal | null> {
  const { rows } = await sql<FoundDeal>`
    (select r.record, r."row", true as own, 1 as rank from own_deal_record r where r.id = ${id})
    union all
    (select r.record, r."row", true, 2 from own_deal o join own_deal_record r on r.id = o.id where o.shadows = ${id})
    union all
    (select r.record, r."row", false, 3 from shipped_deal_record r where r.id = ${id})
    order by rank limit 1`.execute(trx);
  const [found] = rows;
  return found ? { record: found.record, row: found.row, own: found.own } : null;
}

/** A redirect always names the current id: chains are closed up when they are loaded. */
async function findRedirected(trx: Trx, id: string): Promise<FoundDeal | null> {
  const redirect = await trx.selectFrom('deal_redirect').select('id').where('old_id', '=', id).executeTakeFirst();
  return redirect ? findExact(trx, redirect.id) : null;
}
