import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DealSort, Position, SortOrder } from './deal-cursor.ts';
import { type Arm, armSource, type DealFilter } from './filter.ts';

/** The two ways to a page of keys: `id`, `key` and `own`. */

interface Order {
  readonly sort: DealSort;
  readonly order: SortOrder;
}

/** Out of everything that matches, which the statement calls `matching`. */
export function matchingPage({ sort, order }: Order, from: Position | null, limit: number): RawBuilder<unknown> {
  const by = inOrder('m', order);
  return sql`select m.* from matching m
    where ${beyond(sql.ref('m.key'), 'm', { sort, order }, from)} order by ${by} limit ${limit}`;
}

/**
 * Out of the index of the order, without looking at the rest. Each arm is cut to the page before the union, so that it walks
 * its own index and stops. Rows with and without a sort value are separate arms, because one range of an index cannot hold
 * both ends of "nulls last".
 */
export function walkingPage(
  arms: readonly Arm[],
  filter: DealFilter,
  page: Order,
  from: Position | null,
  limit: number,
): RawBuilder<unknown> {
  const segments = arms.flatMap((arm) => armSegments(arm, filter, page, from, limit));
  const by = inOrder('s', page.order);
  return sql`select s.* from (${sql.join(segments, sql` union all `)}) s order by ${by} limit ${limit}`;
}

/** The order of a list, over any source of keys. */
export function inOrder(alias: string, order: SortOrder): RawBuilder<unknown> {
  const direction = sql.raw(order);
  return sql`${sql.ref(`${alias}.key`)} ${direction} nulls last, ${sql.ref(`${alias}.id`)} ${direction}`;
}

/** What comes after a place in the list, those without a sort value last. */
function beyond(key: RawBuilder<unknown>, alias: string, order: Order, from: Position | null): RawBuilder<SqlBool> {
  if (from === null) return sql`true`;
  const after = afterNull(alias, order, from);
  if (from.value === null) return sql`${key} is null and ${after}`;
  return sql`(${key} is null or ${afterValue(key, alias, order, from)})`;
}

function afterValue(key: RawBuilder<unknown>, alias: string, { sort, order }: Order, from: Position) {
  const type = sql.raw(sort === 'cash' || sort === 'total' ? 'float8' : 'text');
  return sql`(${key}, ${sql.ref(`${alias}.id`)}) ${than(order)} (${from.value}::${type}, ${from.id}::text)`;
}

function afterNull(alias: string, { order }: Order, from: Position) {
  return sql`${sql.ref(`${alias}.id`)} ${than(order)} ${from.id}::text`;
}

function than(order: SortOrder) {
  return sql.raw(order === 'asc' ? '>' : '<');
}

function armSegments(arm: Arm, filter: DealFilter, page: Order, from: Position | null, limit: number) {
  const key = sql.ref(`d.${page.sort}`);
  const mayBeNull = page.sort === 'cash' || page.sort === 'total' || page.sort === 'announced';
  const rest = from === null || from.value === null ? sql`true` : afterValue(key, 'd', page, from);
  const nullRest = from?.value === null ? afterNull('d', page, from) : sql`true`;
  const values = segment(arm, filter, page, sql`${key} is not null and ${rest}`, limit);
  const nulls = segment(arm, filter, page, sql`${key} is null and ${nullRest}`, limit);
  if (!mayBeNull) return [values];
  return from?.value === null ? [nulls] : [values, nulls];
}

/** The order names the whole index even where the sort value is null throughout: so the planner sees that it need not sort. */
function segment(arm: Arm, filter: DealFilter, { sort, order }: Order, rest: RawBuilder<unknown>, limit: number) {
  const [column, direction] = [sql.ref(`d.${sort}`), sql.raw(order)];
  return sql`(select d.id, ${column} as key, ${sql.lit(arm === 'own')} as own ${armSource(arm, filter)} and ${rest}
    order by ${column} ${direction}, d.id ${direction} limit ${limit})`;
}
