import { showJob } from '@beringia/contract/jobs/follow-jobs';
import type { JobShape } from '@beringia/contract/jobs/job-shape';
import { type Problem, Refusal } from '@beringia/domain/basics/errors';
import type { Session } from '../session.ts';
import type { Io } from './io.ts';
import { printable } from './render.ts';

/** Waits for a job and shows meanwhile how far it is. */

const EVERY_MS = 300;
const BAR = 24;

/** @returns the job at its end @throws Refusal with the problem of a job that failed */
export async function followJob(session: Session, id: string, io: Io): Promise<JobShape> {
  for (let shown = ''; ; await new Promise((wake) => setTimeout(wake, EVERY_MS))) {
    const { job } = (await session.call(showJob, { id })) as { job: JobShape };
    const line = printable(progressLine(job));
    if (line !== shown) io.progress(line);
    shown = line;
    if (['waiting', 'running'].includes(job.state)) continue;
    io.progress('');
    if (job.state === 'failed' && job.problem) throw new Refusal('refused', [job.problem as Problem]);
    return job;
  }
}

/** `clinicaltrials-gov ▓▓▓▓░░░░ 42 %  12,300 read · 11,900 new · 4 set aside  2,150/s` */
export function progressLine({ source, kind, state, progress, share, perSecond }: JobShape): string {
  const count = (name: string, word: string) => {
    const n = Number(progress[name] ?? 0);
    return n > 0 ? [`${n.toLocaleString('en')} ${word}`] : [];
  };
  const counts = [
    ...count('pages', 'pages'),
    ...count('read', 'read'),
    ...count('new', 'new'),
    ...count('changed', 'changed'),
    ...count('same', 'the same'),
    ...count('repeated', 'repeated'),
    ...count('removed', 'taken off'),
    ...count('rejected', 'set aside'),
  ].join(' · ');
  const full = Math.round((share ?? 0) * BAR);
  const bar = share === null ? '' : `${'▓'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.round(share * 100)} %`;
  const rate = perSecond === null ? '' : `${perSecond.toLocaleString('en')}/s`;
  return [source ?? kind, state === 'running' ? '' : state, bar, counts, rate].filter((part) => part !== '').join('  ');
}
