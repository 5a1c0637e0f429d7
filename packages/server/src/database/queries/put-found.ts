import type { FoundKind } from '@beringia/domain/scouting/found';
import { sql } from 'kysely';
import type { FoundRecordColumns } from '../found-tables.ts';
import type { Trx } from '../tables.ts';

/** Stores what a source gave: new records, and changed ones with what changed from what to what. */

export interface FoundToStore {
  readonly source: string;
  readonly id: string;
  readonly kind: FoundKind;
  readonly day: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly digest: string;
  /** JSON text of the content, so that it is printed once. */
  readonly content: string;
  readonly words: readonly string[];
  readonly keys: readonly string[];
  /** Hash of the kept answer, and the place of the record in it. */
  readonly answer: string;
  readonly place: number;
}

export interface FieldChange {
  readonly field: string;
  readonly was: unknown;
  readonly becomes: unknown;
}

/** What changed in a record from one content to the next; empty where nothing that matters did. */
export type Compare = (kind: FoundKind, before: unknown, after: unknown) => readonly FieldChange[];

export interface PutFoundCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
}

/** Public records have no wall; a workspace's own are behind it, and their words are a table that walks an index there. */
type Whose = string | null;

/**
 * @param whose workspace of what is its own, or null for what is public; then in the owner's transaction
 * @param rows each id once
 * @param day the civil day of the import
 * @param at the moment of it, as an ISO timestamp
 */
export async function putFound(
  trx: Trx,
  whose: Whose,
  rows: readonly FoundToStore[],
  { day, at }: When,
  compare: Compare,
): Promise<PutFoundCounts> {
  const known = await versionsOf(trx, whose, rows);
  const fresh = rows.filter(({ id }) => !known.has(id));
  const changed = rows.filter(({ id, digest }) => known.has(id) && known.get(id)?.digest !== digest);
  if (changed.length > 0) await replace(trx, whose, changed, { day, at }, compare);
  if (fresh.length > 0) {
    await insert(
      trx,
      whose,
      fresh.map((row) => ({ ...row, first_seen: day, changed_on: day, first_at: at, stored_at: at, version: 1 })),
    );
  }
  return { new: fresh.length, changed: changed.length, same: rows.length - fresh.length - changed.length };
}

export interface When {
  readonly day: string;
  readonly at: string;
}

interface Version {
  readonly digest: string;
  readonly version: number;
}

async function versionsOf(trx: Trx, whose: Whose, rows: readonly FoundToStore[]): Promise<Map<string, Version>> {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const { rows: found } = await sql<Version & { id: string }>`
    select f.id, f.digest, f.version from jsonb_array_elements_text(${ids}::text::jsonb) asked
    join ${table(whose)} f on f.source = ${rows[0]?.source ?? ''} and f.id = asked`.execute(trx);
  return new Map(found.map(({ id, ...version }) => [id, version]));
}

/** The row in the place of the earlier one: first seen then, changed today. */
async function replace(
  trx: Trx,
  whose: Whose,
  rows: readonly FoundToStore[],
  { day, at }: When,
  compare: Compare,
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const { rows: before } = await sql<Earlier>`
    delete from ${table(whose)} where source = ${rows[0]?.source ?? ''} and id = any(${ids}::text[])
    returning id, content, first_seen, first_at, version`.execute(trx);
  const earlier = new Map(before.map((row) => [row.id, row]));
  const next = rows.map((row) => {
    const old = earlier.get(row.id);
    const first = { first_seen: old?.first_seen ?? day, first_at: old?.first_at ?? at };
    return { ...row, ...first, changed_on: day, stored_at: at, version: (old?.version ?? 0) + 1 };
  });
  if (whose === null) {
    const changes = next.flatMap((row) =>
      compare(row.kind, earlier.get(row.id)?.content, JSON.parse(row.content)).map((change) => ({
        ...change,
        source: row.source,
        id: row.id,
        version: row.version,
      })),
    );
    await putChanges(trx, changes, day);
  } else {
    await sql`delete from own_found_word where source = ${rows[0]?.source ?? ''} and id = any(${ids}::text[])`.execute(
      trx,
    );
  }
  await insert(trx, whose, next);
}

type Stored = Pick<FoundRecordColumns, 'first_seen' | 'changed_on' | 'first_at' | 'stored_at' | 'version'>;
type StoredRow = FoundToStore & Stored;
type Earlier = Omit<Stored, 'changed_on' | 'stored_at'> & { readonly id: string; readonly content: unknown };

/** Stands in no JSON that was printed: between the contents it cuts them apart again. */
const BETWEEN = '\u0001';

/** The contents are JSON already. They travel beside the other columns, so that nobody prints or parses them twice. */
async function insert(trx: Trx, whose: Whose, rows: readonly StoredRow[]): Promise<void> {
  const others = JSON.stringify(rows.map(({ content: _, ...row }) => row));
  const contents = rows.map(({ content }) => content).join(BETWEEN);
  const [own, value] = whose === null ? [sql``, sql``] : [sql`workspace, `, sql`${whose}::text, `];
  const columns = sql`source, id, kind, day, title, url, digest, words, keys, answer, place, first_seen, changed_on, first_at, stored_at, version`;
  await sql`insert into ${table(whose)} (${own}${columns}, content) select ${value}${columns}, content::jsonb
    from rows from (jsonb_to_recordset(${others}::text::jsonb) as (source text, id text, kind text, day text, title text,
        url text, digest text, words text[], keys text[], answer text, place integer, first_seen text, changed_on text,
        first_at text, stored_at text, version integer),
      unnest(string_to_array(${contents}::text, ${BETWEEN}::text))) as r(${columns}, content)`.execute(trx);
  if (whose === null) return;
  const words = rows.flatMap(({ source, id, words: some, keys }) =>
    [...new Set([...some, ...keys])].map((word) => ({ word, source, id })),
  );
  await sql`insert into own_found_word (workspace, word, source, id) select ${whose}::text, word, source, id
    from jsonb_to_recordset(${JSON.stringify(words)}::text::jsonb) as r(word text, source text, id text)`.execute(trx);
}

type Change = FieldChange & { readonly source: string; readonly id: string; readonly version: number };

async function putChanges(trx: Trx, changes: readonly Change[], day: string): Promise<void> {
  if (changes.length === 0) return;
  const given = changes.map(({ was, becomes, ...change }) => ({
    ...change,
    was: was ?? null,
    becomes: becomes ?? null,
  }));
  await sql`insert into found_change (source, id, version, field, on_day, was, becomes)
    select source, id, version, field, ${day}, was, becomes
    from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb)
      as r(source text, id text, version integer, field text, was jsonb, becomes jsonb)
    on conflict do nothing`.execute(trx);
}

function table(whose: Whose) {
  return sql.table(whose === null ? 'found_record' : 'own_found_record');
}
