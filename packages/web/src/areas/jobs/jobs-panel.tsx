import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { JobRow } from './job-row.tsx';
import { isActive } from './job-words.ts';
import { useJobs } from './use-jobs.ts';

const MOST = 20;
/** Rows that the strip shows when nothing runs. */
const QUIET = 2;

/** Everything that runs or waits, and the last jobs that ended. */
export function JobsPanel() {
  const text = useText();
  const jobs = useJobs(MOST);
  const items = jobs.data?.items ?? [];
  const active = items.filter(isActive);
  const shown = [...active, ...items.filter((job) => !isActive(job))].slice(0, Math.max(QUIET, active.length));
  return (
    <section className="panel jobs-panel" aria-labelledby="jobs">
      <h2 id="jobs">
        {text.jobs.recent}{' '}
        <Link className="small" to="/jobs">
          {text.jobs.all}
        </Link>
      </h2>
      <output className="visually-hidden">{jobs.data && text.jobs.active(active.length)}</output>
      {jobs.error && !jobs.data && <ProblemAlert error={jobs.error} retry={() => void jobs.refetch()} />}
      {jobs.isPending && <Skeleton height={62} />}
      {jobs.data && items.length === 0 && <p className="tight soft">{text.jobs.none}</p>}
      <ul className="plain jobs-list">
        {shown.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}
