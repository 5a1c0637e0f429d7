import type { DealStats } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { CountButton } from '../deals/count-button.tsx';
import type { DealsChoice } from '../deals/deals-drawer.tsx';

interface Props {
  readonly stats: DealStats;
  readonly choose: (choice: DealsChoice) => void;
}

/** The counting rule in words, and what each step of it leaves out. */
export function MarketRule({ stats, choose }: Props) {
  const text = useText();
  return (
    <section className="panel" aria-labelledby="rule">
      <h2 id="rule">{text.market.rule}</h2>
      {stats.rule.length === 0 && <p className="tight">{text.market.everything}</p>}
      <ol className="rule">
        {stats.rule.map((step) => (
          <li key={step.text}>
            <Said words={step.text} />{' '}
            {step.leftOut.length > 0 && (
              <CountButton name={text.said(step.text) ?? step.text} deals={step.leftOut} choose={choose}>
                {text.market.leftOut(step.leftOut.length)}
              </CountButton>
            )}
          </li>
        ))}
      </ol>
      <p className="tight soft small">
        {text.shell.asOf(stats.asOf)} · {text.shell.data(stats.known.data, stats.known.workspace)}
      </p>
    </section>
  );
}
