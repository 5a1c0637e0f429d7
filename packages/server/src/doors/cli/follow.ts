import { showJob } from '@beringia/contract/jobs/follow-jobs';
import type { JobShape } from '@beringia/contract/jobs/job-shape';
import { type Problem, Refusal } from '@beringia/domain/basics/errors';
import type { Session } from '../session.ts';
import type { Io } from './io.ts';
import { progressLine } from './progress-line.ts';
import { printable } from './render.ts';

/** Waits for a job and shows meanwhile how far it is. */

const EVERY_MS = 300;

/** @returns the job that is done @throws Refusal with the problem of a job that failed, or when somebody cancelled it */
export async function followJob(session: Session, id: string, io: Io): Promise<JobShape> {
  for (let shown = ''; ; await new Promise((wake) => setTimeout(wake, EVERY_MS))) {
    const { job } = (await session.call(showJob, { id })) as { job: JobShape };
    const line = printable(progressLine(job));
    if (line !== shown) io.progress(line);
    shown = line;
    if (['waiting', 'running'].includes(job.state)) continue;
    io.progress('');
    if (job.state === 'failed' && job.problem) throw new Refusal('refused', [job.problem as Problem]);
    if (job.state === 'cancelled') throw new Refusal('refused', [cancelled(job.id)]);
    return job;
  }
}

function cancelled(id: string): Problem {
  return {
    field: 'job',
    wrong: `the job ${id} was cancelled.`,
    expected: 'a job that comes to its end',
    next: `What it had stored stays. It goes on with: beringia jobs resume ${id}.`,
  };
}
