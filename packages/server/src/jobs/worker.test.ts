import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimJob, enqueue, jobOf } from '../database/queries/jobs.ts';
import { enginesToTest, openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { asOwner } from '../database/walls.ts';
import type { Workshop } from '../operations/works/work.ts';
import { startWorker, workOff } from './worker.ts';

const NOW = '2026-11-25T08:00:00.000Z';

describe.each(enginesToTest())('a worker on %s', { timeout: 60_000 }, (engine) => {
  let database: TestDatabase;
  let shop: Workshop;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    shop = { database, now: () => NOW, today: () => '2026-11-25' } as unknown as Workshop;
  }, 120_000);
  afterAll(() => database.close());
  beforeEach(() => sql`delete from job`.execute(database.kysely));

  /** Jobs of a kind that nobody knows: each is taken, fails, and waits for its next try. */
  const queue = (id: string) =>
    asOwner(database.kysely, (trx) =>
      enqueue(trx, { workspace: 'red', id, kind: 'dance', lane: id, input: {}, now: NOW }),
    );
  const jobNow = (id: string) => asOwner(database.kysely, (trx) => jobOf(trx, id));
  const tried = async (id: string) => {
    for (let job = await jobNow(id); ; job = await jobNow(id)) {
      if (job?.problem) return job;
      await new Promise((wake) => setTimeout(wake, 10));
    }
  };

  it('does all that waits, and says how much it was', async () => {
    for (const id of ['a', 'b', 'c']) await queue(id);
    expect(await workOff(shop)).toBe(3);
    expect(await workOff(shop)).toBe(0);
    expect(await jobNow('c')).toMatchObject({
      state: 'waiting',
      attempts: 1,
      problem: { wrong: expect.stringMatching(/dance/) },
    });
  });

  it('finds what comes while it looks', async () => {
    const worker = startWorker(shop, false, { every: 10 });
    await queue('later');
    expect((await tried('later')).state).toBe('waiting');
    await worker.stop();
  });

  it('that is alone goes on with what a killed process left', async () => {
    await queue('left');
    await asOwner(database.kysely, (trx) => claimJob(trx, 'killed', NOW));
    const other = startWorker(shop, false, { every: 10 });
    await new Promise((wake) => setTimeout(wake, 200));
    await other.stop();
    expect(await jobNow('left')).toMatchObject({ state: 'running', worker: 'killed' });
    const alone = startWorker(shop, true, { every: 10 });
    expect(await tried('left')).toMatchObject({ state: 'waiting', attempts: 2 });
    await alone.stop();
  });

  it('tells what is wrong outside any job, and looks again', async () => {
    const errors: unknown[] = [];
    let away = 3;
    const now = () => {
      away -= 1;
      if (away > 0) throw new Error('the database is away');
      return NOW;
    };
    await queue('after');
    const worker = startWorker({ ...shop, now }, true, { every: 5, onError: (error) => errors.push(error) });
    await tried('after');
    await worker.stop();
    expect(errors).toHaveLength(2);
  });
});
