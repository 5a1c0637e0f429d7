import { describe, expect, it } from 'vitest';
import type { RightEvent } from '../../api.ts';
import { dayAt, firstDay, isDay, lastMoment, momentsOf, numberOf, stepped } from './days.ts';

const event = (id: string, on: string | null) => ({ id, on }) as RightEvent;
const TODAY = '2026-11-25';
const history = momentsOf(
  [event('signed', '2022-12-05'), event('grant', '2023-01'), event('kept', '2023-01'), event('more', '2024-06-03')],
  TODAY,
);

describe('the days of a history', () => {
  it('puts a date known to the month at its end, and one that reaches into the future at today', () => {
    expect(history.map(({ day, events }) => [day, events.length])).toEqual([
      ['2022-12-05', 1],
      ['2023-01-31', 2],
      ['2024-06-03', 1],
    ]);
    expect(momentsOf([event('seen', '2026'), event('next', '2027'), event('some day', null)], TODAY)).toEqual([
      { day: TODAY, events: [event('seen', '2026')] },
    ]);
  });

  it('knows what had happened last by a day', () => {
    expect(lastMoment(history, '2024-06-02')?.day).toBe('2023-01-31');
    expect(lastMoment(history, '2022-12-04')).toBeUndefined();
  });

  it('steps from day to day and stops at both ends', () => {
    expect(stepped(history, '2024-06-02', TODAY, 1)).toBe('2024-06-03');
    expect(stepped(history, '2024-06-03', TODAY, 1)).toBe(TODAY);
    expect(stepped(history, TODAY, TODAY, 1)).toBe(TODAY);
    expect(stepped(history, '2022-12-05', TODAY, -1)).toBe(firstDay(history, TODAY));
    expect(stepped(history, '2020-01-01', TODAY, -1)).toBe(firstDay(history, TODAY));
    expect(stepped([], TODAY, TODAY, -1)).toBe(firstDay([], TODAY));
  });

  it('counts days over leap years, and takes only real ones', () => {
    expect(dayAt(numberOf('2024-02-28') + 1)).toBe('2024-02-29');
    expect(['2024-02-29', '2023-02-29', '2024-06', '', '2024-13-01'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
