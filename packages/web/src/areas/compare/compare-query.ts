import type { SpecialKind } from '@beringia/domain/deals/compare/candidates';
import type { Criterion } from '@beringia/domain/deals/compare/ladder';
import type { Query } from '../../api.ts';
import { RULE_KEYS, ruleQuery } from '../market/rule-query.ts';

/** The state of the comparison is its address: a deal or a typed profile, what is let in, and the counting rule. */

export const CRITERIA = ['modality', 'stage', 'licenseeClass', 'type', 'territoryClass'] as const satisfies Criterion[];
export const SPECIAL_KINDS = [
  'co-development',
  'platform',
  'newco',
  'regional',
  'acquisition',
] as const satisfies SpecialKind[];

export const COMPARE_KEYS = ['deal', ...CRITERIA, 'include', ...RULE_KEYS] as const;
export type CompareSearch = Partial<Record<(typeof COMPARE_KEYS)[number], string[]>>;

/** Leaves a criterion open although the deal would fill it. */
export const ANY = 'any';

/** Without a deal or any criterion there is nothing to compare with. */
export function hasSubject(search: CompareSearch): boolean {
  return ['deal' as const, ...CRITERIA].some((key) => search[key] !== undefined);
}

/** A criterion changed; empty takes it out of the address, so that the deal (or nothing) decides. */
export function withCriterion(search: CompareSearch, key: Criterion | 'deal', value: string): CompareSearch {
  const { [key]: _before, ...rest } = search;
  return value === '' ? rest : { ...rest, [key]: [value] };
}

/** Another deal brings its own facts, so what was typed over the last one goes. */
export function withDeal(search: CompareSearch, id: string): CompareSearch {
  const kept = Object.entries(search).filter(([key]) => !(CRITERIA as readonly string[]).includes(key));
  return { ...Object.fromEntries(kept), deal: [id] };
}

export function withKind(search: CompareSearch, kind: SpecialKind, on: boolean): CompareSearch {
  const { include = [], ...rest } = search;
  const kinds = on ? [...include, kind] : include.filter((one) => one !== kind);
  return kinds.length === 0 ? rest : { ...rest, include: kinds };
}

export function compareQuery(search: CompareSearch): Query {
  return { ...search, ...ruleQuery(search) };
}
