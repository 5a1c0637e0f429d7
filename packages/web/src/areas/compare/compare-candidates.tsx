import type { Comparison } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { CountButton } from '../deals/count-button.tsx';
import type { DealsChoice } from '../deals/deals-drawer.tsx';

interface Props {
  readonly comparison: Comparison;
  readonly choose: (choice: DealsChoice) => void;
}

/** Who was left out before matching, step by step, and why. */
export function CompareCandidates({ comparison, choose }: Props) {
  const text = useText();
  return (
    <section className="panel" aria-labelledby="candidates">
      <h2 id="candidates">{text.compare.leftOut}</h2>
      <ol className="rule">
        {comparison.candidates.map((step) => (
          <li key={step.text}>
            <Said words={step.text} />{' '}
            <span className="soft">
              <Said words={step.reason} />
            </span>{' '}
            <CountButton name={text.said(step.text) ?? step.text} deals={step.leftOut} choose={choose}>
              {step.leftOut.length > 0 && text.market.leftOut(step.leftOut.length)}
            </CountButton>
          </li>
        ))}
      </ol>
    </section>
  );
}
