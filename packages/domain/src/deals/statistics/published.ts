import { z } from 'zod';
import { amountMark } from '../../basics/money.ts';
import { type Day, earliestDay, latestDay, partialDate } from '../../basics/partial-date.ts';
import type { Deal } from '../deal.ts';
import { AmountReader } from './amount-of.ts';
import { groupFigures, type StatisticsQuestion } from './count.ts';
import { applyRule, dateOf, MEASURES } from './counting-rule.ts';

/** Figures that others published, beside ours, with the reason why the two cannot be the same. */

/** Why two counts of the same deals differ. Each figure names the one that weighs most. */
export const DIFFERENCES = {
  geography: 'It draws the border of China differently',
  direction: 'It counts deals in other directions too',
  kind: 'It counts other kinds of deal',
  undisclosed: 'It covers other deals, or values that we have not seen',
  'upfront-meaning': 'It means something else by upfront',
  onward: 'It counts resales',
  'closing-date': 'It stops counting on another day',
  'method-unknown': 'It does not say how it counts',
} as const;
export type Difference = keyof typeof DIFFERENCES;

/** A line of `data/deals/published-figures.jsonl`. */
export const publishedFigure = z.strictObject({
  period: z.string().min(1).describe('as a reader says it: 2025, 2025 H1'),
  from: partialDate,
  to: partialDate,
  measure: z.enum(MEASURES),
  value: z.number().nonnegative().describe('millions of US dollars, or a number of deals'),
  mark: amountMark,
  publisher: z.string().min(1),
  url: z.url(),
  base: z.string().min(1).describe('what the publisher counted, as far as it says'),
  differs: z.strictObject({
    reason: z.enum(Object.keys(DIFFERENCES) as [Difference, ...Difference[]]),
    text: z.string().min(1),
  }),
});
export type PublishedFigure = z.infer<typeof publishedFigure>;

export interface BesidePublished extends Omit<PublishedFigure, 'differs'> {
  readonly differs: string;
  /** Our figure for the same period by the rule asked for. */
  readonly ours: { value: number | null; mark: PublishedFigure['mark']; count: number; deals: readonly string[] };
  /** Deals dated so coarsely that they may lie inside or outside the period; they are not in our figure. */
  readonly perhaps: readonly string[];
}

type PublishedQuestion = Omit<StatisticsQuestion, 'by'>;

/** Every published figure of the measure with ours for the same period. Nothing is scaled to make them agree. */
export function besidePublished(
  deals: readonly Deal[],
  figures: readonly PublishedFigure[],
  question: PublishedQuestion,
): BesidePublished[] {
  const { kept } = applyRule(deals, question.rule, question);
  return figures
    .filter((figure) => figure.measure === question.measure)
    .map((figure) => {
      const { inside, perhaps } = inPeriod(kept, figure);
      return { ...figure, differs: differenceOf(figure), ours: oursFor(inside, question), perhaps };
    });
}

export function differenceOf({ differs }: PublishedFigure): string {
  return `${DIFFERENCES[differs.reason]}. ${differs.text}`;
}

function oursFor(deals: readonly Deal[], { measure, rates }: PublishedQuestion): BesidePublished['ours'] {
  const { value, mark, count, deals: ids } = groupFigures('period', deals, measure, new AmountReader(deals, rates));
  return { value: count === 0 ? null : value, mark, count, deals: ids };
}

function inPeriod(deals: readonly Deal[], { from, to }: PublishedFigure): { inside: Deal[]; perhaps: string[] } {
  const [first, last] = [earliestDay(from), latestDay(to)];
  const placed = deals.map((deal) => ({ deal, place: placeIn(deal, first, last) }));
  return {
    inside: placed.filter(({ place }) => place === 'inside').map(({ deal }) => deal),
    perhaps: placed.filter(({ place }) => place === 'perhaps').map(({ deal }) => deal.id),
  };
}

function placeIn(deal: Deal, first: Day, last: Day): 'inside' | 'outside' | 'perhaps' {
  const date = dateOf(deal);
  if (date === null) return 'perhaps';
  const [early, late] = [earliestDay(date), latestDay(date)];
  if (early >= first && late <= last) return 'inside';
  return late < first || early > last ? 'outside' : 'perhaps';
}
