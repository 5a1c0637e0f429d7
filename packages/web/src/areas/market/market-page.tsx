import '../../style/market.css';
import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import type { DealStats } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { type DealsChoice, DealsDrawer } from '../deals/deals-drawer.tsx';
import { MarketBridge } from './market-bridge.tsx';
import { MarketControls } from './market-controls.tsx';
import { MarketGroups } from './market-groups.tsx';
import type { MarketSearch } from './market-query.ts';
import { MarketRule } from './market-rule.tsx';
import { OtherCurrencies } from './other-currencies.tsx';
import { PublishedFigures } from './published-figures.tsx';
import { useStats } from './use-market.ts';

/** What the market did, by a counting rule that is shown, with every number leading to its deals. */
export function MarketPage() {
  const text = useText();
  usePageTitle(text.places.market);
  const [search, change] = useAddress<MarketSearch>();
  const stats = useStats(search);
  const [choice, choose] = useState<DealsChoice | null>(null);
  return (
    <div className="page market">
      <h1>{text.market.title}</h1>
      <MarketControls search={search} change={change} />
      {stats.error && !stats.data && <ProblemAlert error={stats.error} retry={() => void stats.refetch()} />}
      {stats.data && <Sections stats={stats.data} stale={stats.isPlaceholderData} choose={choose} />}
      {stats.isPending && <MarketSkeleton />}
      <DealsDrawer choice={choice} close={() => choose(null)} />
    </div>
  );
}

interface SectionsProps {
  readonly stats: DealStats;
  readonly stale: boolean;
  readonly choose: (choice: DealsChoice) => void;
}

function Sections({ stats, stale, choose }: SectionsProps) {
  return (
    <div className={stale ? 'sections stale' : 'sections'}>
      <MarketGroups stats={stats} choose={choose} />
      <MarketRule stats={stats} choose={choose} />
      <MarketBridge stats={stats} choose={choose} />
      <OtherCurrencies stats={stats} />
      <PublishedFigures stats={stats} choose={choose} />
    </div>
  );
}

function MarketSkeleton() {
  return (
    <div className="sections" aria-busy="true">
      <Skeleton height={460} />
      <Skeleton height={220} />
      <Skeleton height={460} />
    </div>
  );
}
