import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from './errors.ts';
import {
  comparePartial,
  earliestDay,
  isPartialDate,
  latestDay,
  onOrBefore,
  parseDay,
  parsePartialDate,
  quarterOf,
} from './partial-date.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => parsePartialDate(date.toISOString().slice(0, 10)));

describe('a partial date', () => {
  it('takes only real dates', () => {
    expect(['2022', '2022-12', '2022-12-06', '2024-02-29'].every(isPartialDate)).toBe(true);
    expect(['2023-02-29', '2022-13', '2022-00', '22-12-06', '2022-1', '2022-12-6', ''].some(isPartialDate)).toBe(false);
  });

  it('compares as far as both sides are known', () => {
    const [month, within, after] = ['2022-12', '2022-12-06', '2023-01-01'].map((text) => parsePartialDate(text));
    expect(comparePartial(month as never, within as never)).toBe(0);
    expect(comparePartial(month as never, after as never)).toBe(-1);
    expect(onOrBefore(parsePartialDate('2022'), parsePartialDate('2022-01-01'))).toBe(true);
  });

  it('spans from its first day to its last', () => {
    expect(earliestDay(parsePartialDate('2024-02'))).toBe('2024-02-01');
    expect(latestDay(parsePartialDate('2024-02'))).toBe('2024-02-29');
    expect(latestDay(parsePartialDate('2023'))).toBe('2023-12-31');
  });

  it('knows no quarter when only the year is known', () => {
    expect(quarterOf(parsePartialDate('2025'))).toBeNull();
    expect(quarterOf(parsePartialDate('2025-08'))).toBe('2025-Q3');
  });

  it('says what was expected of a wrong day', () => {
    expect(() => parseDay('2022-12', 'asOf')).toThrow(Refusal);
    expect(() => parseDay('2022-12', 'asOf')).toThrow(/asOf: "2022-12" is not known to the day.*YYYY-MM-DD/);
  });

  it('orders days as the calendar does, whatever the precision of the other side', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(4, 7, 10), (a, b, length) => {
        const cut = parsePartialDate(b.slice(0, length));
        const expected = a < earliestDay(cut) ? -1 : a > latestDay(cut) ? 1 : 0;
        expect(comparePartial(a, cut)).toBe(expected);
        expect(comparePartial(cut, a)).toBe(expected === 0 ? 0 : -expected);
      }),
      { seed: 20221206, numRuns: 500 },
    );
  });
});
