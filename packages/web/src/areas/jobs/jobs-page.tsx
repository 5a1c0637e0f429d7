import '../../style/import.css';
import '../../style/sources.css';
import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { SourcesHead } from '../sources/sources-head.tsx';
import { JobRow } from './job-row.tsx';
import { isActive } from './job-words.ts';
import { useJobs } from './use-jobs.ts';

const FIRST = 20;
const MOST = 200;

/** Every job of the workspace, the newest first. */
export function JobsPage() {
  const text = useText();
  usePageTitle(text.jobs.title, text.places.sources);
  const [limit, setLimit] = useState(FIRST);
  const jobs = useJobs(limit);
  const items = jobs.data?.items ?? [];
  const more = jobs.data?.next !== null && limit < MOST;
  return (
    <div className="page sources">
      <SourcesHead tab="jobs" intro={text.jobs.intro} />
      {jobs.error && !jobs.data && <ProblemAlert error={jobs.error} retry={() => void jobs.refetch()} />}
      {jobs.isPending && <Skeleton height={420} />}
      {jobs.data && (
        <section className="panel">
          <p className="tight soft">
            {text.jobs.count(jobs.data.total)} · <output>{text.jobs.active(items.filter(isActive).length)}</output>
          </p>
          {items.length === 0 && <p className="tight soft">{text.jobs.none}</p>}
          <ul className="plain jobs-list">
            {items.map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </ul>
          {more && items.length > 0 && (
            <Button size="xs" variant="default" mt="xs" onClick={() => setLimit(MOST)} loading={jobs.isPlaceholderData}>
              {text.sources.records.more}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
