import type { Day } from '@beringia/domain/basics/partial-date';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimJob, endJob, type Job, listJobs } from '../database/queries/jobs.ts';
import { enginesToTest, openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { asOwner } from '../database/walls.ts';
import { nextTime } from '../operations/schedule-times.ts';
import { coveredUntil } from '../operations/sources/since-last-sync.ts';
import { enqueueDue } from './schedules.ts';

const WEDNESDAY = '2026-11-25T08:00:00.000Z';

describe('the next time', () => {
  it('is tomorrow, or the day of the week after today', () => {
    const after = '2026-11-25' as Day;
    expect(nextTime('day', after)).toBe('2026-11-26T00:00:00.000Z');
    expect(nextTime('week:1', after)).toBe('2026-11-30T00:00:00.000Z');
    expect(nextTime('week:3', after)).toBe('2026-12-02T00:00:00.000Z');
    expect(nextTime('week:4', after)).toBe('2026-11-26T00:00:00.000Z');
    expect(nextTime('day', '2026-12-31' as Day)).toBe('2027-01-01T00:00:00.000Z');
  });
});

describe('what runs of a question cover', () => {
  const run = (since: string | null, started: string) => ({ input: { since }, started: `${started}T08:00:00.000Z` });
  const until = (...runs: ReturnType<typeof run>[]) => coveredUntil(runs)?.slice(0, 10) ?? null;

  it('begins with one that asked for all, and goes on with those that left no gap', () => {
    expect(until()).toBeNull();
    expect(until(run('2026-11-01', '2026-11-02'))).toBeNull();
    expect(until(run(null, '2026-11-01'), run('2026-10-31', '2026-11-08'))).toBe('2026-11-08');
    expect(until(run(null, '2026-11-01'), run('2026-11-05', '2026-11-08'))).toBe('2026-11-01');
    expect(until(run(null, '2026-11-01'), run('2026-11-05', '2026-11-08'), run('2026-11-01', '2026-11-09'))).toBe(
      '2026-11-09',
    );
  });
});

describe.each(enginesToTest())('a schedule on %s', { timeout: 60_000 }, (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  }, 120_000);
  afterAll(() => database.close());
  beforeEach(async () => {
    for (const table of ['job', 'schedule']) await sql`delete from ${sql.table(table)}`.execute(database.kysely);
    await database.as('red', (trx) =>
      trx
        .insertInto('schedule')
        .values({
          workspace: 'red',
          id: 'source:ictrp',
          kind: 'sync',
          input: JSON.stringify({ source: 'ictrp', terms: ['a'], country: 'CN', since: null }),
          every: 'day',
          next_at: '2026-11-25T00:00:00.000Z',
          made_at: WEDNESDAY,
        })
        .execute(),
    );
  });

  const owner = <T>(fn: Parameters<typeof asOwner<T>>[1]) => asOwner(database.kysely, fn);
  const due = (now: string) => owner((trx) => enqueueDue(trx, now));
  const jobs = () => owner((trx) => listJobs(trx, { limit: 9, offset: 0 }));
  const finish = async (now: string) => {
    const job = (await owner((trx) => claimJob(trx, 'w', now))) as Job;
    await owner((trx) => endJob(trx, job, { state: 'done', now }));
  };

  it('puts one job in line when its time has come, however late, and one again the next day', async () => {
    expect(await due('2026-11-24T23:59:59.000Z')).toBe(0);
    expect([await due(WEDNESDAY), await due(WEDNESDAY)]).toEqual([1, 0]);
    expect(await jobs()).toMatchObject([
      { workspace: 'red', kind: 'sync', lane: 'source:ictrp', schedule: 'source:ictrp' },
    ]);
    await finish(WEDNESDAY);
    expect(await due('2026-12-20T10:00:00.000Z')).toBe(1);
    expect(await due('2026-12-20T11:00:00.000Z')).toBe(0);
  });

  it('puts none in line while the last one still waits or runs', async () => {
    await due(WEDNESDAY);
    expect(await due('2026-11-26T08:00:00.000Z')).toBe(0);
    await owner((trx) => claimJob(trx, 'w', WEDNESDAY));
    expect(await due('2026-11-27T08:00:00.000Z')).toBe(0);
    expect(await jobs()).toHaveLength(1);
  });

  it('asks for all the first time, and then from the day before the last run', async () => {
    await due(WEDNESDAY);
    await finish(WEDNESDAY);
    await due('2026-11-26T08:00:00.000Z');
    expect((await jobs()).map(({ input }) => input.since)).toEqual(['2026-11-24', null]);
  });

  it('of several workers at once puts one job in line', async () => {
    const queued = await Promise.all(Array.from({ length: 4 }, () => due(WEDNESDAY)));
    expect(queued.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await jobs()).toHaveLength(1);
  });
});
