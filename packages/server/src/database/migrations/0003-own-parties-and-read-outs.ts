import { type Kysely, sql } from 'kysely';

/** What a workspace says of companies and assets: companies and names of its own, merges, read-outs. All of it private. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...WALLED.flatMap(walled)]) await sql.raw(statement).execute(db);
}

const KEY = 'text collate "C" not null';

/** `revision` brought a row in; `undone_in` and `withdrawn_in` took it back, and are null while it stands. */
const TABLES = [
  `create table own_party (workspace ${KEY}, id ${KEY}, record jsonb not null, made_at text not null,
    revision integer not null, primary key (workspace, id))`,
  `create table own_party_name (workspace ${KEY}, party ${KEY}, text ${KEY}, lang text not null, kind text not null,
    source text not null, made_at text not null, revision integer not null, primary key (workspace, party, text))`,
  `create table own_judgement (workspace ${KEY}, id ${KEY}, from_id ${KEY}, into_id ${KEY}, reason text,
    made_at text not null, revision integer not null, undone_at text, undone_in integer, undone_reason text,
    primary key (workspace, id))`,
  `create table own_read_out (workspace ${KEY}, id ${KEY}, asset ${KEY}, record jsonb not null, made_at text not null,
    revision integer not null, withdrawn_in integer, primary key (workspace, id))`,
  'create index own_read_out_by_asset on own_read_out (workspace, asset)',
];

const WALLED = ['own_party', 'own_party_name', 'own_judgement', 'own_read_out'];

function walled(table: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_wall on ${table} to public
      using (workspace = current_setting('beringia.workspace', true) and workspace <> '')`,
    `grant select, insert, update, delete on ${table} to beringia_app`,
  ];
}
