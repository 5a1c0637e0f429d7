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

test('a monthly average serves the deals of its own month, and no others', () => {
  const rates = [{ currency: 'EUR', on: '2023-10' as PartialDate, dollars: 1.06, source: 'sheet' }];
  const dollars = (day: string) => {
    const money = inDollars(EUROS, day as PartialDate, rates);
    return money && toMillions(money);
  };
  expect(['2023-10-01', '2023-10-31', '2023-10'].map(dollars)).toEqual([106, 106, 106]);
  expect(['2023-09-30', '2023-11-01', '2023-11', '2023'].map(dollars)).toEqual([null, null, null, null]);
});

test('the average of the deal’s own month wins over a day of the month before', () => {
  const rates = [...RATES, { currency: 'EUR', on: '2024-03' as PartialDate, dollars: 1.1, source: 'sheet' }];
  const money = inDollars(EUROS, '2024-03-05' as PartialDate, rates);
  expect(money && toMillions(money)).toBe(110);
});

test('no date, no rate', () => {
  expect(inDollars(EUROS, null, RATES)).toBeNull();
  expect(inDollars(moneyOfMillions(5, 'USD'), null, [])).not.toBeNull();
});

test('a floor stays a floor', () => {
  expect(inDollars({ ...EUROS, mark: 'at-least' }, '2024-03-05' as PartialDate, RATES)?.mark).toBe('at-least');
});
