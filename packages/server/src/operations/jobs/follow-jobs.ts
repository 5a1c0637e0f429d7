import type { cancelJob, listJobs, resumeJob, showJob } from '@beringia/contract/jobs/follow-jobs';
import { JOBS_CAP } from '@beringia/contract/jobs/follow-jobs';
import { refuse } from '@beringia/domain/basics/errors';
import * as queue from '../../database/queries/jobs.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { jobView } from './job-view.ts';

export const listJobsHandler: Handler<typeof listJobs> = async ({ limit, cursor }, context) => {
  const offset = offsetOf(cursor);
  const [jobs, total] = [await queue.listJobs(context.trx, { limit, offset }), await queue.countJobs(context.trx)];
  const next = offset + jobs.length < total ? String(offset + jobs.length) : null;
  const items = jobs.map((job) => jobView(job, context.now));
  return { ...(await stampOf(context)), items, total, cap: JOBS_CAP, next };
};

export const showJobHandler: Handler<typeof showJob> = async ({ id }, context) => answerOf(id, context);

export const cancelJobHandler: Handler<typeof cancelJob> = async ({ id }, context) => {
  await queue.cancelJob(context.trx, id, context.now);
  return answerOf(id, context);
};

export const resumeJobHandler: Handler<typeof resumeJob> = async ({ id }, context) => {
  const resumed = await queue.resumeJob(context.trx, id, context.now);
  const answer = await answerOf(id, context);
  if (!resumed) throw notResumed(answer.job.state);
  return answer;
};

async function answerOf(id: string, context: Context) {
  const job = await queue.jobOf(context.trx, id);
  if (job === null) throw missing(id);
  return { ...(await stampOf(context)), job: jobView(job, context.now) };
}

/** @throws Refusal `bad-input` for a cursor that no page gives */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw refuse('bad-input', {
    field: 'cursor',
    wrong: 'this cursor belongs to no page of this list.',
    expected: 'the `next` of the page before',
    next: 'Begin again without a cursor.',
  });
}

function missing(id: string) {
  return refuse('not-found', {
    field: 'id',
    wrong: `there is no job "${id}".`,
    expected: 'the id that the start of the job answered',
    next: 'List the jobs.',
  });
}

function notResumed(state: string) {
  return refuse('refused', {
    field: 'id',
    wrong: `the job is ${state}.`,
    expected: 'a job that failed or was cancelled',
    next: 'Follow it with jobs.show, or start a new one.',
  });
}
