import type { cancelJob, listJobs, resumeJob } from '@beringia/contract/jobs/follow-jobs';
import type { OutputOf } from '@beringia/contract/operation';
import { ask, filled, get, type Query } from '../../api.ts';

/** Questions about jobs. `jobs-api.test.ts` holds the paths against the contract. */

export const JOB_PATHS = {
  'jobs.list': '/jobs',
  'jobs.cancel': '/jobs/{id}/cancel',
  'jobs.resume': '/jobs/{id}/resume',
} as const;

export type JobList = OutputOf<typeof listJobs>;
export type Job = JobList['items'][number];

export const jobsApi = {
  list: (query: Query, signal?: AbortSignal) => get<JobList>(JOB_PATHS['jobs.list'], query, signal),
  cancel: (id: string) =>
    ask<OutputOf<typeof cancelJob>>('POST', filled(JOB_PATHS['jobs.cancel'], { id }), { body: {} }),
  resume: (id: string) =>
    ask<OutputOf<typeof resumeJob>>('POST', filled(JOB_PATHS['jobs.resume'], { id }), { body: {} }),
};
