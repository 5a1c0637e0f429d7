import type { JobShape } from '@beringia/contract/jobs/job-shape';
import type { Job } from '../../database/queries/jobs.ts';

/** A job as people follow it: how much is done, and how fast. @param now ISO timestamp */
export function jobView(job: Job, now: string): JobShape {
  const { progress, input } = job;
  const [pieces, of] = [progress.pieces, progress.of];
  const share = typeof pieces === 'number' && typeof of === 'number' && of > 0 ? Math.min(pieces / of, 1) : null;
  const source = typeof input.source === 'string' ? input.source : null;
  return {
    id: job.id,
    kind: job.kind,
    source,
    state: job.state,
    cancelling: job.cancel && job.state === 'running',
    madeAt: job.made_at,
    startedAt: job.started_at,
    endedAt: job.ended_at,
    attempts: job.attempts,
    input,
    progress,
    share: job.state === 'done' ? 1 : share,
    perSecond: rateOf(job, now),
    problem: job.problem,
  };
}

function rateOf({ started_at, ended_at, progress }: Job, now: string): number | null {
  const read = Number(progress.read ?? 0) + Number(progress.rejected ?? 0);
  if (started_at === null || read === 0) return null;
  const seconds = (Date.parse(ended_at ?? now) - Date.parse(started_at)) / 1000;
  return seconds > 0 ? Math.round(read / seconds) : null;
}
