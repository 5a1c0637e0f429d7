import { Button } from '@mantine/core';
import { useState } from 'react';
import { HeadRow } from '../../../parts/head-row.tsx';
import { useText } from '../../../parts/language.tsx';
import { usePrinting } from '../../../parts/use-printing.ts';
import type { Decision, ListRow } from '../scouting-api.ts';
import type { Tab } from '../scouting-query.ts';
import { LeftRow } from './left-row.tsx';
import { LongRow } from './long-row.tsx';

interface Props {
  readonly rows: readonly ListRow[];
  readonly kind: Exclude<Tab, 'signals'>;
  readonly run: string;
  readonly mandate: string;
  readonly decide: (candidate: string, decision: Decision | 'undo') => void;
}

/** Lines that stand in the page at once; rows are of any height, so none is virtual. */
const STEP = 60;

/** In the long list the sure ones and the open ones stand apart, whatever the order within. */
export function RunTable({ rows, kind, run, mandate, decide }: Props) {
  const words = useText().scouting.run;
  const [most, show] = useState(STEP);
  const printing = usePrinting();
  const parts = kind === 'kept' ? [rows.filter(isSure), rows.filter((row) => !isSure(row))] : [rows];
  const ordered = parts.flat();
  const shown = new Set(ordered.slice(0, printing ? Math.max(most, 200) : most));
  const Row = kind === 'kept' ? LongRow : LeftRow;
  const { place, drug, stages, rights, score, reasons, disclosed, triage, why } = words.columns;
  const heads =
    kind === 'kept'
      ? [place, drug, stages, rights, score, reasons, disclosed, triage]
      : [drug, stages, rights, why, triage];
  return (
    <>
      <table className={`plain-table stack-table run-table run-${kind}`}>
        <HeadRow heads={heads} />
        {parts.map((part, at) => (
          <tbody key={at === 0 ? 'sure' : 'open'}>
            {kind === 'kept' && part.length > 0 && (
              <PartHead sure={at === 0} count={part.length} columns={heads.length} />
            )}
            {part
              .filter((row) => shown.has(row))
              .map((row) => (
                <Row
                  key={row.candidate}
                  row={row}
                  run={run}
                  mandate={mandate}
                  decide={(decision) => decide(row.candidate, decision)}
                />
              ))}
          </tbody>
        ))}
      </table>
      {ordered.length > shown.size && (
        <Button size="xs" variant="default" mt="sm" className="no-print" onClick={() => show(most + STEP)}>
          {words.showMore(Math.min(STEP, ordered.length - shown.size))}
        </Button>
      )}
    </>
  );
}

function isSure({ open }: ListRow): boolean {
  return open.length === 0;
}

function PartHead({
  sure,
  count,
  columns,
}: {
  readonly sure: boolean;
  readonly count: number;
  readonly columns: number;
}) {
  const words = useText().scouting.run;
  return (
    <tr className={sure ? 'part-head part-sure' : 'part-head part-open'}>
      <th colSpan={columns} scope="rowgroup">
        {sure ? words.sure : words.openHead} <span className="part-count">{count.toLocaleString('en')}</span>{' '}
        <span className="soft small">{sure ? words.sureNote : words.openNote}</span>
      </th>
    </tr>
  );
}
