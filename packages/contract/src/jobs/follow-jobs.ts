import { z } from 'zod';
import { listOf, stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { jobShape } from './job-shape.ts';

export const JOBS_CAP = 200;

export const listJobs = operation({
  name: 'jobs.list',
  summary: 'Long work of this workspace, the newest first: what it is at, how fast, and how it ended.',
  input: z.object({
    limit: z.coerce.number().int().min(1).max(JOBS_CAP).default(20),
    cursor: z.string().optional(),
  }),
  output: listOf(jobShape),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/jobs' },
  positional: [],
  effect: 'read',
});

export const showJob = operation({
  name: 'jobs.show',
  summary: 'One job: how far it is, or how it ended.',
  input: z.object({ id: z.string().min(1) }),
  output: stamp.extend({ job: jobShape }),
  errors: [NOT_FOUND],
  rest: { method: 'GET', path: '/jobs/{id}' },
  positional: ['id'],
  effect: 'read',
});

export const cancelJob = operation({
  name: 'jobs.cancel',
  summary: 'End a job. What it has stored by then stays, and it can be resumed.',
  input: z.object({ id: z.string().min(1) }),
  output: stamp.extend({ job: jobShape }),
  errors: [NOT_FOUND],
  rest: { method: 'POST', path: '/jobs/{id}/cancel' },
  positional: ['id'],
  effect: 'write',
});

export const resumeJob = operation({
  name: 'jobs.resume',
  summary: 'Put a failed or cancelled job in line again; it goes on where its last step ended.',
  input: z.object({ id: z.string().min(1) }),
  output: stamp.extend({ job: jobShape }),
  errors: [
    NOT_FOUND,
    { code: 'refused', when: 'the job waits, runs, or is done', recovery: 'Look at its state with jobs.show.' },
  ],
  rest: { method: 'POST', path: '/jobs/{id}/resume' },
  positional: ['id'],
  effect: 'write',
  follows: true,
});
