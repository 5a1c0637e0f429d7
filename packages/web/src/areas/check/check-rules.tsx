import { useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';
import { Said } from '../../parts/said.tsx';
import { type CheckedRule, type CheckSearch, rulesShown, withFilter } from './check-query.ts';

interface Props {
  readonly rules: readonly CheckedRule[];
  readonly search: CheckSearch;
  readonly change: (next: CheckSearch) => void;
}

/** Every rule with how much it found; a rule that found nothing is counted, because silence is an answer too. */
export function CheckRules({ rules, search, change }: Props) {
  const text = useText();
  const chosen = search.rule?.[0];
  const shown = rulesShown(rules, search);
  const loud = shown.filter((rule) => rule.total > 0 || rule.rule === chosen);
  const quiet = shown.filter((rule) => !loud.includes(rule));
  return (
    <section className="panel" aria-labelledby="rules">
      <h2 id="rules">{text.check.rules}</h2>
      <ul className="plain rule-list">
        {loud.map((rule) => (
          <li key={rule.rule}>
            <RuleButton
              rule={rule}
              pressed={rule.rule === chosen}
              toggle={() => change(withFilter(search, 'rule', rule.rule === chosen ? null : rule.rule))}
            />
          </li>
        ))}
      </ul>
      {quiet.length > 0 && (
        <details>
          <summary>{text.check.quiet(quiet.length)}</summary>
          <ul className="plain small soft">
            {quiet.map((rule) => (
              <li key={rule.rule}>{text.checkRules[rule.rule] ?? rule.rule}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function RuleButton({ rule, pressed, toggle }: { rule: CheckedRule; pressed: boolean; toggle: () => void }) {
  const text = useText();
  return (
    <button type="button" className="rule-button" aria-pressed={pressed} onClick={toggle}>
      <span className={`kind kind-${rule.kind}`}>{text.check.kinds[rule.kind]}</span>
      <span className="rule-name">
        {text.checkRules[rule.rule] ?? rule.rule}
        <span className="soft small">
          <Said words={rule.reason} />
        </span>
      </span>
      <span className="rule-count">{plainNumber(rule.total)}</span>
    </button>
  );
}
