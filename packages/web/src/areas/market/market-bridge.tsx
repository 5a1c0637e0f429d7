import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { DealStats } from '../../api.ts';
import { Sum } from '../../parts/amount.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';
import { CountButton } from '../deals/count-button.tsx';
import type { DealsChoice } from '../deals/deals-drawer.tsx';
import { amountOfStep } from '../deals/step-amount.ts';

const BridgeChart = lazy(() => import('../../charts/bridge-chart.tsx').then((m) => ({ default: m.BridgeChart })));

interface Props {
  readonly stats: DealStats;
  readonly choose: (choice: DealsChoice) => void;
}

/** From the announced totals down to the cash; every step names its deals. A step that changes nothing is left out. */
export function MarketBridge({ stats, choose }: Props) {
  const text = useText();
  const last = stats.bridge.length - 1;
  const steps = stats.bridge
    .filter((step, index) => index === 0 || index === last || step.value !== 0)
    .map((step) => ({ ...step, name: text.market.steps[step.step] ?? step.text }));
  if (stats.bridge.every((step) => step.value === 0)) return null;
  return (
    <section className="panel" aria-labelledby="bridge">
      <h2 id="bridge">{text.market.bridge}</h2>
      <p className="tight soft">{text.market.bridgeNote}</p>
      <div className="chart-frame">
        <Suspense fallback={<Skeleton height="100%" />}>
          <BridgeChart
            label={text.market.bridge}
            unit={text.market.unit}
            steps={steps}
            choose={(index) => {
              const step = steps[index];
              if (step) choose({ name: step.name, deals: step.deals, amount: amountOfStep(step.step) });
            }}
          />
        </Suspense>
      </div>
      <div className="scroll-x">
        <BridgeTable steps={steps} choose={choose} />
      </div>
    </section>
  );
}

interface TableProps {
  readonly steps: readonly (DealStats['bridge'][number] & { readonly name: string })[];
  readonly choose: (choice: DealsChoice) => void;
}

function BridgeTable({ steps, choose }: TableProps) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{text.market.bridge}</caption>
      <thead>
        <tr>
          <th scope="col">{text.market.step}</th>
          <th scope="col" className="number">
            {text.market.change}
          </th>
          <th scope="col" className="number">
            {text.market.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.step}>
            <th scope="row">
              {step.name} {language === 'en' && step.text !== step.name && <span className="soft">{step.text}</span>}
            </th>
            <td className="number">
              <Sum amount={{ ...step, currency: 'USD' }} />
            </td>
            <td className="number">
              <CountButton name={step.name} deals={step.deals} amount={amountOfStep(step.step)} choose={choose}>
                {plainNumber(step.deals.length)}
              </CountButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
