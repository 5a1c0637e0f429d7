import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../basics/partial-date.ts';
import { comeBy, MAYBE, NO, YES } from './timing.ts';

const date = (text: string | null) => (text === null ? null : parsePartialDate(text));
const come = (on: string | null, asOf: string, after: string | null = null, by: string | null = null) =>
  comeBy({ on: date(on), window: { after: date(after), by: date(by) } }, parsePartialDate(asOf));

describe('whether an event has come', () => {
  test('counts the day itself', () => {
    expect([come('2024-06-03', '2024-06-02'), come('2024-06-03', '2024-06-03')]).toEqual([NO, YES]);
  });

  test('cannot place a month within itself, and is sure outside it', () => {
    expect(['2022-09-30', '2022-10-15', '2022-10-31', '2022-11-01'].map((day) => come('2022-10', day))).toEqual([
      NO,
      MAYBE,
      YES,
      YES,
    ]);
  });

  test('cuts to the coarser: a question about a year is about its end', () => {
    expect([come('2022-10-05', '2022'), come('2023-01-05', '2022')]).toEqual([YES, NO]);
  });

  test('is settled by whoever looked later', () => {
    expect(come('2026', '2026-11-25', null, '2026-11')).toBe(YES);
    expect(come(null, '2026-11-25', '2024-08', '2026-11')).toBe(YES);
    expect(come(null, '2025-06-01', '2024-08', '2026-11')).toBe(MAYBE);
    expect(come(null, '2024-07-01', '2024-08', '2026-11')).toBe(NO);
  });

  test('keeps to a span that is finer than the date', () => {
    const quarter = (day: string) => come('2024', day, '2024-07-01', '2024-09-30');
    expect(['2024-06-30', '2024-08-15', '2024-09-30'].map(quarter)).toEqual([NO, MAYBE, YES]);
  });

  test('without any date it may have come at any time', () => {
    expect(come(null, '2024-01-01')).toBe(MAYBE);
  });
});
