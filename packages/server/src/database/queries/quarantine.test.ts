import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest, openTestDatabase, type TestDatabase } from '../test-database.ts';
import { asOwner } from '../walls.ts';
import { putAside, type Quarantined, quarantineOf } from './quarantine.ts';

const AT = '2026-11-25T08:00:00.000Z';
const problem = { wrong: 'no day.', expected: 'a day', next: 'Look.' };
const item: Quarantined = { answer: 'hash', record: 3, line: 7, problem, raw: '{"a":1}' };
const publicOf = (job: string, source = 'ictrp') => ({ workspace: '', job, source, at: AT });

describe.each(enginesToTest())('the quarantine on %s', { timeout: 60_000 }, (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  }, 120_000);
  afterAll(() => database.close());

  const put = (job: string, items: readonly Quarantined[], from = 0, source = 'ictrp') =>
    asOwner(database.kysely, (trx) => putAside(trx, publicOf(job, source), from, items));
  const of = (job: string | null, source: string | null = null, page = { limit: 50, offset: 0 }) =>
    database.as('red', (trx) => quarantineOf(trx, { job, source }, page));

  it('holds the reason, the place and the beginning of the record', async () => {
    await put('plain', [item, { ...item, line: null, raw: null }]);
    await put('plain', [item], 2);
    const { items, total } = await of('plain');
    expect(total).toBe(3);
    expect(items.map(({ n, line, raw }) => [n, line, raw])).toEqual([
      [0, 7, item.raw],
      [1, null, null],
      [2, 7, item.raw],
    ]);
    expect(items[0]).toMatchObject({ source: 'ictrp', answer: 'hash', record: 3, problem, at: AT });
  });

  it('holds what no text of the database may hold, with a sign in the place of what was lost', async () => {
    const raw = 'zero \0, half \ud83d, whole \u{1F642}, escaped \\u0000 and \\ud83d, \\\0';
    await put('odd', [{ ...item, raw, problem: { ...problem, wrong: raw, field: '\udc00' } }]);
    const { items } = await of('odd');
    const shown = 'zero �, half �, whole \u{1F642}, escaped \\u0000 and \\ud83d, \\�';
    expect(items[0]).toMatchObject({ raw: shown, problem: { wrong: shown, field: '�' } });
  });

  it('is asked by job and by source, page by page', async () => {
    await put('paged', [item, item, item, item], 0, 'chictr');
    expect((await of(null, 'chictr', { limit: 3, offset: 2 })).items.map(({ n }) => n)).toEqual([2, 3]);
    expect((await of('paged', 'ictrp')).total).toBe(0);
    await put('nothing', []);
    expect((await of('nothing')).total).toBe(0);
  });

  it('of a workspace is its own, and nobody but the owner writes what is public', async () => {
    await database.as('red', (trx) => putAside(trx, { ...publicOf('own'), workspace: 'red' }, 0, [item]));
    expect((await of('own')).total).toBe(1);
    const seen = await database.as('blue', (trx) =>
      quarantineOf(trx, { job: 'own', source: null }, { limit: 9, offset: 0 }),
    );
    expect(seen.total).toBe(0);
    const forged = database.as('red', (trx) => putAside(trx, publicOf('forged'), 0, [item]));
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});
