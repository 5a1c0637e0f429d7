import type { Comparison } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';
import { Said } from '../../parts/said.tsx';
import { CountButton } from '../deals/count-button.tsx';
import type { DealsChoice } from '../deals/deals-drawer.tsx';

interface Props {
  readonly comparison: Comparison;
  readonly choose: (choice: DealsChoice) => void;
}

/** The ladder, whole: what each step gives up and why, and how many deals it finds. */
export function CompareLadder({ comparison, choose }: Props) {
  const text = useText();
  return (
    <section className="panel" aria-labelledby="ladder">
      <h2 id="ladder">{text.compare.ladder}</h2>
      <p className="tight soft">{text.compare.ladderNote(comparison.cash.fewest)}</p>
      <table className="plain-table ladder">
        <thead>
          <tr>
            <th scope="col">{text.compare.step}</th>
            <th scope="col" className="number">
              {text.compare.alike}
            </th>
            <th scope="col" className="number">
              {text.compare.stateCash}
            </th>
          </tr>
        </thead>
        <tbody>
          {comparison.ladder.map((rung, index) => (
            <Rung key={rung.step} rung={rung} place={index + 1} used={rung.step === comparison.used} choose={choose} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RungProps {
  readonly rung: Comparison['ladder'][number];
  readonly place: number;
  readonly used: boolean;
  readonly choose: Props['choose'];
}

function Rung({ rung, place, used, choose }: RungProps) {
  const text = useText();
  const name = text.compare.steps[rung.step] ?? rung.text;
  return (
    <tr className={used ? 'used' : undefined} aria-current={used ? 'step' : undefined}>
      <th scope="row">
        {place}. {name} {used && <span className="mark mark-own">{text.compare.used}</span>}
        <div className="soft small">
          <Said words={rung.reason} />
        </div>
      </th>
      <td className="number">
        <CountButton name={name} deals={rung.deals} choose={choose}>
          {plainNumber(rung.n)}
        </CountButton>
      </td>
      <td className="number">{plainNumber(rung.stated)}</td>
    </tr>
  );
}
