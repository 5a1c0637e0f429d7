import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putOwnDeals } from './queries/put-deals.ts';
import { ensureWorkspace, nextRevision } from './queries/workspaces.ts';
import type { Trx } from './tables.ts';
import { enginesToTest, openTestDatabase, type TestDatabase } from './test-database.ts';
import { testDeals } from './test-deals.ts';
import { scout } from './test-scouted.ts';
import { afterCommit, asOwner } from './walls.ts';

const WALLED = [
  'own_deal',
  'own_deal_record',
  'own_deal_label',
  'own_label_word',
  'own_claim',
  'own_rate',
  'own_import',
  'own_party',
  'own_party_name',
  'own_judgement',
  'own_read_out',
  'own_found_record',
  'own_found_word',
  'own_mapping',
  'own_mandate',
  'own_run',
  'own_triage',
  'own_capture',
  'own_record_claim',
  'workspace',
] as const;

/** Rows of the empty workspace are everybody's to read and nobody's to write; the others have a wall. */
const SHARED = ['kept_answer', 'kept_piece', 'quarantine'] as const;
/** The queue looks across workspaces, which only the owner may; a request does not. */
const QUEUED = ['job', 'schedule'] as const;
/** What sources gave: read by every workspace, written by the owner alone. */
const PUBLIC = ['found_record', 'found_change', 'source_state', 'source_coming'] as const;

async function fill(database: TestDatabase, workspace: string) {
  await database.as(workspace, async (trx) => {
    await ensureWorkspace(trx, { id: workspace, name: workspace, timezone: 'UTC' });
    await putOwnDeals(
      trx,
      workspace,
      testDeals(3, 1, (n) => `w.${workspace}.deal-${n}`, true),
    );
    const own = { workspace, id: 'x', revision: 1, made_at: '2026-01-01T00:00:00Z' };
    await trx
      .insertInto('own_claim')
      .values({
        ...own,
        deal: 'd',
        field: 'type',
        value: '"option"',
        note: null,
        withdrawn_in: null,
        shipped_value: null,
        shipped_version: null,
      })
      .execute();
    await trx
      .insertInto('own_rate')
      .values({ workspace, currency: 'CNY', on_day: '2026-01-01', usd_per_unit: '0.14', source: 'PBOC' })
      .execute();
    await trx
      .insertInto('own_import')
      .values({ ...own, file_name: 'a.csv', digest: 'd', read: 1, new: 1, changed: 0, rejected: 0 })
      .execute();
    await sayOfCompanies(trx, own);
    await trx
      .insertInto('own_read_out')
      .values({ ...own, asset: 'a', record: '{}', withdrawn_in: null })
      .execute();
    await scout(trx, workspace);
  });
}

type Own = Record<'workspace' | 'id' | 'made_at', string> & { readonly revision: number };

async function sayOfCompanies(trx: Trx, { id, ...own }: Own) {
  await trx
    .insertInto('own_party')
    .values({ ...own, id, record: '{}' })
    .execute();
  await trx
    .insertInto('own_party_name')
    .values({ ...own, party: 'p', text: 'P', lang: 'en', kind: 'short', source: 's' })
    .execute();
  const standing = { undone_at: null, undone_in: null, undone_reason: null };
  await trx
    .insertInto('own_judgement')
    .values({ ...own, ...standing, id, from_id: 'p', into_id: 'q', reason: null })
    .execute();
}

describe.each(enginesToTest())('the wall between workspaces on %s', { timeout: 60_000 }, (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    await fill(database, 'red');
    await fill(database, 'blue');
  }, 120_000);
  afterAll(() => database.close());

  const owners = async (trx: Trx, table: (typeof WALLED)[number]) => {
    const column = table === 'workspace' ? 'id' : 'workspace';
    const { rows } = await sql<{
      w: string;
    }>`select distinct ${sql.ref(column)} as w from ${sql.table(table)} order by 1`.execute(trx);
    return rows.map(({ w }) => w);
  };

  it.each(WALLED)('a forgotten where leaks nothing from %s', async (table) => {
    expect(await database.as('red', (trx) => owners(trx, table))).toEqual(['red']);
    expect(await database.as('nobody', (trx) => owners(trx, table))).toEqual([]);
    expect(await database.as('', (trx) => owners(trx, table))).toEqual([]);
  });

  it.each(SHARED)('%s of a workspace is its own, and what is public is nobody’s to write', async (table) => {
    await asOwner(database.kysely, async (trx) => {
      await sql`create temp table one_row on commit drop as select * from ${sql.table(table)} where workspace = 'red'`.execute(
        trx,
      );
      await sql`update one_row set workspace = ''`.execute(trx);
      await sql`insert into ${sql.table(table)} select * from one_row`.execute(trx);
    });
    const seen = (workspace: string) =>
      database.as(workspace, async (trx) => {
        const { rows } = await sql<{
          w: string;
        }>`select distinct workspace as w from ${sql.table(table)} order by 1`.execute(trx);
        return rows.map(({ w }) => w);
      });
    expect([await seen('red'), await seen('nobody'), await seen('')]).toEqual([['', 'red'], [''], ['']]);
    const change = (workspace: string) =>
      database.as(workspace, (trx) => sql`update ${sql.table(table)} set workspace = ''`.execute(trx));
    await expect(change('red')).rejects.toThrow(/row-level security/);
    expect((await change('')).numAffectedRows).toBe(0n);
    await database.as('red', (trx) =>
      sql`delete from ${sql.table(table)} where workspace in ('', 'blue')`.execute(trx),
    );
    expect(await seen('blue')).toEqual(['', 'blue']);
  });

  it.each(QUEUED)('a forgotten where leaks nothing from %s, and its owner sees all', async (table) => {
    const seen = async (trx: Trx) =>
      (
        await sql<{ w: string }>`select distinct workspace as w from ${sql.table(table)} order by 1`.execute(trx)
      ).rows.map(({ w }) => w);
    expect(await database.as('red', seen)).toEqual(['red']);
    expect(await database.as('', seen)).toEqual([]);
    expect(await asOwner(database.kysely, seen)).toEqual(['blue', 'red']);
    const stolen = database.as('red', (trx) => sql`update ${sql.table(table)} set workspace = 'blue'`.execute(trx));
    await expect(stolen).rejects.toThrow(/row-level security/);
  });

  it.each(PUBLIC)('lets every workspace read %s and none write it', async (table) => {
    await database.as('red', (trx) => sql`select from ${sql.table(table)}`.execute(trx));
    for (const change of ['delete from', 'truncate']) {
      const changed = database.as('red', (trx) => sql`${sql.raw(change)} ${sql.table(table)}`.execute(trx));
      await expect(changed).rejects.toThrow(/permission denied/);
    }
    const filled = database.as('red', (trx) => sql`insert into ${sql.table(table)} default values`.execute(trx));
    await expect(filled).rejects.toThrow(/permission denied/);
  });

  it('is not there for a superuser, which is why no request runs as the default role', async () => {
    const { rows } = await sql<{
      over: boolean;
    }>`select rolsuper or rolbypassrls as over from pg_roles where rolname = current_user`.execute(database.kysely);
    const seen = await asOwner(database.kysely, (trx) => owners(trx, 'own_deal'));
    expect(seen).toEqual(rows[0]?.over ? ['blue', 'red'] : []);
    if (engine === 'pglite') expect(rows[0]?.over).toBe(true);
  });

  it('lets a workspace write only its own rows', async () => {
    const stolen = database.as('red', (trx) => sql`update own_deal set workspace = 'blue'`.execute(trx));
    await expect(stolen).rejects.toThrow(/row-level security/);
    await database.as('red', (trx) => sql`delete from own_deal where workspace = 'blue'`.execute(trx));
    expect(await database.as('blue', (trx) => owners(trx, 'own_deal'))).toEqual(['blue']);
  });

  it('lets nobody change what ships', async () => {
    const change = database.as('red', (trx) => sql`delete from shipped_deal`.execute(trx));
    await expect(change).rejects.toThrow(/permission denied/);
  });

  it('leaves nothing behind on the connection', async () => {
    await database.as('red', (trx) => sql`select 1`.execute(trx));
    const { rows } = await sql<{
      role: string;
    }>`select current_user as role, current_setting('beringia.workspace', true) as w`.execute(database.kysely);
    expect(rows[0]).not.toMatchObject({ role: 'beringia_app' });
    expect(['', null]).toContain((rows[0] as unknown as { w: string | null }).w);
  });

  it('says at once when a transaction is opened inside another', async () => {
    const nested = database.as('red', () => database.as('red', async () => 1));
    await expect(nested).rejects.toThrow(/one transaction a request/);
  });

  it('does what is to follow a commit after it, and not after a failure', async () => {
    const done: string[] = [];
    const request = (name: string, fail: boolean) =>
      database.as('red', async () => {
        afterCommit(async (db) => {
          await sql`vacuum own_rate`.execute(db);
          done.push(name);
        });
        if (fail) throw new Error('changed my mind');
      });
    await request('kept', false);
    await expect(request('undone', true)).rejects.toThrow(/changed my mind/);
    expect(done).toEqual(['kept']);
    expect(() => afterCommit(async () => {})).toThrow(/no transaction/);
  });

  it('takes requests at the same time and undoes the ones that fail', async () => {
    const before = await database.as('blue', (trx) => nextRevision(trx, 'blue'));
    const tries = Array.from({ length: 20 }, (_, n) =>
      database.as('blue', async (trx) => {
        await nextRevision(trx, 'blue');
        if (n % 2 === 1) throw new Error('changed my mind');
      }),
    );
    await Promise.allSettled(tries);
    expect(await database.as('blue', (trx) => nextRevision(trx, 'blue'))).toBe(before + 11);
  });
});
