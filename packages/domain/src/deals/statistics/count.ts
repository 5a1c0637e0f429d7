import { type AmountMark, sumMoney, toMillions } from '../../basics/money.ts';
import type { Day } from '../../basics/partial-date.ts';
import type { Deal } from '../deal.ts';
import type { EvidenceTables } from '../tiers.ts';
import { AmountReader } from './amount-of.ts';
import { applyRule, type CountingRule, type Grouping, type Measure, type RuleStep } from './counting-rule.ts';
import { GROUPING_NOTES, groupOf } from './group-of.ts';
import { inGroupOrder } from './group-order.ts';
import type { Rate } from './rates.ts';

export interface StatisticsQuestion {
  readonly measure: Measure;
  readonly by: Grouping;
  readonly rule: CountingRule;
  readonly asOf: Day;
  readonly tables: EvidenceTables;
  /** Rates that the user imported; without them only dollars are summed. */
  readonly rates?: readonly Rate[];
}

/** One group of the answer. `stated`, `unknown`, `otherCurrency` and `countedElsewhere` together are all its deals. */
export interface StatisticsGroup {
  readonly group: string;
  readonly count: number;
  /** Millions of dollars, or the number of deals for the measure `count`; null when no deal states the amount. */
  readonly value: number | null;
  readonly mark: AmountMark;
  readonly stated: number;
  readonly unknown: number;
  readonly otherCurrency: readonly { deal: string; value: number | null; currency: string }[];
  /** Deals whose payment is shared with an earlier deal and counted there. */
  readonly countedElsewhere: readonly string[];
  readonly deals: readonly string[];
}

export interface Statistics {
  readonly measure: Measure;
  readonly by: Grouping;
  readonly rule: readonly Pick<RuleStep, 'text' | 'leftOut'>[];
  readonly groups: readonly StatisticsGroup[];
}

/**
 * Counts or sums deals by a grouping. The rule that chose the deals, and what cannot be added, are part of the answer.
 * Sums are exact and carry the marks of their parts: a sum with a floor in it is a floor.
 */
export function statistics(deals: readonly Deal[], question: StatisticsQuestion): Statistics {
  const { kept, steps } = applyRule(deals, question.rule, question);
  const reader = new AmountReader(kept, question.rates);
  const grouped = membersByGroup(kept, question.by);
  const groups = [...grouped].map(([group, members]) => groupFigures(group, members, question.measure, reader));
  return {
    measure: question.measure,
    by: question.by,
    rule: [...steps.map(({ text, leftOut }) => ({ text, leftOut })), ...notes(question)],
    groups: inGroupOrder(groups, question.by),
  };
}

function membersByGroup(deals: readonly Deal[], by: Grouping): ReadonlyMap<string, readonly Deal[]> {
  const groups = new Map<string, Deal[]>();
  for (const deal of deals) {
    const group = groupOf(deal, by);
    groups.set(group, [...(groups.get(group) ?? []), deal]);
  }
  return groups;
}

/** The figures of one group of deals that count. */
export function groupFigures(
  group: string,
  members: readonly Deal[],
  measure: Measure,
  reader: AmountReader,
): StatisticsGroup {
  const whole = { group, count: members.length, deals: members.map((deal) => deal.id) };
  if (measure === 'count') {
    const all = { value: members.length, mark: 'exact' as const, stated: members.length, unknown: 0 };
    return { ...whole, ...all, otherCurrency: [], countedElsewhere: [] };
  }
  return { ...whole, ...sums(members, measure, reader) };
}

function sums(members: readonly Deal[], measure: 'cash' | 'total', reader: AmountReader) {
  const kind = measure === 'cash' ? 'cashAtSigning' : 'total';
  const readings = members.map((deal) => ({ deal: deal.id, ...reader.read(deal, kind) }));
  const stated = readings.flatMap((reading) => (reading.state === 'stated' ? [reading.money] : []));
  const sum = sumMoney(stated);
  return {
    value: sum && toMillions(sum),
    mark: sum?.mark ?? ('exact' as const),
    stated: stated.length,
    unknown: readings.filter((reading) => reading.state === 'unknown').length,
    otherCurrency: readings.flatMap((reading) =>
      reading.state === 'other-currency'
        ? [{ deal: reading.deal, value: reading.value, currency: reading.currency }]
        : [],
    ),
    countedElsewhere: readings.flatMap((r) => (r.state === 'counted-elsewhere' ? [r.deal] : [])),
  };
}

/** Notes stand in the rule like steps, because they too decide what a number means. They leave nothing out. */
function notes({ measure, by, rates }: StatisticsQuestion): { text: string; leftOut: string[] }[] {
  const grouping = GROUPING_NOTES[by];
  const money =
    rates && rates.length > 0
      ? 'Other currencies are converted by the imported rates and are approximate; without a rate they stay out.'
      : 'Only US dollars are summed. Other currencies are named and stay out until rates are imported.';
  const texts = [...(measure === 'count' ? [] : [MEASURE_NOTES[measure], money]), ...(grouping ? [grouping] : [])];
  return texts.map((text) => ({ text, leftOut: [] }));
}

const MEASURE_NOTES = {
  cash: 'Cash due on signing or closing: no equity, no option fee, no near-term or later payment, nothing undivided.',
  total: 'The headline as announced: mostly contingent, and seldom paid in full.',
} as const;
