import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { enginesToTest, openTestDatabase, type TestDatabase } from './test-database.ts';

/** Every line says one thing about the schema, so that a difference reads as a list of what changed. */
const SCHEMA = sql<{ line: string }>`
  select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attcollation = 950 then ' collate "C"' else '' end, case when a.attnotnull then ' not null' else '' end) as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  union all select indexdef from pg_indexes where schemaname = 'public'
  union all select format('policy %s on %s for %s to %s using %s check %s', policyname, tablename, cmd, roles, qual, with_check)
    from pg_policies where schemaname = 'public'
  union all select format('%s wall %s forced %s', relname, relrowsecurity, relforcerowsecurity)
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  union all select format('beringia_app may %s %s', privilege_type, table_name)
    from information_schema.role_table_grants where grantee = 'beringia_app' and table_schema = 'public'`;

describe.each(enginesToTest())('the schema on %s', { timeout: 60_000 }, (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  }, 120_000);
  afterAll(() => database.close());

  it('is exactly the snapshot after all migrations', async () => {
    const { rows } = await SCHEMA.execute(database.kysely);
    const lines = rows.map(({ line }) => line).filter((line) => !line.includes('kysely_migration'));
    await expect(`${JSON.stringify(lines.sort(), null, 2)}\n`).toMatchFileSnapshot('schema-snapshot.json');
  });

  it('stays so when migrated again', async () => {
    expect(await migrate(database.kysely)).toEqual([]);
  });
});
