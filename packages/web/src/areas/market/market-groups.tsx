import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { DealStats, StatsGroup } from '../../api.ts';
import { Sum } from '../../parts/amount.tsx';
import { useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';
import { CountButton } from '../deals/count-button.tsx';
import type { DealsChoice } from '../deals/deals-drawer.tsx';
import { groupLabel } from './group-label.ts';
import { useCompanyNames } from './use-market.ts';

const GroupsChart = lazy(() => import('../../charts/groups-chart.tsx').then((m) => ({ default: m.GroupsChart })));

const MOST_BARS = 30;

interface Props {
  readonly stats: DealStats;
  readonly choose: (choice: DealsChoice) => void;
}

/** The groups as bars, and the same as a table. */
export function MarketGroups({ stats, choose }: Props) {
  const text = useText();
  const companies = useCompanyNames();
  const label = (group: StatsGroup) => groupLabel(stats.by, group.group, text, companies);
  const bars = stats.groups.slice(0, MOST_BARS).map((group) => ({ name: label(group), value: group.value, group }));
  const amount = amountOf(stats);
  const title = text.market.chartLabel(text.labels.measure[stats.measure], text.labels.grouping[stats.by]);
  return (
    <section className="panel" aria-labelledby="groups">
      <h2 id="groups">{title}</h2>
      <div className="chart-frame">
        <Suspense fallback={<Skeleton height="100%" />}>
          <GroupsChart
            label={title}
            unit={stats.measure === 'count' ? text.market.count : text.market.unit}
            bars={bars}
            choose={(index) => {
              const bar = bars[index];
              if (bar) choose({ name: bar.name, deals: bar.group.deals, amount });
            }}
          />
        </Suspense>
      </div>
      <p className="tight soft small">{text.market.clickHint}</p>
      <details open={stats.groups.length <= 16}>
        <summary>{text.common.showTable}</summary>
        <div className="scroll-x">
          <GroupsTable stats={stats} choose={choose} label={label} title={title} />
        </div>
      </details>
    </section>
  );
}

/** What stands beside each deal behind a bar: what the bars add up. */
function amountOf({ measure }: DealStats): 'total' | 'cash' {
  return measure === 'total' ? 'total' : 'cash';
}

interface TableProps extends Props {
  readonly label: (group: StatsGroup) => string;
  readonly title: string;
}

function GroupsTable({ stats, choose, label, title }: TableProps) {
  const text = useText();
  const counting = stats.measure === 'count';
  const { count, stated, unknown, other } = text.market;
  const heads = counting ? [count] : [count, text.labels.measure[stats.measure], stated, unknown, other];
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.labels.grouping[stats.by]}</th>
          {heads.map((head) => (
            <th scope="col" className="number" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stats.groups.map((group) => (
          <tr key={group.group}>
            <th scope="row">{label(group)}</th>
            <td className="number">
              <CountButton name={label(group)} deals={group.deals} amount={amountOf(stats)} choose={choose}>
                {plainNumber(group.count)}
              </CountButton>
            </td>
            {!counting && <Sums group={group} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sums({ group }: { readonly group: StatsGroup }) {
  return (
    <>
      <td className="number">
        <Sum amount={{ ...group, currency: 'USD' }} />
      </td>
      <td className="number">{plainNumber(group.stated)}</td>
      <td className="number">{plainNumber(group.unknown)}</td>
      <td className="number">{plainNumber(group.otherCurrency.length)}</td>
    </>
  );
}
