import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useText } from '../../../parts/language.tsx';
import { ProblemAlert } from '../../../parts/problem.tsx';
import { DECISIONS, filterRows, SORTS, sortOf, sortRows } from '../list-order.ts';
import type { Decision, ListRow, ShownRun } from '../scouting-api.ts';
import { type RunSearch, type Tab, withParam } from '../scouting-query.ts';
import { useTriage } from '../use-triage.ts';
import { DeclineDialog } from './decline-dialog.tsx';
import { RunTable } from './run-table.tsx';
import { useTriageKeys } from './use-triage-keys.ts';

interface Props {
  readonly pages: readonly ShownRun[];
  readonly tab: Exclude<Tab, 'signals'>;
  readonly search: RunSearch;
  readonly change: (next: RunSearch) => void;
  /** Null when everything is loaded. */
  readonly more: (() => void) | null;
}

/** The drugs of one group of a run: filtered, ordered, decided on. */
export function RunList({ pages, tab, search, change, more }: Props) {
  const words = useText().scouting.run;
  const [declining, decline] = useState<ListRow | null>(null);
  const rows = pages.flatMap((page) => page.items);
  const { run = '', mandate = '', total = 0 } = pages[0] ?? {};
  const triage = useTriage(mandate);
  const { mutate } = triage;
  const shown = sortRows(filterRows(rows, search.q?.[0] ?? '', search.decision?.[0]), sortOf(search));
  const decide = useCallback(
    (candidate: string, decision: Decision | 'undo') => {
      const row = rows.find((one) => one.candidate === candidate);
      if (!row || (decision === 'undo' && row.triage === null)) return;
      if (decision === 'decline') decline(row);
      else mutate({ candidate, decision });
    },
    [rows, mutate],
  );
  useTriageKeys(decide);
  return (
    <>
      <ListTools search={search} change={change} shown={shown.length} total={total} />
      {more && (
        <p className="tight soft small">
          {words.partly(rows.length, total)}{' '}
          <Button size="compact-xs" variant="default" onClick={more}>
            {words.loadMore}
          </Button>
        </p>
      )}
      {triage.error && <ProblemAlert error={triage.error} />}
      {total === 0 && <p className="nothing">{words.nothing}</p>}
      {total > 0 && shown.length === 0 && <p className="nothing">{words.nothingFits}</p>}
      {shown.length > 0 && <RunTable rows={shown} kind={tab} run={run} mandate={mandate} decide={decide} />}
      <DeclineDialog
        row={declining}
        close={() => decline(null)}
        decline={(candidate, reason) => {
          mutate({ candidate, decision: 'decline', reason });
          decline(null);
        }}
      />
    </>
  );
}

interface ToolProps extends Pick<Props, 'search' | 'change'> {
  readonly shown: number;
  readonly total: number;
}

function ListTools({ search, change, shown, total }: ToolProps) {
  const words = useText().scouting.run;
  return (
    <search className="list-tools no-print">
      <TextInput
        size="xs"
        type="search"
        className="list-filter"
        aria-label={words.filter}
        placeholder={words.filter}
        value={search.q?.[0] ?? ''}
        onChange={(event) => change(withParam(search, 'q', event.currentTarget.value))}
      />
      <NativeSelect
        size="xs"
        aria-label={words.sortBy}
        value={sortOf(search)}
        data={SORTS.map((sort) => ({ value: sort, label: `${words.sortBy} ${words.sorts[sort]}` }))}
        onChange={(event) =>
          change(withParam(search, 'sort', event.currentTarget.value === 'place' ? '' : event.currentTarget.value))
        }
      />
      <NativeSelect
        size="xs"
        aria-label={words.decided}
        value={search.decision?.[0] ?? ''}
        data={[
          { value: '', label: `${words.decided} ${words.decisions.any}` },
          ...DECISIONS.map((one) => ({ value: one, label: words.decisions[one] })),
        ]}
        onChange={(event) => change(withParam(search, 'decision', event.currentTarget.value))}
      />
      <output className="found">{words.shown(shown, total)}</output>
      <span className="soft small wide-only key-hint">{words.keys}</span>
    </search>
  );
}
