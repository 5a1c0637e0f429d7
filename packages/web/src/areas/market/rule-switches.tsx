import { Switch } from '@mantine/core';
import type { Query } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { RULE_KEYS, type RuleKey, ruleOf, withRule } from './rule-query.ts';

interface Props<S> {
  readonly search: S;
  readonly change: (next: S) => void;
}

/** Which deals count at all. */
export function RuleSwitches<S extends Query & Partial<Record<RuleKey, string[]>>>({ search, change }: Props<S>) {
  const text = useText();
  return RULE_KEYS.map((key) => (
    <Switch
      key={key}
      size="xs"
      label={text.market[key]}
      checked={ruleOf(search, key)}
      onChange={(event) => change(withRule(search, key, event.currentTarget.checked))}
    />
  ));
}
