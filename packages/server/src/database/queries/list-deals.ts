import type { DealRow } from '@beringia/domain/deals/row';
import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../tables.ts';
import { type DealSort, decodeCursor, encodeCursor, type Position, type SortOrder } from './deal-cursor.ts';
import { type Arm, armSource, armsOf, type DealFilter } from './filter.ts';

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
}

/**
 * One page of what ships and what is the workspace's own, as one list. Rows without a sort value come last in both orders;
 * equal values are told apart by id, in the same direction.
 * @throws Refusal `bad-input` for a foreign cursor
 */
export async function listDeals(trx: Trx, filter: DealFilter, page: DealPage): Promise<DealList> {
  const limit = Math.min(Math.max(page.limit, 1), MOST_ROWS);
  const { rows } = await pageQuery(filter, page, limit + 1).execute(trx);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ row }) => row),
    total: await countDeals(trx, filter),
    next: last ? encodeCursor({ sort: page.sort, order: page.order, value: last.key, id: last.id }) : null,
  };
}

/** How many deals a filter means. */
export async function countDeals(trx: Trx, filter: DealFilter): Promise<number> {
  const counts = armsOf(filter).map((arm) => sql`(select count(*)::int ${armSource(arm, filter)})`);
  const { rows } = await sql<{ total: number }>`select ${sql.join(counts, sql` + `)} as total`.execute(trx);
  return rows[0]?.total ?? 0;
}

interface KeyedRow {
  id: string;
  key: string | number | null;
  row: DealRow;
}

/**
 * Each arm is cut to the page before the union, so that it walks its own index and stops. Rows with and without a sort value
 * are separate arms, because one range of an index cannot hold both ends of "nulls last".
 * @internal exported for the test that reads the plan
 */
export function pageQuery(filter: DealFilter, page: Omit<DealPage, 'limit'>, limit: number): RawBuilder<KeyedRow> {
  const from = page.cursor === undefined ? null : decodeCursor(page.cursor, page.sort, page.order);
  const segments = armsOf(filter).flatMap((arm) => armSegments(arm, filter, page, from, limit));
  const direction = sql.raw(page.order);
  return sql<KeyedRow>`select p.id, p.key, case when p.own
      then (select r."row" from own_deal_record r where r.id = p.id)
      else (select r."row" from shipped_deal_record r where r.id = p.id) end as "row"
    from (select * from (${sql.join(segments, sql` union all `)}) s
      order by s.key ${direction} nulls last, s.id ${direction} limit ${limit}) p
    order by p.key ${direction} nulls last, p.id ${direction}`;
}

type Order = Pick<DealPage, 'sort' | 'order'>;

function armSegments(arm: Arm, filter: DealFilter, page: Order, from: Position | null, limit: number) {
  const { sort } = page;
  const mayBeNull = sort === 'cash' || sort === 'total' || sort === 'announced';
  const segments = from !== null && from.value === null ? [] : [valueSegment(arm, filter, page, from, limit)];
  return mayBeNull ? [...segments, nullSegment(arm, filter, page, from, limit)] : segments;
}

function valueSegment(arm: Arm, filter: DealFilter, { sort, order }: Order, from: Position | null, limit: number) {
  const column = sql.ref(`d.${sort}`);
  const after = sql.raw(order === 'asc' ? '>' : '<');
  const type = sql.raw(sort === 'cash' || sort === 'total' ? 'float8' : 'text');
  const rest = from === null ? sql`true` : sql`(${column}, d.id) ${after} (${from.value}::${type}, ${from.id}::text)`;
  return segment(arm, filter, { sort, order }, sql`${column} is not null and ${rest}`, limit);
}

function nullSegment(arm: Arm, filter: DealFilter, { sort, order }: Order, from: Position | null, limit: number) {
  const after = sql.raw(order === 'asc' ? '>' : '<');
  const rest = from === null || from.value !== null ? sql`true` : sql`d.id ${after} ${from.id}::text`;
  return segment(arm, filter, { sort, order }, sql`${sql.ref(`d.${sort}`)} is null and ${rest}`, limit);
}

/** The order names the whole index even where the sort value is null throughout: so the planner sees that it need not sort. */
function segment(arm: Arm, filter: DealFilter, { sort, order }: Order, rest: RawBuilder<unknown>, limit: number) {
  const [column, direction] = [sql.ref(`d.${sort}`), sql.raw(order)];
  return sql`(select d.id, ${column} as key, ${sql.lit(arm === 'own')} as own ${armSource(arm, filter)} and ${rest}
    order by ${column} ${direction}, d.id ${direction} limit ${limit})`;
}
