import type { Problem } from '@beringia/domain/basics/errors';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { JobColumns, JobProgress, JobState } from '../found-tables.ts';
import { storableJson } from '../storable.ts';
import type { Tables, Trx } from '../tables.ts';

/**
 * A durable queue in one table. A worker takes the next waiting job whose lane is free; a job writes where it stands in the same
 * transaction as its work, so that a kill loses and doubles nothing. Times are given by the caller's clock, signs of life by the
 * database's, because workers on several machines must agree on them.
 */
export type Job = Selectable<JobColumns>;

export interface JobToQueue {
  readonly workspace: string;
  readonly id: string;
  readonly kind: string;
  readonly lane: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** ISO timestamps. */
  readonly now: string;
  readonly runAfter?: string;
  readonly schedule?: string;
}

export async function enqueue(trx: Trx, job: JobToQueue): Promise<void> {
  await trx
    .insertInto('job')
    .values({
      workspace: job.workspace,
      id: job.id,
      kind: job.kind,
      lane: job.lane,
      state: 'waiting',
      input: storableJson(job.input),
      checkpoint: null,
      progress: '{}',
      attempts: 0,
      run_after: job.runAfter ?? job.now,
      made_at: job.now,
      started_at: null,
      ended_at: null,
      worker: null,
      cancel: false,
      problem: null,
      schedule: job.schedule ?? null,
    })
    .execute();
}

/**
 * Takes the oldest job that may run now and whose lane nobody works in. In the owner's transaction, which waits until no other
 * worker is choosing: two of them would not see that the other is about to take the same lane.
 * @returns null when there is none
 */
export async function claimJob(trx: Trx, worker: string, now: string): Promise<Job | null> {
  await sql`select pg_advisory_xact_lock(hashtext('beringia.job'))`.execute(trx);
  const { rows } = await sql<Job>`
    update job set state = 'running', worker = ${worker}, beat_at = clock_timestamp(), attempts = attempts + 1,
      started_at = coalesce(started_at, ${now})
    where (workspace, id) = (
      select workspace, id from job waiting
      where state = 'waiting' and run_after <= ${now}
        and not exists (select from job busy where busy.lane = waiting.lane and busy.state = 'running')
      order by run_after, place limit 1 for update skip locked)
    returning *`.execute(trx);
  return rows[0] ?? null;
}

export interface JobStep {
  readonly checkpoint: unknown;
  readonly progress: JobProgress;
}

/**
 * Writes how far the job is, and a sign of life. Work that goes on has not failed yet: the count of attempts begins again.
 * @returns `go on`, `cancel` when somebody wants it to end, `lost` when another worker has taken it over: then nothing may be kept
 */
export async function stepJob(
  trx: Trx,
  { workspace, id, worker }: Pick<Job, 'workspace' | 'id' | 'worker'>,
  { checkpoint, progress }: JobStep,
): Promise<'go on' | 'cancel' | 'lost'> {
  const { rows } = await sql<{ cancel: boolean }>`
    update job set checkpoint = ${storableJson(checkpoint)}::text::jsonb, progress = ${storableJson(progress)}::text::jsonb,
      beat_at = clock_timestamp(), attempts = 1
    where workspace = ${workspace} and id = ${id} and state = 'running' and worker = ${worker}
    returning cancel`.execute(trx);
  if (!rows[0]) return 'lost';
  return rows[0].cancel ? 'cancel' : 'go on';
}

/** Writes how a run of a job ended. One that is to wait again, and that somebody cancelled meanwhile, is cancelled. */
export async function endJob(
  trx: Trx,
  { workspace, id, worker }: Pick<Job, 'workspace' | 'id' | 'worker'>,
  end: { readonly state: JobState; readonly now: string; readonly problem?: Problem; readonly runAfter?: string },
): Promise<void> {
  const problem = end.problem ? storableJson(end.problem) : null;
  const waits = end.state === 'waiting';
  await sql`
    update job set state = case when cancel and ${waits}::boolean then 'cancelled' else ${end.state} end,
      ended_at = case when ${waits}::boolean and not cancel then null else ${end.now} end, worker = null, beat_at = null,
      problem = ${problem}::text::jsonb, run_after = coalesce(${end.runAfter ?? null}, run_after)
    where workspace = ${workspace} and id = ${id} and worker = ${worker}`.execute(trx);
}

/** A job that took its process with it so often, without one step in between, is not started again by itself. */
const MOST_DEATHS = 10;

/**
 * Puts jobs back whose worker is gone. In the owner's transaction.
 * @param silentSeconds without a sign of life for so long; 0 for all, where this process is the only one that can work
 */
export async function putBackOrphans(trx: Trx, silentSeconds: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update job set worker = null, beat_at = null,
      state = case when cancel then 'cancelled' when attempts >= ${MOST_DEATHS} then 'failed' else 'waiting' end,
      ended_at = case when cancel or attempts >= ${MOST_DEATHS}
        then to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end,
      problem = case when attempts >= ${MOST_DEATHS} and not cancel then ${JSON.stringify(DEADLY)}::text::jsonb else problem end
    where state = 'running' and beat_at <= clock_timestamp() - make_interval(secs => ${silentSeconds})`.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

const DEADLY: Problem = {
  wrong: `the process ended ${MOST_DEATHS} times while it did this job, and no step came through.`,
  expected: 'work that goes on',
  next: 'Give the process more memory, or import a part of the file; then resume the job.',
};

/**
 * Asks a job to end. One that waits ends at once, one that runs at its next step; what it has stored by then stays.
 * @returns its state now, or null when there is none of that id
 */
export async function cancelJob(trx: Trx, id: string, now: string): Promise<JobState | null> {
  const { rows } = await sql<{ state: JobState }>`
    update job set cancel = cancel or state in ('waiting', 'running'),
      ended_at = case when state = 'waiting' then ${now} else ended_at end,
      state = case when state = 'waiting' then 'cancelled' else state end
    where id = ${id} returning state`.execute(trx);
  return rows[0]?.state ?? null;
}

/** Puts an ended job in line again; it goes on from its checkpoint. @returns whether there was one to resume */
export async function resumeJob(trx: Trx, id: string, now: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update job set state = 'waiting', cancel = false, problem = null, ended_at = null, attempts = 0, run_after = ${now}
    where id = ${id} and state in ('failed', 'cancelled')`.execute(trx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Jobs that the caller may see, the newest first. */
export async function listJobs(trx: Trx, { limit, offset }: { limit: number; offset: number }): Promise<Job[]> {
  return trx
    .selectFrom('job')
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('place', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countJobs(db: Kysely<Tables>): Promise<number> {
  const { n } = await db
    .selectFrom('job')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

export async function jobOf(trx: Trx, id: string): Promise<Job | null> {
  return (await trx.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export interface Run {
  readonly input: Readonly<Record<string, unknown>>;
  /** ISO timestamp. */
  readonly started: string;
}

/** Runs that came to their end of one kind and one source, the earliest first, as far as the caller may see them. */
export async function doneRuns(trx: Trx, kind: string, source: string): Promise<Run[]> {
  const { rows } = await sql<Run>`
    select input, started_at as started from job
    where kind = ${kind} and state = 'done' and input->>'source' = ${source} order by started_at, place`.execute(trx);
  return rows;
}

/** The input of the last job that read a kept answer for a source, as far as the caller may see it. */
export async function lastReading(trx: Trx, source: string, hash: string): Promise<Job['input'] | null> {
  const { rows } = await sql<Pick<Job, 'input'>>`
    select input from job where kind = 'read-answer' and input->>'source' = ${source} and input->>'hash' = ${hash}
    order by place desc limit 1`.execute(trx);
  return rows[0]?.input ?? null;
}
