import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { JobRow } from './job-row.tsx';
import { isActive } from './job-words.ts';
import { useJobs } from './use-jobs.ts';

/** So many are looked through, because a job may run that was put in line long before others. */
const MOST = 100;
const SHOWN = 4;
/** Rows that the strip shows when nothing runs. */
const QUIET = 2;

/** What runs, then what waits in its order, then the last jobs that ended. */
export function JobsPanel() {
  const text = useText();
  const jobs = useJobs(MOST);
  const items = jobs.data?.items ?? [];
  const active = items.filter(isActive);
  const running = active.filter(({ state }) => state === 'running');
  const inOrder = [...new Set([...running, ...active.toReversed(), ...items])];
  const shown = inOrder.slice(0, Math.min(SHOWN, Math.max(QUIET, active.length)));
  return (
    <section className="panel jobs-panel" aria-labelledby="jobs">
      <h2 id="jobs">
        {text.jobs.recent}{' '}
        <Link className="small" to="/jobs">
          {text.jobs.all}
        </Link>
      </h2>
      <output className={active.length > SHOWN ? 'soft small' : 'visually-hidden'}>
        {jobs.data && text.jobs.active(active.length)}
      </output>
      {jobs.error && !jobs.data && <ProblemAlert error={jobs.error} retry={() => void jobs.refetch()} />}
      {jobs.isPending && <Skeleton height={130} />}
      {jobs.data && items.length === 0 && <p className="tight soft">{text.jobs.none}</p>}
      <ul className="plain jobs-list">
        {shown.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}
