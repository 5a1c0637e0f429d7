import { expect, test } from 'vitest';
import type { Day } from '../../basics/partial-date.ts';
import { EXAMPLE_TABLES, exampleDeal } from '../testing/example-deal.ts';
import { DEFAULT_RULE } from './counting-rule.ts';
import { besidePublished, publishedFigure } from './published.ts';

const FIGURE = publishedFigure.parse({
  period: '2025 H1',
  from: '2025-01-01',
  to: '2025-06-30',
  measure: 'cash',
  value: 2600,
  mark: 'exact',
  publisher: 'A tracker',
  url: 'https://tracker.example',
  base: 'not said',
  differs: { reason: 'upfront-meaning', text: 'Shares are in it.' },
});
const QUESTION = { measure: 'cash' as const, rule: DEFAULT_RULE, asOf: '2026-11-25' as Day, tables: EXAMPLE_TABLES };

const dated = (id: string, announced: string, change = {}) =>
  exampleDeal({ id, dates: { signed: null, announced, closed: null }, ...change });

test('ours is for the same period; a deal dated too coarsely is named and not counted', () => {
  const deals = [dated('in', '2025-03'), dated('out', '2025-07-01'), dated('perhaps', '2025')];
  const [beside] = besidePublished(deals, [FIGURE], QUESTION);
  expect(beside?.ours).toMatchObject({ value: 60, count: 1, deals: ['in'] });
  expect(beside?.perhaps).toEqual(['perhaps']);
});

test('the figure says why it differs, category first', () => {
  const [beside] = besidePublished([], [FIGURE], QUESTION);
  expect(beside?.differs).toBe('It means something else by upfront. Shares are in it.');
});

test('without a deal in the period ours is unknown, not zero', () => {
  expect(besidePublished([], [FIGURE], QUESTION)[0]?.ours).toMatchObject({ value: null, count: 0 });
});

test('figures of another measure are not put beside', () => {
  expect(besidePublished([], [FIGURE], { ...QUESTION, measure: 'total' })).toEqual([]);
});
