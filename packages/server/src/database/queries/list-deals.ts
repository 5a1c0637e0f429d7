import type { DealRow } from '@beringia/domain/deals/row';
import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../tables.ts';
import { type DealSort, decodeCursor, encodeCursor, type SortOrder } from './deal-cursor.ts';
import { armSource, armsOf, type DealFilter, isNarrowing } from './filter.ts';
import { inOrder, matchingPage, walkingPage } from './page-of-deals.ts';

export const MOST_ROWS = 200;

export interface DealPage {
  readonly sort: DealSort;
  readonly order: SortOrder;
  /** At most 200; more is cut to that. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
}

export interface DealList {
  readonly rows: DealRow[];
  /** Over all pages. */
  readonly total: number;
  readonly next: string | null;
  /** The workspace's revision that the list was made from. */
  readonly revision: number;
}

/**
 * One page of what ships and what is the workspace's own, as one list. Rows without a sort value come last in both orders;
 * equal values are told apart by id, in the same direction.
 * @throws Refusal `bad-input` for a foreign cursor
 */
export async function listDeals(trx: Trx, filter: DealFilter, page: DealPage): Promise<DealList> {
  const limit = Math.min(Math.max(page.limit, 1), MOST_ROWS);
  const { rows } = await listQuery(filter, page, limit + 1).execute(trx);
  const { found = [], total = 0, revision = null } = rows[0] ?? {};
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ row }) => row),
    total,
    next: last ? encodeCursor({ sort: page.sort, order: page.order, value: last.key, id: last.id }) : null,
    revision: revision ?? 0,
  };
}

interface ListRow {
  /** Up to the limit, in order. */
  readonly found: readonly { id: string; key: string | number | null; row: DealRow }[];
  readonly total: number;
  readonly revision: number | null;
}

/**
 * Page, total and revision by one statement, because on a small answer the ways there and back cost more than the finding.
 * A filter's matches are found once and serve both page and total; without one the page comes out of an index.
 * @internal exported for the test that reads the plan
 */
export function listQuery(filter: DealFilter, page: Omit<DealPage, 'limit'>, limit: number): RawBuilder<ListRow> {
  const from = page.cursor === undefined ? null : decodeCursor(page.cursor, page.sort, page.order);
  const arms = armsOf(filter);
  const narrow = isNarrowing(filter);
  const matching = narrow ? sql`matching as materialized (${matches(filter, page.sort)}), ` : sql``;
  const found = narrow ? matchingPage(page, from, limit) : walkingPage(arms, filter, page, from, limit);
  const counts = arms.map((arm) => sql`(select count(*)::int ${armSource(arm, filter)})`);
  const total = narrow ? sql`(select count(*)::int from matching)` : sql.join(counts, sql` + `);
  return sql<ListRow>`with ${matching}page as (${found})
    select (select coalesce(json_agg(json_build_object('id', p.id, 'key', p.key, 'row', case when p.own
        then (select r."row" from own_deal_record r where r.id = p.id)
        else (select r."row" from shipped_deal_record r where r.id = p.id) end) order by ${inOrder('p', page.order)}), '[]') from page p) as found,
      ${total} as total,
      (select w.revision from workspace w where w.id = current_setting('beringia.workspace', true)) as revision`;
}

/** Ids and sort values of all deals that a filter means. */
function matches(filter: DealFilter, sort: DealSort): RawBuilder<unknown> {
  const arms = armsOf(filter).map(
    (arm) =>
      sql`select d.id, ${sql.ref(`d.${sort}`)} as key, ${sql.lit(arm === 'own')} as own ${armSource(arm, filter)}`,
  );
  return sql.join(arms, sql` union all `);
}
