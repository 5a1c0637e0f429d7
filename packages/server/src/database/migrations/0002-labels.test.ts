import { Migrator, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { countFacets } from '../queries/count-facets.ts';
import type { DealFilter } from '../queries/filter.ts';
import { listDeals } from '../queries/list-deals.ts';
import { putOwnDeals, putShipped } from '../queries/put-deals.ts';
import { enginesToTest, openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testDeals } from '../test-deals.ts';
import { asOwner } from '../walls.ts';
import * as dealsAndWalls from './0001-deals-and-walls.ts';

const deals = {
  red: testDeals(1200, 3, (n) => `w.red.deal-${n}`, true),
  blue: testDeals(5, 4, (n) => `w.blue.d-${n}`, true),
};
const shipped = { version: '1', deals: testDeals(20, 1, (n) => `deal-${n}`), redirects: {}, loadedAt: '2026-01-01' };
const QUESTIONS: DealFilter[] = [
  { q: 'hengrui' },
  { q: '恒瑞 merck' },
  { q: 'SHR-A1100' },
  { facets: { area: ['oncology'], target: ['PD-1', 'vegf'] } },
  { facets: { territory: ['JP', 'HK'] }, q: 'nsclc' },
];

describe.each(enginesToTest())('the labels of a database from before them, on %s', { timeout: 120_000 }, (engine) => {
  let old: TestDatabase;
  let fresh: TestDatabase;
  beforeAll(async () => {
    [old, fresh] = [await openTestDatabase(engine), await openTestDatabase(engine)];
    for (const database of [old, fresh]) await fill(database);
    await goBack(old);
    expect(await migrate(old.kysely)).toContain('0002-labels');
  }, 240_000);
  afterAll(async () => {
    await old.close();
    await fresh.close();
  });

  const labels = (database: TestDatabase, workspace: string) =>
    database.as(workspace, async (trx) => {
      const borne = await trx.selectFrom('own_deal_label').selectAll().orderBy('label').orderBy('deal').execute();
      const words = await trx.selectFrom('own_label_word').selectAll().orderBy('word').orderBy('label').execute();
      return { borne, words };
    });

  it.each(['red', 'blue'] as const)('are those that storing the deals of %s anew would give', async (workspace) => {
    const found = await labels(old, workspace);
    expect(found).toEqual(await labels(fresh, workspace));
    expect(found.borne.length).toBeGreaterThan(50);
  });

  it('find what they find in a new database', async () => {
    for (const filter of QUESTIONS) {
      const found = await list(old, filter);
      expect(found.total).toBeGreaterThan(0);
      expect(found).toEqual(await list(fresh, filter));
    }
    const count = (database: TestDatabase) =>
      database.as('red', (trx) => countFacets(trx, { ...QUESTIONS[0], own: true }));
    expect(await count(old)).toEqual(await count(fresh));
  });

  it('leave the wall standing and a second import without changes', async () => {
    const { rows } = await sql<{ forced: boolean }>`
      select relrowsecurity and relforcerowsecurity as forced from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like 'own_%'`.execute(old.kysely);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(({ forced }) => forced)).toBe(true);
    const again = await old.as('red', (trx) => putOwnDeals(trx, 'red', deals.red));
    expect(again).toEqual({ new: 0, changed: 0, same: deals.red.length });
  });

  it('have what ships loaded once more', async () => {
    const load = () => asOwner(old.kysely, (trx) => putShipped(trx, shipped));
    expect([await load(), await load()]).toMatchObject([{ replaced: true }, { replaced: false }]);
    expect(await list(old, { q: 'akeso', own: false })).toEqual(await list(fresh, { q: 'akeso', own: false }));
  });
});

function list(database: TestDatabase, filter: DealFilter) {
  const page = { sort: 'cash', order: 'desc', limit: 200 } as const;
  return database.as('red', (trx) => listDeals(trx, { own: true, ...filter }, page));
}

async function fill(database: TestDatabase): Promise<void> {
  await asOwner(database.kysely, (trx) => putShipped(trx, shipped));
  for (const workspace of ['red', 'blue'] as const)
    await database.as(workspace, (trx) => putOwnDeals(trx, workspace, deals[workspace]));
}

const KEPT = ['own_deal', 'own_deal_record', 'shipped_version'];

/** Makes the database what it was before the labels: the tables of the first migration, with the same deals in them. */
async function goBack({ kysely }: TestDatabase): Promise<void> {
  const run = async (statements: readonly string[]) => {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  };
  // A user that is no superuser is held to the wall as well, and would see no deal to set aside.
  const wall = (force: string) =>
    KEPT.slice(0, 2).map((table) => `alter table public.${table} ${force} row level security`);
  const aside = KEPT.map((table) => `create table kept.${table} as select * from public.${table}`);
  await run([
    ...wall('no force'),
    'create schema kept',
    ...aside,
    'drop schema public cascade',
    'create schema public',
  ]);
  const provider = { getMigrations: async () => ({ '0001-deals-and-walls': dealsAndWalls }) };
  expect((await new Migrator({ db: kysely, provider }).migrateToLatest()).error).toBeUndefined();
  const back = KEPT.map((table) => `insert into public.${table} select * from kept.${table}`);
  await run([...wall('no force'), ...back, ...wall('force'), 'drop schema kept cascade']);
}
