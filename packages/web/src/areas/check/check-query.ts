import type { CheckReport } from '../../api.ts';

/** The state of the page of checks is its address: which severity, which rule, which deal, explained or not. */

export const CHECK_KEYS = ['kind', 'rule', 'deal', 'explained'] as const;
export type CheckSearch = Partial<Record<(typeof CHECK_KEYS)[number], string[]>>;

export type CheckedRule = CheckReport['rules'][number];
export type Kind = CheckedRule['kind'];
export type Finding = CheckedRule['findings'][number] & Pick<CheckedRule, 'rule' | 'kind'>;

/** The gravest first. */
export const KINDS = ['inconsistent', 'doubtful', 'missing'] as const satisfies readonly Kind[];

export function kindOf(search: CheckSearch): Kind | null {
  return KINDS.find((kind) => kind === search.kind?.[0]) ?? null;
}

/** The address with one filter set; null takes it away. A severity cannot stay beside a rule of another one. */
export function withFilter(search: CheckSearch, key: keyof CheckSearch, value: string | null): CheckSearch {
  const { [key]: _before, ...rest } = search;
  const free = key === 'kind' ? omitRule(rest) : rest;
  return value === null ? free : { ...free, [key]: [value] };
}

function omitRule({ rule: _rule, ...rest }: CheckSearch): CheckSearch {
  return rest;
}

/** The rules that the severity leaves. */
export function rulesShown(rules: readonly CheckedRule[], search: CheckSearch): readonly CheckedRule[] {
  const kind = kindOf(search);
  return rules.filter((rule) => kind === null || rule.kind === kind);
}

/** Every finding that the filters leave, in the order of the rules. */
export function findingsShown(rules: readonly CheckedRule[], search: CheckSearch): readonly Finding[] {
  const [rule, explained] = [search.rule?.[0], search.explained?.[0]];
  return rulesShown(rules, search)
    .filter((one) => rule === undefined || one.rule === rule)
    .flatMap((one) => one.findings.map((finding) => ({ ...finding, rule: one.rule, kind: one.kind })))
    .filter((finding) => explained === undefined || String(finding.explained !== null) === explained);
}
