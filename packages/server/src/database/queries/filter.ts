import { type PartialDate, sortKey } from '@beringia/domain/basics/partial-date';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { FACETS, type Facet, facetKey } from '../deal-columns.ts';
import { type CalledParty, labelOf, labelsCalled, territoryWord } from '../labels.ts';
import { queryWords } from '../search-words.ts';

/** Which deals are meant. Everything is optional, and everything given must hold. */
export interface DealFilter {
  /** Words; each must begin a word of the deal. */
  readonly q?: string | undefined;
  /** Parties that the workspace knows by names of its own: words of theirs lead to their deals too. */
  readonly called?: readonly CalledParty[] | undefined;
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

/** `from` and `where` of one arm, whose narrow row the query calls `d`. Shipped deals that an own copy replaces are out. */
export function armSource(arm: Arm, filter: DealFilter): RawBuilder<unknown> {
  const sets = setsOf(arm, filter);
  const conditions = conditionsOf(arm, filter);
  const table = sql.table(`${arm}_deal`);
  if (sets.length === 0) return sql`from ${table} d where ${conditions}`;
  const ids = sql.join(sets, sql` intersect `);
  if (queryWords(filter.q ?? '') === null) return sql`from ${table} d where d.id in (${ids}) and ${conditions}`;
  // Deals that words lead to are looked up one by one: the planner cannot know how many deals a word leads to, and would
  // read the whole table for many. `offset 0` is what holds it to that.
  return sql`from (select distinct s.deal from (${ids}) s) m
    cross join lateral (select * from ${table} d where d.id = m.deal and ${conditions} offset 0) d where true`;
}

/** Whether a filter leaves anything out. */
export function isNarrowing(filter: DealFilter): boolean {
  const { facets = {}, q, called, own, ...columns } = filter;
  const chosen = Object.values(facets).some((values) => (values ?? []).length > 0);
  return chosen || queryWords(q ?? '') !== null || Object.values(columns).some((value) => value !== undefined);
}

/** Sets of deal ids, all of which a deal must be in: one for each word, and of own deals for each facet. */
function setsOf(arm: Arm, { q, called = [], facets }: DealFilter): RawBuilder<unknown>[] {
  const words = (queryWords(q ?? '') ?? []).map((word) => dealsByQuestion(arm, word, labelsCalled(called, word)));
  return arm === 'own' ? [...words, ...chosenOf(facets).map(([facet, values]) => dealsByFacet(facet, values))] : words;
}

function dealsByQuestion(arm: Arm, word: string, called: readonly string[]): RawBuilder<unknown> {
  const stored = dealsByWord(arm, sql`w.word >= ${word} and w.word < ${word + LAST}`);
  return called.length === 0 ? stored : sql`(${stored} union all ${dealsBearing(arm, called)})`;
}

function dealsBearing(arm: Arm, labels: readonly string[]): RawBuilder<unknown> {
  return sql`select l.deal from ${sql.table(`${arm}_deal_label`)} l where l.label = any(${[...labels]}::text[])`;
}

/** Each label is looked up by itself, for the same reason as each deal in {@link armSource}. */
function dealsByWord(arm: Arm, range: Condition): RawBuilder<unknown> {
  const [words, labels] = [sql.table(`${arm}_label_word`), sql.table(`${arm}_deal_label`)];
  return sql`select l.deal from (select distinct w.label from ${words} w where ${range}) w
    cross join lateral (select l.deal from ${labels} l where l.label = w.label offset 0) l`;
}

function dealsByFacet(facet: Facet, values: readonly string[]): RawBuilder<unknown> {
  if (facet === 'territory') return dealsByWord('own', sql`w.word = any(${values.map(territoryWord)}::text[])`);
  return dealsBearing(
    'own',
    values.map((value) => labelOf(facetOf(facet, value))),
  );
}

function conditionsOf(arm: Arm, filter: DealFilter): Condition {
  const conditions = columnConditions(filter);
  // A question without letters or digits finds nothing.
  if (queryWords(filter.q ?? '')?.length === 0) conditions.push(sql`false`);
  if (arm === 'shipped') {
    conditions.push(...chosenOf(filter.facets).map(([facet, values]) => holds(facet, values)));
    conditions.push(sql`not exists (select from own_deal o where o.shadows = d.id)`);
  }
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

function holds(facet: Facet, values: readonly string[]): Condition {
  if (facet === 'territory') return sql`d.territories && ${[...values]}::text[]`;
  return sql`d.facets && ${values.map((value) => facetOf(facet, value))}::text[]`;
}

function facetOf(facet: Facet, value: string): string {
  return `${facet}:${facetKey(value)}`;
}

function chosenOf(facets: DealFilter['facets'] = {}): [Facet, readonly string[]][] {
  return FACETS.flatMap((facet) => {
    const values = facets[facet] ?? [];
    return values.length > 0 ? [[facet, values] as [Facet, readonly string[]]] : [];
  });
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
