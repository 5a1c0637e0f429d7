import { type AmountMark, addMoney, type Money, moneyOfMillions, sumMoney, toMillions } from '../../basics/money.ts';
import type { Deal } from '../deal.ts';
import { AmountReader } from './amount-of.ts';
import { applyRule, type CountingRule, type ScopeContext } from './counting-rule.ts';
import { type Parts, partsOf, sumOfParts } from './parts.ts';
import type { Rate } from './rates.ts';

/** One step from the headline to the cash; steps before the last add up to the last exactly. Millions of dollars. */
export interface BridgeStep {
  readonly step: string;
  readonly text: string;
  readonly value: number;
  readonly mark: AmountMark;
  /** Deals that make the step. */
  readonly deals: readonly string[];
}

/** An amount of one deal within a step. */
interface Entry {
  readonly deal: string;
  readonly money: Money;
}

const RULE_TEXTS: Record<string, string> = {
  onward: 'Resales to a second buyer: these rights had left China before',
  origin: 'Assets that are not of Chinese origin',
  'origin-unknown': 'Assets of which no source tells the origin',
  unverified: 'Deals seen only in compiled lists',
  acquisition: 'Acquisitions of companies',
};

const PART_TEXTS: Record<Exclude<keyof Parts, 'cash'>, string> = {
  contingent: 'Milestones and other contingent payments: due only if something happens',
  equity: 'Shares: not cash',
  later: 'Certain later cash, option fees and research funding: not paid at signing for a licence',
  undivided: 'Upfront mixed with shares or near-term payments in one figure: its cash is not known',
};

/**
 * From the announced totals of all deals to the cash at signing that our rule counts. The first value is what a headline
 * adds up; the last is the cash sum of the statistics; every step between names its deals. Only dollars, or what imported
 * rates turn into dollars.
 */
export function headlineToCash(
  deals: readonly Deal[],
  rule: CountingRule,
  context: ScopeContext,
  rates: readonly Rate[] = [],
): BridgeStep[] {
  const { kept, steps } = applyRule(deals, rule, context);
  const early = new Set(steps.find((step) => step.id === 'announced')?.leftOut);
  const scope = deals.filter((deal) => !early.has(deal.id));
  const excluded = steps.filter((step) => step.on && step.id !== 'announced');
  return [
    step('headline', 'Announced totals, as the press adds them up', totalsOf(scope, rates)),
    ...leavingOut(scope, excluded, rates),
    ...insideTotals(kept, new AmountReader(kept, rates)),
    step('cash', 'Cash at signing', cashOf(kept, new AmountReader(kept, rates))),
  ];
}

/** What each step of the rule takes off the totals. Sums are made anew, because a shared payment may find another carrier. */
function leavingOut(
  scope: readonly Deal[],
  steps: readonly { id: string; leftOut: readonly string[] }[],
  rates: readonly Rate[],
) {
  let remaining = scope;
  return steps.map(({ id, leftOut }) => {
    const before = totalsOf(remaining, rates);
    remaining = remaining.filter((deal) => !leftOut.includes(deal.id));
    const taken = step(id, RULE_TEXTS[id] ?? id, [...totalsOf(remaining, rates), ...negative(before)]);
    const mark = step(
      id,
      '',
      before.filter(({ deal }) => leftOut.includes(deal)),
    ).mark;
    return { ...taken, mark, deals: leftOut };
  });
}

/** Takes the totals of the counted deals apart, and adds the cash of deals that announced none. */
function insideTotals(kept: readonly Deal[], reader: AmountReader): BridgeStep[] {
  const split = kept.flatMap((deal) => {
    const total = reader.dollars(deal, 'total');
    return total ? [{ deal: deal.id, total, parts: partsOf((kind) => reader.dollars(deal, kind)) }] : [];
  });
  const ofKind = (kind: keyof Parts) => split.flatMap(({ deal, parts }) => entry(deal, parts[kind]));
  const parts = (['contingent', 'equity', 'later', 'undivided'] as const).map((kind) =>
    step(kind, PART_TEXTS[kind], negative(ofKind(kind))),
  );
  const rest = split.map(({ deal, total, parts }) => ({ deal, money: minus(total, sumOfParts(Object.values(parts))) }));
  const withTotal = new Set(split.map(({ deal }) => deal));
  const others = kept.filter((deal) => !withTotal.has(deal.id));
  return [
    ...parts,
    step('unknown', 'Part of the totals that no source breaks down', negative(rest.filter(isPositive))),
    step('excess', 'Parts that exceed the total they belong to', negative(rest.filter(isNegative))),
    step('no-total', 'Cash of deals that announced no total in dollars', cashOf(others, reader)),
  ];
}

function totalsOf(deals: readonly Deal[], rates: readonly Rate[]): Entry[] {
  const reader = new AmountReader(deals, rates);
  return deals.flatMap((deal) => entry(deal.id, reader.dollars(deal, 'total')));
}

function cashOf(deals: readonly Deal[], reader: AmountReader): Entry[] {
  return deals.flatMap((deal) => entry(deal.id, reader.dollars(deal, 'cashAtSigning')));
}

function step(name: string, text: string, entries: readonly Entry[]): BridgeStep {
  const sum = sumMoney(entries.map(({ money }) => money)) ?? moneyOfMillions(0, 'USD');
  const deals = [...new Set(entries.map(({ deal }) => deal))];
  return { step: name, text, value: toMillions(sum), mark: sum.mark, deals };
}

function entry(deal: string, money: Money | null): Entry[] {
  return money ? [{ deal, money }] : [];
}

function negative(entries: readonly Entry[]): Entry[] {
  return entries.map(({ deal, money }) => ({ deal, money: { ...money, minor: -money.minor } }));
}

function minus(total: Money, parts: Money | null): Money {
  return parts ? addMoney(total, { ...parts, minor: -parts.minor }) : total;
}

function isPositive({ money }: Entry): boolean {
  return money.minor > 0n;
}

function isNegative({ money }: Entry): boolean {
  return money.minor < 0n;
}
