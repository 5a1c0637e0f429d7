import '../../style/scouting.css';
import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { EXAMPLES } from './examples.ts';
import { MandatesTable } from './mandates-table.tsx';
import { ScoutHead } from './scout-head.tsx';
import { useMandates } from './use-scouting.ts';

/** Saved mandates with what their last run found, and worked examples to begin with. */
export function MandatesPage() {
  const text = useText();
  const words = text.scouting;
  usePageTitle(words.tab.mandates, text.places.scout);
  const mandates = useMandates();
  return (
    <div className="page scout">
      <ScoutHead title={words.title} intro={words.intro} />
      <div className="controls">
        <Button size="xs" component={Link} to="/scout/new">
          {words.newMandate}
        </Button>
      </div>
      {mandates.error && !mandates.data && (
        <ProblemAlert error={mandates.error} retry={() => void mandates.refetch()} />
      )}
      {mandates.isPending && <Skeleton height={220} />}
      {mandates.data && (
        <section className="panel" aria-label={words.tab.mandates}>
          {mandates.data.items.length === 0 ? (
            <p className="nothing">{words.none}</p>
          ) : (
            <MandatesTable items={mandates.data.items} />
          )}
        </section>
      )}
      <Examples />
    </div>
  );
}

function Examples() {
  const words = useText().scouting;
  return (
    <section className="panel scout-examples" aria-labelledby="examples">
      <h2 id="examples">{words.examples}</h2>
      <p className="tight soft small">{words.examplesNote}</p>
      <ul className="plain">
        {EXAMPLES.map(({ id, name, note }) => (
          <li key={id}>
            <Link to="/scout/new" search={{ example: [id] }}>
              {name}
            </Link>{' '}
            <span className="soft small" lang="en">
              {note}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
