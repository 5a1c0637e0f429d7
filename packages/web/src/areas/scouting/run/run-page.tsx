import '../../../style/scouting.css';
import '../../../style/deals.css';
import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useText } from '../../../parts/language.tsx';
import { usePageTitle } from '../../../parts/page-title.ts';
import { ProblemAlert } from '../../../parts/problem.tsx';
import { useAddress } from '../../../routes/use-address.ts';
import type { ShownRun } from '../scouting-api.ts';
import { type RunSearch, TABS, type Tab, tabOf, withParam } from '../scouting-query.ts';
import { useRun } from '../use-scouting.ts';
import { CoverageBar } from './coverage-bar.tsx';
import { RunChanges } from './run-changes.tsx';
import { RunHeader } from './run-header.tsx';
import { RunList } from './run-list.tsx';
import { SignalsTable } from './signals-table.tsx';

/** The last run of a mandate. */
export function LastRunPage() {
  const { mandate } = useParams({ from: '/scout/$mandate' });
  return <RunSheet key={mandate} run={mandate} isLast />;
}

/** One run as it was. */
export function RunPage() {
  const { run } = useParams({ from: '/scout/$mandate/runs/$run' });
  return <RunSheet key={run} run={run} />;
}

function RunSheet({ run, isLast = false }: { readonly run: string; readonly isLast?: boolean }) {
  const text = useText();
  const [search, change] = useAddress<RunSearch>();
  const tab = tabOf(search);
  const shown = useRun(run, tab === 'signals' ? 'kept' : tab);
  const head = shown.data?.pages[0];
  usePageTitle(head?.name, text.places.scout);
  if (shown.error && !head) {
    return (
      <div className="page">
        <ProblemAlert error={shown.error} retry={() => void shown.refetch()} />
        <p>
          <Link to="/scout">{text.scouting.tab.mandates}</Link>
        </p>
      </div>
    );
  }
  if (!shown.data || !head) return <Waiting />;
  const more = shown.hasNextPage && !shown.isFetchingNextPage ? () => void shown.fetchNextPage() : null;
  return (
    <div className="page scout run-page">
      <RunHeader run={head} isLast={isLast} />
      <CoverageBar coverage={head.coverage} />
      <RunChanges diff={head.diff} mandate={head.mandate} run={head.run} />
      <GroupTabs run={head} tab={tab} search={search} change={change} />
      <section
        className={shown.isPlaceholderData ? 'panel stale' : 'panel'}
        aria-busy={shown.isFetching}
        aria-label={text.scouting.run.tab[tab]}
      >
        {tab === 'signals' ? (
          <SignalsTable signals={head.signals} />
        ) : (
          <RunList pages={shown.data.pages} tab={tab} search={search} change={change} more={more} />
        )}
      </section>
      <p className="soft small">{text.scouting.rightsNote}</p>
    </div>
  );
}

interface TabProps {
  readonly run: ShownRun;
  readonly tab: Tab;
  readonly search: RunSearch;
  readonly change: (next: RunSearch) => void;
}

function GroupTabs({ run: { counts, signals }, tab, search, change }: TabProps) {
  const words = useText().scouting.run;
  const sizes: Record<Tab, number> = {
    kept: counts.kept,
    'near-misses': counts.nearMisses,
    'left-out': counts.leftOut,
    signals: signals.length,
  };
  return (
    <nav aria-label={words.tabs} className="scout-tabs no-print">
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={one === tab ? 'page' : undefined}
          onClick={() => change(withParam(search, 'group', one === 'kept' ? '' : one))}
        >
          {words.tab[one]} <span className="part-count">{sizes[one].toLocaleString('en')}</span>
        </button>
      ))}
    </nav>
  );
}

function Waiting() {
  return (
    <div className="page scout" aria-busy="true">
      <Skeleton height={112} mb={12} />
      <Skeleton height={44} mb={12} />
      <Skeleton height={640} />
    </div>
  );
}
