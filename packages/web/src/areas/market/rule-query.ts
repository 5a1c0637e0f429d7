/** The switches of the counting rule in an address; the market and the comparison share them. */

export const RULE_KEYS = ['originChinese', 'includeOnward', 'includeUnverified', 'includeAcquisitions'] as const;
export type RuleKey = (typeof RULE_KEYS)[number];

type RuleSearch = Partial<Record<RuleKey, string[]>>;

const RULE_DEFAULTS: Record<RuleKey, boolean> = {
  originChinese: true,
  includeOnward: false,
  includeUnverified: false,
  includeAcquisitions: true,
};

export function ruleOf(search: RuleSearch, key: RuleKey): boolean {
  const given = search[key]?.[0];
  return given === undefined ? RULE_DEFAULTS[key] : given === 'true';
}

/** The address with one rule changed; the default is left out. */
export function withRule<S extends RuleSearch>(search: S, key: RuleKey, on: boolean): S {
  const { [key]: _before, ...rest } = search;
  return (on === RULE_DEFAULTS[key] ? rest : { ...rest, [key]: [String(on)] }) as S;
}

/** Every switch spelt out for the server. */
export function ruleQuery(search: RuleSearch): Record<RuleKey, string> {
  return Object.fromEntries(RULE_KEYS.map((key) => [key, String(ruleOf(search, key))])) as Record<RuleKey, string>;
}
