import '../../style/find.css';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { Said } from '../../parts/said.tsx';
import { useClasses } from '../white-space/use-white-space.ts';

/** The classes that are kept, each with why its assets are looked at together. */
export function ClassesPage() {
  const text = useText();
  usePageTitle(text.places.classes);
  const { language } = useLanguage();
  const classes = useClasses();
  return (
    <div className="page">
      <div className="page-head">
        <h1>{text.classes.title}</h1>
        <p className="tight soft">{text.classes.intro}</p>
      </div>
      {classes.error && <ProblemAlert error={classes.error} retry={() => void classes.refetch()} />}
      {classes.isPending && <Skeleton height={520} />}
      <ul className="plain class-list">
        {classes.data?.items.map((each) => (
          <li key={each.id} className="panel">
            <h2>
              <Link to="/classes/$id" params={{ id: each.id }}>
                {partyName(each, language)}
              </Link>{' '}
              <span className="soft small">{text.classes.members(each.members)}</span>
            </h2>
            <p className="tight">
              <Said words={each.reason} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
