import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from './trial-dates.ts';

const date = (printed: string, order?: 'day-first' | 'month-first') => {
  const read = readDate(printed, order);
  return 'date' in read ? read.date : read.why;
};

describe('a date of a register', () => {
  test.each([
    ['2020-02-17', '2020-02-17'],
    ['2018-12', '2018-12'],
    ['2019', '2019'],
    ['20200127', '2020-01-27'],
    ['2025/10/27', '2025-10-27'],
    ['2024-05-28 08:56:14', '2024-05-28'],
    ['2023年2月9日', '2023-02-09'],
    ['January 25, 2020', '2020-01-25'],
    ['July 1, 2021', '2021-07-01'],
    ['December 2021', '2021-12'],
    ['17 February 2020', '2020-02-17'],
    ['27/01/2020', '2020-01-27'],
    ['4/15/2020 4:11:24 PM', '2020-04-15'],
    ['4/5/2020 4:11:24 PM', '2020-04-05'],
    ['05/05/2020', '2020-05-05'],
  ])('%s is %s', (printed, expected) => expect(date(printed)).toBe(expected));

  test('in figures that fit two days is not guessed, unless the column is known', () => {
    expect(date('03/02/2020')).toBe('it can be read day first or month first');
    expect(date('03/02/2020', 'day-first')).toBe('2020-02-03');
    expect(date('03/02/2020', 'month-first')).toBe('2020-03-02');
  });

  test.each([
    ['2020-02-30', 'there is no such day'],
    ['February 31, 2020', 'there is no such day'],
    ['2641-06-14', 'no trial is of that year'],
    ['soon', 'it is not written like a date'],
  ])('%s is refused: %s', (printed, why) => expect(date(printed)).toBe(why));

  test('survives any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readDate(text);
        expect('date' in read || read.why.length > 0).toBe(true);
      }),
      { seed: 4 },
    );
  });
});
