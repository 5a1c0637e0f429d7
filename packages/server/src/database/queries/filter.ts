import { type PartialDate, sortKey } from '@beringia/domain/basics/partial-date';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Facet, facetKey } from '../deal-columns.ts';
import { queryWords } from '../search-words.ts';

/** Which deals are meant. Everything is optional, and everything given must hold. */
export interface DealFilter {
  /** Words; each must begin a word of the deal. */
  readonly q?: string | undefined;
  /** Any of the values of one facet, and every facet given. */
  readonly facets?: { readonly [facet in Facet]?: readonly string[] | undefined } | undefined;
  /** Millions of USD; deals without a USD cash amount drop out. */
  readonly cashMin?: number | undefined;
  /** Inclusive; a deal known less precisely stays in when it may lie inside. */
  readonly announcedFrom?: PartialDate | undefined;
  readonly announcedTo?: PartialDate | undefined;
  readonly verified?: boolean | undefined;
  readonly onward?: boolean | undefined;
  /** null asks for the deals of which nobody said. */
  readonly chinese?: boolean | null | undefined;
  /** true: the workspace's own only; false: what ships only, without the replaced ones. */
  readonly own?: boolean | undefined;
}

export type Arm = 'shipped' | 'own';
type Condition = RawBuilder<SqlBool>;

/** The last code point: a prefix search is a range up to it, which a btree in C collation walks. */
const LAST = '\u{10FFFF}';

/** The arms of the union that a filter needs. */
export function armsOf({ own }: DealFilter): Arm[] {
  if (own === undefined) return ['shipped', 'own'];
  return own ? ['own'] : ['shipped'];
}

/** Condition over the narrow table of one arm, which the query calls `d`. Shipped deals that an own copy replaces are out. */
export function whereDeal(arm: Arm, filter: DealFilter): Condition {
  const conditions = [...wordConditions(arm, filter.q), ...facetConditions(filter.facets), ...columnConditions(filter)];
  if (arm === 'shipped') conditions.push(sql`not exists (select from own_deal o where o.shadows = d.id)`);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** `from` and `where` of one arm. */
export function armSource(arm: Arm, filter: DealFilter): RawBuilder<unknown> {
  return sql`from ${sql.table(`${arm}_deal`)} d where ${whereDeal(arm, filter)}`;
}

function wordConditions(arm: Arm, q: string | undefined): Condition[] {
  const words = queryWords(q ?? '');
  if (words === null) return [];
  if (words.length === 0) return [sql`false`];
  const table = sql.table(`${arm}_deal_word`);
  const ranges = words.map(
    (word) => sql`(select w.deal from ${table} w where w.word >= ${word} and w.word < ${word + LAST})`,
  );
  // One set of ids: under the wall the planner thinks that hardly anything matches, and would try every word on every deal.
  return [sql`d.id in (${sql.join(ranges, sql` intersect `)})`];
}

function facetConditions(facets: DealFilter['facets'] = {}): Condition[] {
  return Object.entries(facets)
    .filter(([, values]) => values !== undefined && values.length > 0)
    .map(([facet, values = []]) =>
      facet === 'territory'
        ? sql<SqlBool>`d.territories && ${[...values]}::text[]`
        : sql<SqlBool>`d.facets && ${values.map((value) => `${facet}:${facetKey(value)}`)}::text[]`,
    );
}

function columnConditions(filter: DealFilter): Condition[] {
  const { cashMin, announcedFrom, announcedTo, verified, onward, chinese } = filter;
  const conditions: Condition[] = [];
  if (cashMin !== undefined) conditions.push(sql`d.cash >= ${cashMin}::float8`);
  if (announcedFrom !== undefined) conditions.push(announcedSince(announcedFrom));
  if (announcedTo !== undefined) conditions.push(sql`d.announced <= ${announcedTo.padEnd(10, '-99')}`);
  if (verified !== undefined) conditions.push(sql`d.verified = ${verified}`);
  if (onward !== undefined) conditions.push(sql`d.onward = ${onward}`);
  if (chinese !== undefined) conditions.push(chinese === null ? sql`d.chinese is null` : sql`d.chinese = ${chinese}`);
  return conditions;
}

/** From 2022-06-15 on also takes what is only known as 2022 or as 2022-06: comparing cuts to the coarser date. */
function announcedSince(from: PartialDate): Condition {
  const coarser = [from.slice(0, 4), from.slice(0, 7)].map((date) => sortKey(date as PartialDate));
  return sql`(d.announced >= ${sortKey(from)} or d.announced in (${sql.join(coarser)}))`;
}
