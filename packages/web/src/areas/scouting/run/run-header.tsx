import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useLanguage, useText } from '../../../parts/language.tsx';
import { ProblemAlert } from '../../../parts/problem.tsx';
import { timeText } from '../../../parts/time-text.ts';
import { usePrinting } from '../../../parts/use-printing.ts';
import { RunningNote } from '../running-note.tsx';
import { packAddress, type ShownRun } from '../scouting-api.ts';
import { useRunning, useRuns } from '../use-scouting.ts';
import { RunFigures } from './run-figures.tsx';

/** What was asked, when, and what came of it; with the ways to run it again, to other runs and to paper. */
export function RunHeader({ run, isLast }: { readonly run: ShownRun; readonly isLast: boolean }) {
  const text = useText();
  const words = text.scouting;
  const running = useRunning();
  const printing = usePrinting();
  return (
    <header className="run-header">
      <div className="run-title">
        <div>
          <div className="crumb small no-print">
            <Link to="/scout">{words.tab.mandates}</Link>
            <RunningNote running={running.isPending} />
          </div>
          <h1>{run.name}</h1>
        </div>
        <div className="run-tools no-print">
          <History run={run} />
          <Button size="xs" loading={running.isPending} onClick={() => running.mutate({ saved: run.mandate })}>
            {words.runAgain}
          </Button>
          <Button
            size="xs"
            variant="default"
            component={Link}
            to="/scout/new"
            search={{ from: [run.mandate] } as never}
          >
            {words.edit}
          </Button>
          <Button size="xs" variant="default" component="a" href={packAddress(run.run)} download>
            {words.run.export}
          </Button>
          <Button size="xs" variant="default" onClick={() => window.print()}>
            {words.run.print}
          </Button>
        </div>
      </div>
      {running.error && <ProblemAlert error={running.error} />}
      <Earlier run={run} isLast={isLast} />
      <RunFigures counts={run.counts} />
      {run.profile.length > 0 && (
        <details className="profile" {...(printing ? { open: true } : {})}>
          <summary>{words.run.profile}</summary>
          <ul>
            {run.profile.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="soft small tight">{words.run.profileNote}</p>
        </details>
      )}
    </header>
  );
}

/** The runs of the mandate, to look at an earlier one. */
function History({ run }: { readonly run: ShownRun }) {
  const text = useText();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const runs = useRuns(run.mandate).data?.items ?? [{ run: run.run, at: run.at }];
  return (
    <NativeSelect
      size="xs"
      aria-label={text.scouting.run.history}
      value={run.run}
      data={runs.map(({ run: id, at }, place) => ({
        value: id,
        label: `${timeText(at, text, language)}${place === 0 ? ` (${text.scouting.run.latest})` : ''}`,
      }))}
      onChange={(event) =>
        void navigate({
          to: '/scout/$mandate/runs/$run',
          params: { mandate: run.mandate, run: event.currentTarget.value },
        })
      }
    />
  );
}

function Earlier({ run, isLast }: { readonly run: ShownRun; readonly isLast: boolean }) {
  const words = useText().scouting.run;
  const latest = useRuns(run.mandate).data?.items[0]?.run;
  if (isLast || latest === undefined || latest === run.run) return null;
  return (
    <p className="tight earlier">
      {words.old}{' '}
      <Link to="/scout/$mandate" params={{ mandate: run.mandate }}>
        {words.toLatest}
      </Link>
    </p>
  );
}
