import type { Deal } from '@beringia/domain/deals/deal';
import { sql } from 'kysely';
import { labelOf } from '../labels.ts';
import { fold } from '../search-words.ts';
import type { Trx } from '../tables.ts';

/**
 * Deals of the workspace's own in which a name or a code stands as one of these texts, letter by letter but for case and
 * accents. What the deal means by it is the caller's to decide.
 */
export async function ownDealsNaming(trx: Trx, texts: readonly string[]): Promise<Deal[]> {
  const labels = [...new Set(texts.map((text) => labelOf(`text:${fold(text).trim()}`)))];
  if (labels.length === 0) return [];
  const { rows } = await sql<{ record: Deal }>`
    select r.record from own_deal_record r
    where r.id in (select l.deal from own_deal_label l where l.label = any(${labels}::text[]))
    order by r.id`.execute(trx);
  return rows.map(({ record }) => record);
}

/** Full records by id, the workspace's own copy in place of the shipped one that it stands in for. */
export async function recordsInSight(trx: Trx, ids: readonly string[]): Promise<Deal[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ record: Deal }>`
    with wanted as (select unnest(${[...ids]}::text[]) collate "C" as id)
    select r.record from wanted w join shipped_deal_record r on r.id = w.id
      where not exists (select from own_deal o where o.shadows = w.id)
    union all
    select r.record from wanted w join own_deal o on o.shadows = w.id join own_deal_record r on r.id = o.id`.execute(
    trx,
  );
  return rows.map(({ record }) => record);
}
