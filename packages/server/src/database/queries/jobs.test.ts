import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enginesToTest, openTestDatabase, type TestDatabase } from '../test-database.ts';
import { asOwner } from '../walls.ts';
import {
  cancelJob,
  claimJob,
  doneRuns,
  endJob,
  enqueue,
  type Job,
  jobOf,
  listJobs,
  putBackOrphans,
  resumeJob,
  stepJob,
} from './jobs.ts';

const NOW = '2026-11-25T08:00:00.000Z';
const LATER = '2026-11-25T08:05:00.000Z';

describe.each(enginesToTest())('the queue on %s', { timeout: 60_000 }, (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  }, 120_000);
  afterAll(() => database.close());
  beforeEach(() => sql`delete from job`.execute(database.kysely));

  const owner = <T>(fn: Parameters<typeof asOwner<T>>[1]) => asOwner(database.kysely, fn);
  const queue = (id: string, more: Partial<Parameters<typeof enqueue>[1]> = {}) =>
    owner((trx) => enqueue(trx, { workspace: 'red', id, kind: 'k', lane: id, input: {}, now: NOW, ...more }));
  const claim = (worker = 'w', now = NOW) => owner((trx) => claimJob(trx, worker, now));
  const claimed = async (worker = 'w') => (await claim(worker)) as Job;
  const end = (job: Job, state: 'done' | 'failed' | 'waiting') => owner((trx) => endJob(trx, job, { state, now: NOW }));
  const jobNow = (id: string) => owner((trx) => jobOf(trx, id));
  const step = (job: Job, checkpoint: unknown = 1) =>
    owner((trx) => stepJob(trx, job, { checkpoint, progress: { read: 1, notices: ['one'] } }));

  it('gives jobs in the order in which they came, also of one moment, and none before its time', async () => {
    await queue('z');
    await queue('later', { runAfter: LATER });
    await queue('a');
    const ids = [await claim(), await claim(), await claim()].map((job) => job?.id ?? null);
    expect(ids).toEqual(['z', 'a', null]);
    expect((await claim('w', LATER))?.id).toBe('later');
    expect((await owner((trx) => listJobs(trx, { limit: 9, offset: 0 }))).map(({ id }) => id)).toEqual([
      'a',
      'later',
      'z',
    ]);
  });

  it('has one runner a lane: the next one of a source waits, and one of another source does not', async () => {
    await queue('first', { lane: 'source:a' });
    await queue('second', { lane: 'source:a' });
    await queue('other', { lane: 'source:b' });
    const first = await claimed();
    expect([first.id, (await claim())?.id, await claim()]).toEqual(['first', 'other', null]);
    await end(first, 'done');
    expect((await claim())?.id).toBe('second');
  });

  it('gives each of 200 jobs to one of four workers, and never two of a lane at once', async () => {
    for (let n = 0; n < 200; n += 1) await queue(`job-${n}`, { lane: `lane-${n % 10}` });
    const [taken, busy, twice] = [[] as string[], new Set<string>(), [] as string[]];
    const worker = async (name: string) => {
      while (taken.length < 200) {
        const job = await claim(name);
        if (job === null) continue;
        if (busy.has(job.lane)) twice.push(job.id);
        busy.add(job.lane);
        taken.push(job.id);
        await step(job);
        busy.delete(job.lane);
        await end(job, 'done');
      }
    };
    await Promise.all(['a', 'b', 'c', 'd'].map(worker));
    expect([new Set(taken).size, taken.length, twice]).toEqual([200, 200, []]);
  });

  it('keeps where a job stands with its work, or neither', async () => {
    await queue('job');
    const job = await claimed();
    const failed = owner(async (trx) => {
      await stepJob(trx, job, { checkpoint: { at: 1 }, progress: {} });
      throw new Error('the power went');
    });
    await expect(failed).rejects.toThrow();
    expect((await jobNow('job'))?.checkpoint).toBeNull();
    expect(await step(job, { at: 2 })).toBe('go on');
    expect(await jobNow('job')).toMatchObject({ checkpoint: { at: 2 }, progress: { read: 1, notices: ['one'] } });
  });

  it('ends a waiting job at once and a running one at its next step', async () => {
    await queue('waits');
    await queue('runs');
    await owner((trx) => cancelJob(trx, 'waits', NOW));
    expect(await jobNow('waits')).toMatchObject({ state: 'cancelled', ended_at: NOW });
    const runs = await claimed();
    expect(await owner((trx) => cancelJob(trx, 'runs', NOW))).toBe('running');
    expect(await step(runs)).toBe('cancel');
    expect(await owner((trx) => cancelJob(trx, 'nobody', NOW))).toBeNull();
  });

  it('does not bring back a job that was cancelled while its process ended', async () => {
    await queue('put-back');
    const job = await claimed();
    await owner((trx) => cancelJob(trx, 'put-back', NOW));
    await end(job, 'waiting');
    expect(await jobNow('put-back')).toMatchObject({ state: 'cancelled', ended_at: NOW });
    await queue('orphan');
    await claimed();
    await owner((trx) => cancelJob(trx, 'orphan', NOW));
    await owner((trx) => putBackOrphans(trx, 0));
    expect((await jobNow('orphan'))?.state).toBe('cancelled');
    expect((await jobNow('orphan'))?.ended_at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('resumes what failed or was cancelled from where it stood, with all its attempts, and nothing else', async () => {
    await queue('job');
    const job = await claimed();
    await step(job, { at: 7 });
    expect(await owner((trx) => resumeJob(trx, 'job', NOW))).toBe(false);
    await end(job, 'failed');
    expect(await owner((trx) => resumeJob(trx, 'job', NOW))).toBe(true);
    expect(await claimed('v')).toMatchObject({ id: 'job', attempts: 1, checkpoint: { at: 7 }, started_at: NOW });
  });

  it('puts back what its worker left, and keeps nothing of what that worker still does', async () => {
    await queue('job');
    const lost = await claimed('first');
    expect(await owner((trx) => putBackOrphans(trx, 60))).toBe(0);
    expect(await owner((trx) => putBackOrphans(trx, 0))).toBe(1);
    expect(await step(lost)).toBe('lost');
    const found = await claimed('second');
    expect(found.attempts).toBe(2);
    expect(await step(lost)).toBe('lost');
    await end(lost, 'done');
    expect((await jobNow('job'))?.state).toBe('running');
    expect(await step(found)).toBe('go on');
  });

  it('gives a job up that took its process with it ten times without a step', async () => {
    await queue('deadly');
    for (let n = 0; n < 10; n += 1) {
      await claimed();
      await owner((trx) => putBackOrphans(trx, 0));
    }
    expect(await jobNow('deadly')).toMatchObject({
      state: 'failed',
      problem: { next: expect.stringMatching(/memory/) },
    });
    await queue('slow');
    for (let n = 0; n < 12; n += 1) {
      await step(await claimed());
      await owner((trx) => putBackOrphans(trx, 0));
    }
    expect((await jobNow('slow'))?.state).toBe('waiting');
  });

  it('stores words that no text of the database may hold', async () => {
    const wrong = 'zero \0, half \ud83d';
    await queue('odd', { input: { name: wrong } });
    const job = await claimed();
    await owner((trx) => stepJob(trx, job, { checkpoint: wrong, progress: { notices: [wrong] } }));
    const problem = { wrong, expected: 'e', next: 'n' };
    await owner((trx) => endJob(trx, job, { state: 'failed', now: NOW, problem }));
    expect(await jobNow('odd')).toMatchObject({
      input: { name: 'zero �, half �' },
      problem: { wrong: 'zero �, half �' },
    });
  });

  it('knows which runs of a source came to their end', async () => {
    for (const [id, source] of [
      ['a', 'x'],
      ['b', 'y'],
      ['c', 'x'],
    ] as const)
      await queue(id, { kind: 'sync', input: { source } });
    for (const state of ['done', 'done', 'failed'] as const) await end(await claimed(), state);
    expect(await owner((trx) => doneRuns(trx, 'sync', 'x'))).toEqual([{ input: { source: 'x' }, started: NOW }]);
  });
});
