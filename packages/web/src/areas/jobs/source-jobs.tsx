import { useText } from '../../parts/language.tsx';
import { JobRow } from './job-row.tsx';
import { useJobs } from './use-jobs.ts';

const MOST = 100;
const SHOWN = 3;

/** The latest jobs of one source, beside the buttons that start them. */
export function SourceJobs({ source }: { readonly source: string }) {
  const text = useText();
  const own = (useJobs(MOST).data?.items ?? []).filter((job) => job.source === source).slice(0, SHOWN);
  if (own.length === 0) return null;
  return (
    <section aria-label={text.jobs.recent}>
      <ul className="plain jobs-list">
        {own.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}
