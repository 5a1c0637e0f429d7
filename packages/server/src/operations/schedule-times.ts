import { addDays, weekday } from '@beringia/domain/basics/calendar';
import type { Day } from '@beringia/domain/basics/partial-date';

/**
 * The next time of a schedule.
 * @param every `day`, or `week:1` for each Monday to `week:7` for each Sunday
 * @param after the day after which it is to be; the time is midnight in UTC of the day found
 */
export function nextTime(every: string, after: Day): string {
  const day = /^week:([1-7])$/.exec(every)?.[1];
  const ahead = day === undefined ? 1 : ((Number(day) - weekday(after) + 6) % 7) + 1;
  return `${addDays(after, ahead)}T00:00:00.000Z`;
}
