import { expect, test } from 'vitest';
import { moneyOfMillions, toMillions } from '../../basics/money.ts';
import type { Day, PartialDate } from '../../basics/partial-date.ts';
import { inDollars } from './rates.ts';

const RATES = [
  { currency: 'EUR', on: '2024-01-31' as Day, dollars: 1.08, source: 'sheet' },
  { currency: 'EUR', on: '2024-02-29' as Day, dollars: 1.09, source: 'sheet' },
];
const EUROS = moneyOfMillions(100, 'EUR');

test('the last rate on or before the day is used', () => {
  const money = inDollars(EUROS, '2024-03-05' as PartialDate, RATES);
  expect(money && [toMillions(money), money.mark]).toEqual([109, 'about']);
});

test.each(['2024-01-30', '2024-06-30'])('no rate is near %s: unknown, never a guess', (day) => {
  expect(inDollars(EUROS, day as PartialDate, RATES)).toBeNull();
});

test('no date, no rate', () => {
  expect(inDollars(EUROS, null, RATES)).toBeNull();
  expect(inDollars(moneyOfMillions(5, 'USD'), null, [])).not.toBeNull();
});

test('a floor stays a floor', () => {
  expect(inDollars({ ...EUROS, mark: 'at-least' }, '2024-03-05' as PartialDate, RATES)?.mark).toBe('at-least');
});
