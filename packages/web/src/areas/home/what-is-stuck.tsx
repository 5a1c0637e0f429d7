import { Link } from '@tanstack/react-router';
import { shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { ProblemWords } from '../../parts/problem-line.tsx';
import { dayOf } from '../../parts/time-text.ts';
import { useJobs } from '../jobs/use-jobs.ts';
import { useSourceName, useSources } from '../sources/use-sources.ts';

const LATEST = 20;
const MOST = 4;

/** Work that failed and sources whose last try did, each with what to do; nothing where nothing is stuck. */
export function WhatIsStuck() {
  const text = useText();
  const words = text.home.stuck;
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const failed = useJobs(LATEST).data?.items.filter(({ state }) => state === 'failed') ?? [];
  const sources = useSources().data?.items.filter(({ problem }) => problem !== null) ?? [];
  return (
    <section className="panel" aria-labelledby="stuck">
      <h2 id="stuck">{words.title}</h2>
      {failed.length + sources.length === 0 && <p className="tight soft">{words.none}</p>}
      <ul className="plain">
        {failed.slice(0, MOST).map((job) => (
          <li key={job.id}>
            <Link to="/jobs">
              {words.job(
                job.source === null ? job.kind : nameOf(job.source),
                shortDate(dayOf(job.madeAt), text, language),
              )}
            </Link>
            {job.problem && <ProblemWords problem={job.problem} />}
          </li>
        ))}
        {sources.map(({ id, name, problem }) => (
          <li key={id}>
            <Link to="/sources" search={{ source: [id] }}>
              {name[language]}
            </Link>
            {problem && <ProblemWords problem={problem} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
