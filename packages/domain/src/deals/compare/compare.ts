import type { Deal } from '../deal.ts';
import { AmountReader } from '../statistics/amount-of.ts';
import type { CountingRule, ScopeContext } from '../statistics/counting-rule.ts';
import type { Rate } from '../statistics/rates.ts';
import { type CandidateStep, candidates, type SpecialKind } from './candidates.ts';
import { type Endings, endingsOf } from './endings.ts';
import { LADDER, type LadderStep } from './ladder.ts';
import type { CompanyFacts, LicenseeClassTable } from './licensee-class.ts';
import { matches, type Profile, profileOf } from './profile.ts';
import { type RoyaltySummary, summariseRoyalties } from './royalty-of-deal.ts';
import type { RoyaltyWordTable } from './royalty-words.ts';
import { FEWEST, type Spread, spreadOf } from './spread.ts';

export interface CompareOptions extends ScopeContext {
  readonly classes: LicenseeClassTable;
  readonly companies: ReadonlyMap<string, CompanyFacts>;
  readonly royaltyWords: RoyaltyWordTable;
  /** Kinds of deal to let in that are out by default. */
  readonly include?: readonly SpecialKind[];
  readonly rule?: CountingRule;
  readonly rates?: readonly Rate[];
  /** Ids never to compare with, such as the subject itself. */
  readonly exclude?: readonly string[];
  readonly ladder?: readonly LadderStep[];
  readonly fewest?: number;
}

/** A step of the ladder with what it found: `n` deals, `stated` of them with their cash at signing in dollars. */
export interface LadderCount extends Pick<LadderStep, 'step' | 'text' | 'reason'> {
  readonly n: number;
  readonly stated: number;
  readonly deals: readonly string[];
}

export interface Comparison {
  readonly subject: Profile;
  readonly candidates: readonly CandidateStep[];
  readonly ladder: readonly LadderCount[];
  readonly used: string;
  readonly n: number;
  readonly deals: readonly string[];
  readonly cash: Spread;
  readonly total: Spread;
  readonly royalty: RoyaltySummary;
  readonly returned: Endings;
  readonly because: readonly string[];
}

/**
 * Deals like the subject. The ladder is widened step by step until enough deals state their cash, and shown whole; when even its
 * last step has too few, the deals are listed and no percentile is given.
 */
export function compareDeals(deals: readonly Deal[], subject: Profile, options: CompareOptions): Comparison {
  const fewest = options.fewest ?? FEWEST.n;
  const others = deals.filter((deal) => !options.exclude?.includes(deal.id));
  const { kept, steps } = candidates(others, subject, options);
  const rungs = climb(kept, subject, options);
  const used = rungs.find((rung) => rung.stated >= fewest) ?? rungs.at(-1);
  if (!used) throw new Error('a ladder has at least one step');
  const alike = kept.filter((deal) => used.deals.includes(deal.id));
  const reader = new AmountReader(alike, options.rates);
  return {
    subject,
    candidates: steps,
    ladder: rungs,
    used: used.step,
    n: alike.length,
    deals: used.deals,
    cash: spreadOf(alike, 'cashAtSigning', reader, fewest),
    total: spreadOf(alike, 'total', reader, fewest),
    royalty: summariseRoyalties(alike, options.royaltyWords, fewest),
    returned: endingsOf(alike, options.asOf),
    because: reasons(used, rungs, kept.length, fewest),
  };
}

function climb(kept: readonly Deal[], subject: Profile, options: CompareOptions): LadderCount[] {
  const profiles = kept.map((deal) => ({ deal, profile: profileOf(deal, options.classes, options.companies) }));
  return (options.ladder ?? LADDER).map((step) => {
    const alike = profiles.filter(({ profile }) => matches(subject, profile, step)).map(({ deal }) => deal);
    const reader = new AmountReader(alike, options.rates);
    const stated = alike.filter((deal) => reader.dollars(deal, 'cashAtSigning') !== null).length;
    const { step: name, text, reason } = step;
    return { step: name, text, reason, n: alike.length, stated, deals: alike.map((deal) => deal.id) };
  });
}

function reasons(used: LadderCount, rungs: readonly LadderCount[], total: number, fewest: number): string[] {
  const place = rungs.indexOf(used) + 1;
  const enough = used.stated >= fewest;
  return [
    `${total} deals may be compared with; ${used.n} are alike at step ${place} of ${rungs.length}. ${used.text}`,
    enough
      ? `${used.stated} of them state their cash at signing in dollars, which is enough (${fewest}).`
      : `Only ${used.stated} of them state their cash at signing in dollars. ${FEWEST.reason}`,
  ];
}
