import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enginesToTest, openTestDatabase, type TestDatabase } from '../test-database.ts';
import { asOwner } from '../walls.ts';
import { removeUnlisted } from './listed.ts';
import { type Compare, type FoundToStore, putFound } from './put-found.ts';

const [MONDAY, TUESDAY, WEDNESDAY] = ['2026-11-23', '2026-11-24', '2026-11-25'];

const row = (id: string, content: Record<string, unknown>): FoundToStore => ({
  source: 's',
  id,
  kind: 'trial',
  day: MONDAY ?? null,
  title: `title ${id}`,
  url: null,
  digest: JSON.stringify(content),
  content: JSON.stringify(content),
  words: ['word', String(content.stage)],
  keys: [`drug:${id}`],
  answer: 'hash',
  place: 1,
});

const AT = '2026-11-23T08:00:00Z';

/** Every field that differs; `noise` says nothing. */
const compare: Compare = (_kind, before, after) => {
  const [was, becomes] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(becomes)])].filter((field) => field !== 'noise');
  return fields
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(becomes[field]))
    .map((field) => ({ field, was: was[field], becomes: becomes[field] }));
};

describe.each(enginesToTest())('records of sources on %s', { timeout: 60_000 }, (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  }, 120_000);
  afterAll(() => database.close());
  beforeEach(async () => {
    for (const table of ['found_record', 'found_change', 'own_found_record', 'own_found_word'])
      await sql`delete from ${sql.table(table)}`.execute(database.kysely);
  });

  const put = (rows: readonly FoundToStore[], day = MONDAY ?? '') =>
    asOwner(database.kysely, (trx) => putFound(trx, null, rows, { day, at: `${day}T08:00:00Z` }, compare));
  const stored = async () =>
    (
      await sql<
        Record<string, unknown>
      >`select id, content, first_seen, changed_on, first_at, stored_at, version from found_record order by id`.execute(
        database.kysely,
      )
    ).rows;
  const changes = async () =>
    (
      await sql<
        Record<string, unknown>
      >`select id, version, field, on_day, was, becomes from found_change order by id, version, field`.execute(
        database.kysely,
      )
    ).rows;

  it('are new once, and the same afterwards', async () => {
    expect(await put([row('a', { stage: 1 }), row('b', { stage: 2 })])).toEqual({ new: 2, changed: 0, same: 0 });
    const before = await stored();
    expect(await put([row('b', { stage: 2 }), row('c', { stage: 3 })], TUESDAY)).toEqual({
      new: 1,
      changed: 0,
      same: 1,
    });
    expect((await stored()).slice(0, 2)).toEqual(before);
    expect(await changes()).toEqual([]);
  });

  it('that changed tell from what to what, and keep the day on which they were first seen', async () => {
    await put([row('a', { stage: 1, gone: 'x' })]);
    expect(await put([row('a', { stage: 2, came: ['y'] })], TUESDAY)).toEqual({ new: 0, changed: 1, same: 0 });
    await put([row('a', { stage: 3, came: ['y'] })], WEDNESDAY);
    expect(await stored()).toEqual([
      {
        id: 'a',
        content: { stage: 3, came: ['y'] },
        first_seen: MONDAY,
        changed_on: WEDNESDAY,
        first_at: `${MONDAY}T08:00:00Z`,
        stored_at: `${WEDNESDAY}T08:00:00Z`,
        version: 3,
      },
    ]);
    expect(await changes()).toEqual([
      { id: 'a', version: 2, field: 'came', on_day: TUESDAY, was: null, becomes: ['y'] },
      { id: 'a', version: 2, field: 'gone', on_day: TUESDAY, was: 'x', becomes: null },
      { id: 'a', version: 2, field: 'stage', on_day: TUESDAY, was: 1, becomes: 2 },
      { id: 'a', version: 3, field: 'stage', on_day: WEDNESDAY, was: 2, becomes: 3 },
    ]);
  });

  it('that changed where nobody looks are stored anew without a change to tell', async () => {
    await put([row('a', { stage: 1, noise: 1 })]);
    expect(await put([row('a', { stage: 1, noise: 2 })], TUESDAY)).toMatchObject({ changed: 1 });
    expect([(await stored())[0]?.content, await changes()]).toEqual([{ stage: 1, noise: 2 }, []]);
  });

  it('of a workspace stay behind its wall, with their words', async () => {
    const own = (workspace: string, rows: readonly FoundToStore[]) =>
      database.as(workspace, (trx) => putFound(trx, workspace, rows, { day: MONDAY ?? '', at: AT }, compare));
    await own('red', [row('a', { stage: 'old' })]);
    expect(await own('blue', [row('a', { stage: 'blue' })])).toMatchObject({ new: 1 });
    expect(await own('red', [row('a', { stage: 'new' })])).toMatchObject({ changed: 1 });
    const words = await database.as('red', (trx) =>
      trx.selectFrom('own_found_word').select('word').orderBy('word').execute(),
    );
    expect(words.map(({ word }) => word)).toEqual(['drug:a', 'new', 'word']);
    expect([await stored(), await changes()]).toEqual([[], []]);
    await expect(
      database.as('red', (trx) => putFound(trx, null, [row('z', {})], { day: MONDAY ?? '', at: AT }, compare)),
    ).rejects.toThrow(/permission denied/);
  });

  it('that left a list are gone, with a change that stays; and come back under new numbers', async () => {
    const listed = (id: string, list: string) => row(id, { list });
    await put([listed('a', 'EL'), listed('b', 'EL'), listed('c', 'MEU')]);
    const holds = (ids: string[], lists: string[], day = TUESDAY ?? '') =>
      asOwner(database.kysely, (trx) => removeUnlisted(trx, { source: 's', ids, lists, day }));
    expect(await holds(['a'], ['EL'])).toBe(1);
    expect((await stored()).map(({ id }) => id)).toEqual(['a', 'c']);
    const left = { id: 'b', version: 2, field: 'listed', on_day: TUESDAY, was: true, becomes: false };
    expect(await changes()).toEqual([left]);
    expect(await holds(['a'], ['EL'])).toBe(0);
    await put([listed('b', 'EL')], WEDNESDAY);
    expect(await holds(['a', 'b'], ['EL'], WEDNESDAY)).toBe(0);
    const back = { id: 'b', version: 3, field: 'listed', on_day: WEDNESDAY, was: false, becomes: true };
    expect(await changes()).toEqual([left, back]);
    expect(await holds(['a', 'b'], ['EL'], WEDNESDAY)).toBe(0);
    expect(await holds(['a'], ['EL'], WEDNESDAY)).toBe(1);
    expect((await changes()).map(({ version, becomes }) => [version, becomes])).toEqual([
      [2, false],
      [3, true],
      [4, false],
    ]);
  });
});
