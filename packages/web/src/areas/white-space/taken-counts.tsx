import type { OpenState } from '@beringia/domain/rights/openness';
import { countryName } from '@beringia/domain/territory/countries';
import type { WhiteSpace } from '../../api.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';

interface Props {
  readonly answer: WhiteSpace;
  /** The one state asked for; the total then counts that state alone. */
  readonly state: string | undefined;
}

const TAKEN = ['held', 'encumbered', 'contested'] as const;

/** The whole: what is open, and beside it what is taken, so that nobody takes the part for all. */
export function TakenCounts({ answer, state }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.whiteSpace;
  const { total, left, country } = answer;
  const name = state === undefined ? words.open : words.states[state as OpenState];
  const all = total + TAKEN.reduce((sum, key) => sum + left[key], 0);
  const parts = [['open', total] as const, ...TAKEN.map((key) => [key, left[key]] as const)];
  return (
    <div className="taken">
      <output className="visually-hidden">
        {state === undefined ? words.total(total, countryName(country, language)) : words.totalOf(total, name)}
      </output>
      {state === undefined && all > 0 && (
        <div className="taken-bar" aria-hidden="true">
          {parts.map(([key, count]) => (
            <span key={key} className={`taken-${key}`} style={{ flexGrow: count }} />
          ))}
        </div>
      )}
      <dl className="figures taken-figures">
        <div>
          <dt>
            <span className="taken-key taken-open" aria-hidden="true" /> {name}
          </dt>
          <dd>
            {plainNumber(total)} {state === undefined && <small>{words.openNote}</small>}
          </dd>
        </div>
        {TAKEN.map((key) => (
          <div key={key}>
            <dt>
              <span className={`taken-key taken-${key}`} aria-hidden="true" /> {words.left[key]}
            </dt>
            <dd>
              {plainNumber(left[key])} <small>{words.leftNote[key]}</small>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
