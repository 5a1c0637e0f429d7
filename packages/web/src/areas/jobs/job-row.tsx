import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLanguage, useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { ProblemWords } from '../../parts/problem-line.tsx';
import { timeText } from '../../parts/time-text.ts';
import { useSourceName } from '../sources/use-sources.ts';
import { isActive, jobCounts, jobName, setAside, stateWords } from './job-words.ts';
import type { Job } from './jobs-api.ts';
import { useJobActions } from './use-jobs.ts';

/** One job: what it does, how far it is, and how it ended. The lines are there from the start, so that nothing jumps. */
export function JobRow({ job }: { readonly job: Job }) {
  const text = useText();
  const sourceName = useSourceName();
  const source = job.source === null ? '' : sourceName(job.source);
  const name = jobName(job, source, text);
  return (
    <li className="job" data-state={job.state}>
      <div className="job-head">
        <span className="job-name">
          <strong>{name}</strong> {job.kind !== 'sync' && <span className="soft">{source}</span>}
        </span>
        <span className={`mark job-state job-${job.state}`}>{stateWords(job, text)}</span>
        <JobButton job={job} name={name} />
      </div>
      <JobBar job={job} name={name} />
      <JobFacts job={job} />
      {job.problem && <ProblemWords problem={job.problem} />}
    </li>
  );
}

function JobBar({ job: { state, share }, name }: { readonly job: Job; readonly name: string }) {
  const text = useText();
  const known = state === 'running' ? share : (share ?? 0);
  const words = known === null ? text.jobs.unknownShare : text.jobs.share(Math.floor(known * 100));
  return (
    <progress
      className="job-bar"
      aria-label={`${name}: ${words}`}
      title={words}
      {...(known === null ? {} : { value: known })}
    />
  );
}

/** Counts, rate and times in one line. */
function JobFacts({ job }: { readonly job: Job }) {
  const text = useText();
  const { language } = useLanguage();
  const { jobs } = text;
  const aside = setAside(job);
  const total = typeof job.progress.total === 'number' ? [jobs.ofTotal(plainNumber(job.progress.total))] : [];
  const rate = job.perSecond === null ? [] : [jobs.rate(plainNumber(job.perSecond))];
  const when = job.endedAt
    ? jobs.ended(timeText(job.endedAt, text, language))
    : job.startedAt
      ? jobs.started(timeText(job.startedAt, text, language))
      : jobs.queued(timeText(job.madeAt, text, language));
  const facts = [...jobCounts(job, text), ...total, ...rate];
  return (
    <p className="job-facts soft small">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {aside > 0 && (
        <Link to="/sources/quarantine" search={{ job: [job.id] }}>
          {jobs.counts.rejected(plainNumber(aside))}
        </Link>
      )}
      {job.attempts > 1 && <span>{jobs.attempts(job.attempts)}</span>}
      <span>{when}</span>
    </p>
  );
}

/** Cancel while it goes on, resume after it failed or was cancelled; a job that is done has neither. */
function JobButton({ job, name }: { readonly job: Job; readonly name: string }) {
  const text = useText();
  const { cancel, resume } = useJobActions(job.id);
  const act = isActive(job) ? 'cancel' : job.state === 'done' ? null : 'resume';
  const asked = act === 'resume' ? resume : cancel;
  return (
    <span className="job-button">
      {act !== null && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.jobs.onJob(text.jobs[act], name)}
          disabled={job.cancelling || asked.isPending}
          onClick={() => asked.mutate()}
        >
          {text.jobs[act]}
        </Button>
      )}
      {asked.error && <ProblemAlert error={asked.error} />}
    </span>
  );
}
