import { type Kysely, sql } from 'kysely';
import { refillLabels } from '../queries/put-labels.ts';
import type { Tables } from '../tables.ts';

/**
 * Deals bear labels and words lead to labels, in place of every word of every deal. What a workspace has stored is read
 * again here; what ships is loaded anew at the next opening, because its digest is taken away.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  for (const statement of [...tablesOfLabels('shipped'), ...tablesOfLabels('own')]) await run(db, statement);
  for (const table of ['shipped_deal_label', 'shipped_label_word'])
    await run(db, `grant select on ${table} to beringia_app`);
  await refillBeforeTheWall(db);
  for (const table of ['own_deal_label', 'own_label_word'])
    for (const statement of walled(table)) await run(db, statement);
  for (const table of ['shipped_deal_word', 'own_deal_word']) await run(db, `drop table ${table}`);
  await run(db, `update shipped_version set digest = ''`);
}

const KEY = 'text collate "C" not null';

function tablesOfLabels(kind: 'shipped' | 'own'): string[] {
  const [workspace, first] = kind === 'own' ? [`workspace ${KEY},`, 'workspace, '] : ['', ''];
  return [
    `create table ${kind}_deal_label (${workspace} label ${KEY}, deal ${KEY}, primary key (${first}label, deal))`,
    `create index ${kind}_deal_label_by_deal on ${kind}_deal_label (${first}deal)`,
    `create table ${kind}_label_word (${workspace} word ${KEY}, label ${KEY}, primary key (${first}word, label))`,
  ];
}

/** The owner of the tables is held to their policies as well, unless it is a superuser; so it steps out for a moment. */
async function refillBeforeTheWall(db: Kysely<Tables>): Promise<void> {
  const read = ['own_deal', 'own_deal_record'];
  for (const table of read) await run(db, `alter table ${table} no force row level security`);
  await refillLabels(db);
  for (const table of read) await run(db, `alter table ${table} force row level security`);
}

function walled(table: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_wall on ${table} to public
      using (workspace = current_setting('beringia.workspace', true) and workspace <> '')`,
    `grant select, insert, update, delete on ${table} to beringia_app`,
  ];
}

async function run(db: Kysely<Tables>, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}
