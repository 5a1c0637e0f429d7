import { refuse } from '@beringia/domain/basics/errors';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cancelJob, claimJob, enqueue, type Job, jobOf, putBackOrphans } from '../database/queries/jobs.ts';
import { enginesToTest, openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { asOwner } from '../database/walls.ts';
import { Stopped, type Work, type Workshop, type WorkTools } from '../operations/works/work.ts';
import { runJob } from './run-job.ts';
import { workOf } from './works.ts';

const NOW = '2026-11-25T08:00:00.000Z';
const never = new AbortController().signal;

describe.each(enginesToTest())('a job on %s', { timeout: 60_000 }, (engine) => {
  let database: TestDatabase;
  let shop: Workshop;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    shop = { database, now: () => NOW, today: () => '2026-11-25' } as unknown as Workshop;
  }, 120_000);
  afterAll(() => database.close());
  beforeEach(async () => {
    await sql`delete from job`.execute(database.kysely);
    await sql`delete from source_state`.execute(database.kysely);
    await asOwner(database.kysely, (trx) =>
      enqueue(trx, { workspace: 'red', id: 'job', kind: 'k', lane: 'l', input: {}, now: NOW }),
    );
  });

  const claimed = async (now = NOW) =>
    (await asOwner(database.kysely, (trx) => claimJob(trx, crypto.randomUUID(), now))) as Job;
  const jobNow = () => asOwner(database.kysely, (trx) => jobOf(trx, 'job'));
  const run = async (work: Work, job?: Job) => runJob(job ?? (await claimed()), work, shop, never);
  const written = async () => (await sql`select from source_state`.execute(database.kysely)).rows.length;
  /** A step that stores one row beside where it stands. */
  const step = (tools: WorkTools, n: number) =>
    tools.step(tools.asOwner, async (trx) => {
      await trx
        .insertInto('source_state')
        .values({ source: `s-${n}`, cursor: null, tried_at: null, synced_at: null, data_as_of: null, problem: null })
        .execute();
      return { checkpoint: n, progress: { n } };
    });
  const cancel = () => asOwner(database.kysely, (trx) => cancelJob(trx, 'job', NOW));

  it('is done when its work is', async () => {
    expect(await run((tools) => step(tools, 1))).toBe('done');
    expect(await jobNow()).toMatchObject({ state: 'done', ended_at: NOW, checkpoint: 1, worker: null });
  });

  it('fails at once over a refusal, which is an answer', async () => {
    const refused = refuse('refused', { wrong: 'no key.', expected: 'a key', next: 'Set one.' });
    expect(await run(() => Promise.reject(refused))).toBe('failed');
    expect(await jobNow()).toMatchObject({ state: 'failed', attempts: 1, problem: { next: 'Set one.' } });
  });

  it('is tried five times over a mistake, with ever longer waits', async () => {
    const waits: number[] = [];
    for (let now = NOW, ended = ''; ended !== 'failed'; ) {
      ended = await run(() => Promise.reject(new Error('oops')), await claimed(now));
      const { run_after } = (await jobNow()) as Job;
      if (ended === 'put back') waits.push((Date.parse(run_after) - Date.parse(NOW)) / 1000);
      now = run_after;
    }
    expect(waits).toEqual([5, 30, 120, 600]);
    expect(await jobNow()).toMatchObject({
      state: 'failed',
      attempts: 5,
      problem: { wrong: expect.stringMatching(/oops/) },
    });
  });

  it('has all its attempts again when a step came through', async () => {
    await run(() => Promise.reject(new Error('oops')));
    await asOwner(database.kysely, (trx) => sql`update job set attempts = 4, run_after = ${NOW}`.execute(trx));
    await run(async (tools) => {
      await step(tools, 1);
      throw new Error('oops');
    });
    expect(await jobNow()).toMatchObject({ state: 'waiting', attempts: 1, run_after: '2026-11-25T08:00:05.000Z' });
  });

  it('that is cancelled keeps the step it was at', async () => {
    const ended = await run(async (tools) => {
      await step(tools, 1);
      await cancel();
      await step(tools, 2);
      await step(tools, 3);
    });
    expect([ended, await written(), (await jobNow())?.checkpoint]).toEqual(['cancelled', 2, 2]);
    expect(await jobNow()).toMatchObject({ state: 'cancelled', ended_at: NOW, problem: null });
  });

  it('that is cancelled while it waits for somebody else is woken', async () => {
    const ended = run(
      ({ signal }) =>
        new Promise((_, stop) => signal.addEventListener('abort', () => stop(new Error('the call was cut short')))),
    );
    await cancel();
    expect(await ended).toBe('cancelled');
  });

  it('that another worker took over stores nothing more', async () => {
    const job = await claimed();
    const ended = await run(async (tools) => {
      await step(tools, 1);
      await asOwner(database.kysely, (trx) => putBackOrphans(trx, 0));
      await claimed();
      await step(tools, 2);
    }, job);
    expect([ended, await written(), (await jobNow())?.state]).toEqual(['lost', 1, 'running']);
  });

  it('is put back when the process ends, and goes on where it stood', async () => {
    const closing = new AbortController();
    const ended = await runJob(
      await claimed(),
      async (tools) => {
        await step(tools, 1);
        closing.abort();
        await step(tools, 2);
      },
      shop,
      closing.signal,
    );
    expect([ended, await written()]).toEqual(['put back', 1]);
    const again = await claimed();
    expect(again).toMatchObject({ checkpoint: 1, started_at: NOW });
    expect(await run((tools) => step(tools, 2), again)).toBe('done');
  });

  it('of a kind that nobody knows says so', async () => {
    await expect(workOf('dance')).rejects.toThrow(/"dance"/);
    expect(new Stopped('lost').message).toMatch(/lost/);
  });
});
