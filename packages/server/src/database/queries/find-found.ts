import type { FoundKind } from '@beringia/domain/scouting/found';
import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../tables.ts';

/** Lists and looks up what sources gave. Public records first; a workspace's own are asked behind the wall and put between them. */

export interface FoundRowStored {
  readonly source: string;
  readonly id: string;
  readonly kind: FoundKind;
  readonly day: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly first_seen: string;
  readonly changed_on: string;
  readonly own: boolean;
}

export interface FoundFilter {
  /** Every one of them must be in the record; null for no question, and none for one that finds nothing. */
  readonly words: readonly string[] | null;
  readonly source: string | null;
  readonly kind: FoundKind | null;
}

export interface FoundPage {
  readonly items: readonly FoundRowStored[];
  readonly total: number;
  /** True when there are more than the total says. */
  readonly totalIsFloor: boolean;
}

/** Counting more than this answers no question that a person has. */
export const COUNTED_TO = 10_000;

/** The latest first. One statement: the page and, beside it, how many there are. */
export async function findFound(
  trx: Trx,
  filter: FoundFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<FoundPage> {
  const columns = sql`source, id, kind, day, title, url, first_seen, changed_on`;
  const [open, own] = [publicWhere(filter), ownWhere(filter)];
  const { rows } = await sql<FoundRowStored & { total: string }>`
    with counted as (
      select (select count(*) from (select from found_record where ${open} limit ${COUNTED_TO + 1}) met)
        + (select count(*) from (select from own_found_record where ${own} limit ${COUNTED_TO + 1}) met) as total)
    select page.*, counted.total from counted left join (
      select * from (
        (select ${columns}, false as own from found_record where ${open}
          order by day desc nulls last, source, id limit ${page.limit + page.offset})
        union all
        (select ${columns}, true as own from own_found_record where ${own}
          order by day desc nulls last, source, id limit ${page.limit + page.offset})) both_kinds
      order by day desc nulls last, source, id limit ${page.limit} offset ${page.offset}) page on true`.execute(trx);
  const total = Number(rows[0]?.total ?? 0);
  const items = rows.filter((row) => row.id !== null);
  return { items, total: Math.min(total, COUNTED_TO), totalIsFloor: total > COUNTED_TO };
}

function publicWhere(filter: FoundFilter): RawBuilder<unknown> {
  const words = filter.words === null ? [] : [sql`words @> ${[...filter.words]}::text[]`];
  return allOf(filter, words);
}

/** Behind the wall only a plain comparison walks an index, so words are rows there. */
function ownWhere(filter: FoundFilter): RawBuilder<unknown> {
  const words = (filter.words ?? []).map(
    (
      word,
    ) => sql`exists (select from own_found_word w where w.workspace = own_found_record.workspace and w.word = ${word}
      and w.source = own_found_record.source and w.id = own_found_record.id)`,
  );
  return allOf(filter, words);
}

function allOf({ words, source, kind }: FoundFilter, parts: RawBuilder<unknown>[]): RawBuilder<unknown> {
  const all = [
    ...parts,
    ...(words !== null && words.length === 0 ? [sql`false`] : []),
    ...(source === null ? [] : [sql`source = ${source}`]),
    ...(kind === null ? [] : [sql`kind = ${kind}`]),
  ];
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

/** What a mandate looks records up by: any of the keys, or all words of any of the phrases. */
export interface LookUp {
  readonly keys: readonly string[];
  readonly phrases: readonly (readonly string[])[];
  readonly kinds: readonly FoundKind[];
}

export interface LookedUp {
  readonly source: string;
  readonly id: string;
  readonly kind: FoundKind;
  readonly content: unknown;
  /** Moments of the first and the last write. */
  readonly first_at: string;
  readonly stored_at: string;
}

/** Every public record of some kinds, in a fixed order. */
export async function readFound(trx: Trx, kinds: readonly FoundKind[], most: number): Promise<LookedUp[]> {
  return trx
    .selectFrom('found_record')
    .select(['source', 'id', 'kind', 'content', 'first_at', 'stored_at'])
    .where('kind', 'in', [...kinds])
    .orderBy('source')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Public records that a look-up reaches, in a fixed order. @param most the answer stops there, and the caller says so */
export async function lookUpFound(trx: Trx, { keys, phrases, kinds }: LookUp, most: number): Promise<LookedUp[]> {
  const by = [
    ...(keys.length === 0 ? [] : [sql`keys && ${[...keys]}::text[]`]),
    ...phrases.filter((words) => words.length > 0).map((words) => sql`words @> ${[...words]}::text[]`),
  ];
  if (by.length === 0 || kinds.length === 0) return [];
  const { rows } = await sql<LookedUp>`
    select source, id, kind, content, first_at, stored_at from found_record
    where (${sql.join(by, sql` or `)}) and kind = any(${[...kinds]}::text[])
    order by source, id limit ${most}`.execute(trx);
  return rows;
}

/** The workspace's own records of a kind: exports of vendors are small enough to be read whole. */
export async function ownFound(trx: Trx, most: number): Promise<LookedUp[]> {
  return trx
    .selectFrom('own_found_record')
    .select(['source', 'id', 'kind', 'content', 'first_at', 'stored_at'])
    .orderBy('source')
    .orderBy('id')
    .limit(most)
    .execute();
}
