import { z } from 'zod';
import { partialDate, sortKey } from './partial-date.ts';

/**
 * Who said what, when. A record's field is *resolved* from claims by one written rule; the losing claims stay beside it.
 */

/**
 * How good a source is, best first. `own` is the workspace's own statement; `register` is an entry in a public register (trials,
 * patents, approvals): dated and kept open for correction, but entered by the sponsor and audited by nobody, so it yields to what was
 * filed under liability; `literature` is a paper or an abstract; `unattributed` is a value whose source is not known to support that
 * very field; `memory` is background knowledge and never decides anything by itself.
 */
export const TIERS = [
  'own',
  'filing',
  'register',
  'company-release',
  'literature',
  'trade-press',
  'list',
  'unattributed',
  'memory',
] as const;
export const sourceTier = z.enum(TIERS);
export type SourceTier = z.infer<typeof sourceTier>;

/** One statement about one field of one record. */
export interface Claim<T = unknown> {
  /** Path of the field in the record, such as `amounts.cashAtSigning`. */
  readonly field: string;
  readonly value: T;
  readonly tier: SourceTier;
  /** Id of the source within the record, or null when the value is unattributed. */
  readonly source: string | null;
  readonly saidOn: string | null;
  /** Which party said it, where the licensor and the licensee report different figures. */
  readonly reporter: 'licensor' | 'licensee' | null;
  readonly note: string | null;
}

export const claimSchema = z.strictObject({
  field: z.string(),
  value: z.unknown(),
  tier: sourceTier,
  source: z.string().nullable(),
  saidOn: partialDate.nullable(),
  reporter: z.enum(['licensor', 'licensee']).nullable(),
  note: z.string().nullable(),
});

export interface Resolution<T> {
  readonly value: T;
  /** Claims that say the chosen value. */
  readonly supporting: readonly Claim<T>[];
  /** Claims that say something else: the conflict that stays visible. */
  readonly conflicting: readonly Claim<T>[];
  /** Which step of the rule decided, in words. */
  readonly because: string;
}

const RULE = {
  only: 'every source agrees',
  tier: 'the better source wins: own > filing > register > company release > literature > trade press > list > unattributed > memory',
  count: 'equally good sources disagree, and more of them say this',
  recent: 'equally good sources disagree, and this was said last',
  order: 'equally good sources disagree and nothing tells them apart, so the first one recorded stands',
} as const;

/**
 * Resolves one field from its claims: the best tier, then the most sources of that tier, then the latest statement, then
 * the order of recording. Returns null for no claims, and for claims from memory alone, which decide nothing.
 * @param same equality of values; structural by default
 */
export function resolve<T>(claims: readonly Claim<T>[], same = sameValue): Resolution<T> | null {
  const deciding = claims.filter((claim) => claim.tier !== 'memory');
  const first = deciding[0];
  if (!first) return null;
  const [winner, because] = choose(deciding, same) ?? [first, RULE.only];
  return {
    value: winner.value,
    supporting: claims.filter((claim) => same(claim.value, winner.value)),
    conflicting: claims.filter((claim) => !same(claim.value, winner.value)),
    because,
  };
}

function choose<T>(claims: readonly Claim<T>[], same: (a: T, b: T) => boolean): [Claim<T>, string] | null {
  const groups = groupByValue(claims, same);
  if (groups.length < 2) return null;
  const best = keepBest(groups, (group) => -Math.min(...group.map(rankOf)));
  if (best.length === 1) return [bestClaim(best[0]), RULE.tier];
  const tier = Math.min(...(best[0] ?? []).map(rankOf));
  const most = keepBest(best, (group) => group.filter((claim) => rankOf(claim) === tier).length);
  if (most.length === 1) return [bestClaim(most[0]), RULE.count];
  const latest = keepBest(most, (group) =>
    group.reduce((last, claim) => (dateKey(claim) > last ? dateKey(claim) : last), ''),
  );
  return [bestClaim(latest[0]), latest.length === 1 ? RULE.recent : RULE.order];
}

function groupByValue<T>(claims: readonly Claim<T>[], same: (a: T, b: T) => boolean): Claim<T>[][] {
  const groups: Claim<T>[][] = [];
  for (const claim of claims) {
    const group = groups.find((g) => g[0] !== undefined && same(g[0].value, claim.value));
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

function keepBest<G, S extends number | string>(groups: readonly G[], score: (group: G) => S): G[] {
  const top = groups.map(score).reduce((a, b) => (b > a ? b : a));
  return groups.filter((group) => score(group) === top);
}

function bestClaim<T>(group: readonly Claim<T>[] | undefined): Claim<T> {
  const [first, ...rest] = group ?? [];
  if (!first) throw new Error('a group of claims is never empty');
  return rest.reduce((best, claim) => (rankOf(claim) < rankOf(best) ? claim : best), first);
}

function rankOf(claim: Claim): number {
  return TIERS.indexOf(claim.tier);
}

function dateKey(claim: Claim): string {
  return claim.saidOn === null ? '' : sortKey(claim.saidOn as never);
}

/** Structural equality of JSON values; key order does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((key) => key in y && sameValue(x[key], y[key]));
}
