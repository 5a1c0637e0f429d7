import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Dash } from '../../parts/amount.tsx';
import { HeadRow } from '../../parts/head-row.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { timeText } from '../../parts/time-text.ts';
import { RunningNote } from './running-note.tsx';
import type { MandateItem } from './scouting-api.ts';
import { useRunning } from './use-scouting.ts';

export function MandatesTable({ items }: { readonly items: readonly MandateItem[] }) {
  const { columns } = useText().scouting;
  const running = useRunning();
  const busy = running.isPending ? running.variables.saved : undefined;
  const numbers = [columns.kept, columns.near, columns.out].map((name) => ({ name, number: true }));
  const heads = [columns.mandate, columns.lastRun, ...numbers, columns.news, { name: columns.runs, number: true }];
  return (
    <>
      <table className="plain-table stack-table mandates-table">
        <HeadRow heads={[...heads, { name: columns.actions, hidden: true }]} />
        <tbody>
          {items.map((item) => (
            <MandateRow
              key={item.id}
              item={item}
              busy={busy === item.id}
              waits={busy !== undefined}
              run={() => running.mutate({ saved: item.id })}
            />
          ))}
        </tbody>
      </table>
      <RunningNote running={running.isPending} />
      {running.error && <ProblemAlert error={running.error} />}
    </>
  );
}

interface RowProps {
  readonly item: MandateItem;
  readonly busy: boolean;
  readonly waits: boolean;
  readonly run: () => void;
}

function MandateRow({ item, busy, waits, run }: RowProps) {
  const text = useText();
  const { language } = useLanguage();
  const { columns, ...words } = text.scouting;
  const counts = item.last?.counts;
  const number = (value: number | undefined) => (value === undefined ? <Dash /> : value.toLocaleString('en'));
  return (
    <tr>
      <th scope="row">
        <Link to="/scout/$mandate" params={{ mandate: item.id }} className="deal-link">
          {item.name}
        </Link>
        {item.note && <div className="soft small">{item.note}</div>}
      </th>
      <td data-label={columns.lastRun} className="date">
        {item.last === null ? words.neverRun : timeText(item.last.at, text, language)}
      </td>
      <td data-label={columns.kept} className="number">
        {number(counts?.kept)} {counts && <div className="soft small">{words.sure(counts.sure)}</div>}
      </td>
      <td data-label={columns.near} className="number">
        {number(counts?.nearMisses)}
      </td>
      <td data-label={columns.out} className="number">
        {number(counts?.leftOut)}
      </td>
      <td data-label={columns.news}>{item.news === null ? words.firstRun : words.news(item.news)}</td>
      <td data-label={columns.runs} className="number">
        {item.runs}
      </td>
      <td className="mandate-acts">
        <Button
          size="compact-xs"
          variant="default"
          loading={busy}
          disabled={waits && !busy}
          onClick={run}
          aria-label={words.runMandate(item.name)}
        >
          {words.runAgain}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          component={Link}
          to="/scout/new"
          search={{ from: [item.id] } as never}
          aria-label={words.editMandate(item.name)}
        >
          {words.edit}
        </Button>
      </td>
    </tr>
  );
}
