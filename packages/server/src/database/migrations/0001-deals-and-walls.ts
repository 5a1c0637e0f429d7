import { refuse } from '@beringia/domain/basics/errors';
import { type Kysely, sql } from 'kysely';

/**
 * Deals, public and private. Three habits explain the shapes below:
 * - text that is sorted or searched is `collate "C"`, so that both engines, any locale and the tests agree on the order;
 * - amounts in the narrow tables are `double precision` because its comparison is leakproof and that of `numeric` is not:
 *   under row-level security a page of a list sorted by a `numeric` could not start in the middle of its index. The exact
 *   amounts are in the record;
 * - private tables have no GIN index, because array operators are not leakproof either and it would never be used.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await makeAppRole(db);
  for (const statement of [...tablesOfDeals('shipped'), ...tablesOfDeals('own'), ...OTHER_TABLES])
    await run(db, statement);
  for (const statement of [...PUBLIC.map(readable), ...PRIVATE.flatMap(walled)]) await run(db, statement);
}

const KEY = 'text collate "C"';

function tablesOfDeals(kind: 'shipped' | 'own'): string[] {
  const [workspace, first] = kind === 'own' ? [`workspace ${KEY} not null,`, 'workspace, '] : ['', ''];
  const sorts = ['cash', 'total', 'announced', 'licensor', 'licensee'];
  return [
    `create table ${kind}_deal (${workspace} id ${KEY} not null, announced ${KEY}, year integer, type text not null,
      cash double precision, total double precision, licensor ${KEY} not null, licensee ${KEY} not null,
      standing text not null, verified boolean not null, onward boolean not null, chinese boolean,
      facets text[] not null, territories text[] not null, ${kind === 'own' ? `shadows ${KEY},` : ''}
      primary key (${first}id))`,
    ...sorts.map((sort) => `create index ${kind}_deal_by_${sort} on ${kind}_deal (${first}${sort}, id)`),
    `create table ${kind}_deal_record (${workspace} id ${KEY} not null, record jsonb not null, "row" jsonb not null,
      digest text not null, primary key (${first}id))`,
    `create table ${kind}_deal_word (${workspace} word ${KEY} not null, deal ${KEY} not null,
      primary key (${first}word, deal))`,
    `create index ${kind}_deal_word_by_deal on ${kind}_deal_word (${first}deal)`,
  ];
}

const OTHER_TABLES = [
  'create index shipped_deal_facets on shipped_deal using gin (facets)',
  'create index shipped_deal_territories on shipped_deal using gin (territories)',
  'create unique index own_deal_shadows on own_deal (workspace, shadows) where shadows is not null',
  `create table shipped_version (version text primary key, digest text not null, loaded_at text not null)`,
  `create table deal_redirect (old_id ${KEY} primary key, id ${KEY} not null)`,
  `create table workspace (id ${KEY} primary key, name text not null, timezone text not null,
    revision integer not null default 0)`,
  `create table own_claim (workspace ${KEY} not null, id ${KEY} not null, deal ${KEY} not null, field text not null,
    value jsonb not null, note text, made_at text not null, revision integer not null, withdrawn_in integer,
    shipped_value jsonb, shipped_version text, primary key (workspace, id))`,
  'create index own_claim_by_deal on own_claim (workspace, deal, field)',
  `create table own_rate (workspace ${KEY} not null, currency text not null, on_day ${KEY} not null,
    usd_per_unit numeric not null check (usd_per_unit > 0), source text not null,
    primary key (workspace, currency, on_day))`,
  `create table own_import (workspace ${KEY} not null, id ${KEY} not null, file_name text not null, digest text not null,
    read integer not null, new integer not null, changed integer not null, rejected integer not null,
    revision integer not null, made_at text not null, primary key (workspace, id))`,
];

const PUBLIC = ['shipped_deal', 'shipped_deal_record', 'shipped_deal_word', 'shipped_version', 'deal_redirect'];

/** Private tables, each with the column that says whose a row is. */
const PRIVATE: [table: string, owner: string][] = [
  ['own_deal', 'workspace'],
  ['own_deal_record', 'workspace'],
  ['own_deal_word', 'workspace'],
  ['own_claim', 'workspace'],
  ['own_rate', 'workspace'],
  ['own_import', 'workspace'],
  ['workspace', 'id'],
];

function readable(table: string): string {
  return `grant select on ${table} to beringia_app`;
}

/** FORCE holds the owner of the table to the policy too. A setting that is missing or empty matches no row. */
function walled([table, owner]: [string, string]): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_wall on ${table} to public
      using (${owner} = current_setting('beringia.workspace', true) and ${owner} <> '')`,
    `grant select, insert, update, delete on ${table} to beringia_app`,
  ];
}

/** Roles belong to the whole server, so another database of it may have made this one already. */
async function makeAppRole(db: Kysely<unknown>): Promise<void> {
  try {
    await sql`do $$ begin
      if not exists (select from pg_roles where rolname = 'beringia_app') then
        begin
          create role beringia_app nologin nosuperuser nobypassrls noinherit;
        exception when duplicate_object or unique_violation then null;
        end;
      end if;
      begin
        execute format('grant beringia_app to %I', current_user);
      exception when insufficient_privilege then null; -- fine when somebody granted it before; the next line tells
      end;
      set local role beringia_app;
      reset role;
    end $$`.execute(db);
    await sql`grant usage on schema public to beringia_app`.execute(db);
  } catch (error) {
    throw refuse('refused', {
      wrong: `The database user may not make the role beringia_app, on which the wall between workspaces stands. (${error instanceof Error ? error.message : error})`,
      expected: 'a user with CREATEROLE, or a role beringia_app that is already granted to it',
      next: 'As an administrator run: create role beringia_app nologin; grant beringia_app to <user>;',
    });
  }
}

async function run(db: Kysely<unknown>, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}
