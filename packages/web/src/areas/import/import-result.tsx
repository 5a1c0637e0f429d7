import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ImportReport } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';
import { LineProblems, onLines } from './line-problems.tsx';

interface Props {
  readonly report: ImportReport;
  readonly name: string;
  readonly startAgain: () => void;
}

const COUNTS = ['read', 'new', 'changed', 'same', 'rejected'] as const;

/** What was stored, in counts, and what was left out and why. */
export function ImportResult({ report, name, startAgain }: Props) {
  const text = useText();
  return (
    <>
      <section className="panel" aria-labelledby="done">
        <h2 id="done">
          {text.import.done} <span className="soft">{name}</span>
        </h2>
        <dl className="figures" aria-live="polite">
          {COUNTS.map((key) => (
            <div key={key}>
              <dt>{text.import[key]}</dt>
              <dd>{plainNumber(report[key])}</dd>
            </div>
          ))}
        </dl>
        {report.new + report.changed === 0 && <p className="tight">{text.import.same0}</p>}
        <p className="tight import-choice">
          <Link to="/deals" search={{ own: ['true'] }}>
            {text.import.see}
          </Link>
          <Link to="/check">{text.import.check}</Link>
          <Button size="xs" variant="default" onClick={startAgain}>
            {text.import.another}
          </Button>
        </p>
        <p className="tight soft small">{text.shell.data(report.known.data, report.known.workspace)}</p>
      </section>
      {report.problems.length > 0 && <LineProblems problems={onLines(report.problems)} />}
    </>
  );
}
