import type { Deal } from '@beringia/domain/deals/deal';
import type { DealRow } from '@beringia/domain/deals/row';
import { sql } from 'kysely';
import { labelOf } from '../labels.ts';
import { fold } from '../search-words.ts';
import type { Trx } from '../tables.ts';
import { armSource, armsOf, type DealFilter } from './filter.ts';

/** Which stored content a workspace sees of a deal: two that have one digest are the same to the letter. */
export interface DealVersion {
  readonly id: string;
  readonly digest: string;
  /** A deal of the workspace's own, or its edited copy of a shipped one. */
  readonly own: boolean;
}

export interface SeenDeal extends DealVersion {
  readonly record: Deal;
  readonly row: DealRow;
}

/** Shipped deals by id; where the workspace has edited one, its own copy. */
export async function shippedInSight(trx: Trx, ids: readonly string[]): Promise<DealVersion[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<DealVersion>`
    with wanted as (select unnest(${[...ids]}::text[]) collate "C" as id)
    select r.id, r.digest, false as own from wanted w join shipped_deal_record r on r.id = w.id
      where not exists (select from own_deal o where o.shadows = w.id)
    union all
    select r.id, r.digest, true from wanted w join own_deal o on o.shadows = w.id join own_deal_record r on r.id = o.id`.execute(
    trx,
  );
  return rows;
}

/**
 * Deals of the workspace's own in which a name or a code stands as one of these texts, letter by letter but for case and
 * accents. What the deal means by it is the caller's to decide.
 */
export async function ownDealsNaming(trx: Trx, texts: readonly string[]): Promise<DealVersion[]> {
  const labels = [...new Set(texts.map((text) => labelOf(`text:${fold(text).trim()}`)))];
  if (labels.length === 0) return [];
  const { rows } = await sql<DealVersion>`
    select r.id, r.digest, true as own from own_deal_record r
    where r.id in (select l.deal from own_deal_label l where l.label = any(${labels}::text[]))
    order by r.id`.execute(trx);
  return rows;
}

/** The content of these versions, in no order. */
export async function readVersions(trx: Trx, versions: readonly DealVersion[]): Promise<SeenDeal[]> {
  const idsOf = (own: boolean) => versions.filter((version) => version.own === own).map(({ id }) => id);
  const [shipped, own] = [idsOf(false), idsOf(true)];
  if (shipped.length + own.length === 0) return [];
  const { rows } = await sql<SeenDeal>`
    select r.id, r.digest, false as own, r.record, r."row" from shipped_deal_record r where r.id = any(${shipped}::text[])
    union all
    select r.id, r.digest, true, r.record, r."row" from own_deal_record r where r.id = any(${own}::text[])`.execute(
    trx,
  );
  return rows;
}

/** Every deal that a filter means, however many pages a list of them would have. */
export async function versionsOfDeals(trx: Trx, filter: DealFilter): Promise<DealVersion[]> {
  const arms = armsOf(filter).map((arm) => {
    const records = sql.table(`${arm}_deal_record`);
    const ids = sql`select d.id ${armSource(arm, filter)}`;
    return sql`select r.id, r.digest, ${sql.lit(arm === 'own')} as own from ${records} r where r.id in (${ids})`;
  });
  const { rows } = await sql<DealVersion>`${sql.join(arms, sql` union all `)}`.execute(trx);
  return rows;
}

/** How many deals are in sight, and the oldest day on which one of those that ship was last looked after. */
export async function countInSight(trx: Trx): Promise<{ deals: number; on: string | null }> {
  const { rows } = await sql<{ deals: number; on: string | null }>`
    select (select count(*)::int from shipped_deal d where not exists (select from own_deal o where o.shadows = d.id))
        + (select count(*)::int from own_deal) as deals,
      (select min(r.record->>'lastChecked') from shipped_deal_record r) as "on"`.execute(trx);
  return rows[0] ?? { deals: 0, on: null };
}
