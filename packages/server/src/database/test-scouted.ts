import { sql } from 'kysely';
import type { Trx } from './tables.ts';

/** Support of the tests: rows of what a workspace found. */

/** One row in each table of what a workspace found, decided and put in line. */
export async function scout(trx: Trx, workspace: string) {
  const rows: Record<string, readonly (readonly [string, unknown])[]> = {};
  const { rows: columns } = await sql<{ t: string; c: string; type: string }>`
    select table_name as t, column_name as c, data_type as type from information_schema.columns
    where table_schema = 'public' and is_identity = 'NO'
      and table_name = any(${[...SCOUTED]}::text[])`.execute(trx);
  for (const { t, c, type } of columns)
    rows[t] = [...(rows[t] ?? []), [c, c === 'workspace' ? workspace : VALUES[type]]];
  for (const [table, values] of Object.entries(rows)) {
    const names = sql.join(values.map(([name]) => sql.ref(name)));
    const given = sql.join(values.map(([, value]) => sql`${value}`));
    await sql`insert into ${sql.table(table)} (${names}) values (${given})`.execute(trx);
  }
}

const SCOUTED = [
  ...['own_found_record', 'own_found_word', 'own_mapping', 'own_mandate', 'own_run', 'own_triage', 'own_capture'],
  ...['own_record_claim', 'kept_answer', 'kept_piece', 'quarantine', 'job', 'schedule'],
];

/** Some value of each type. */
const VALUES: Readonly<Record<string, unknown>> = {
  text: 'x',
  jsonb: '{}',
  integer: 1,
  bigint: 1,
  boolean: false,
  bytea: Buffer.from('x'),
  ARRAY: ['x'],
  'timestamp with time zone': null,
};
