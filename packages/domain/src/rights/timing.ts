import { comparePartial, earliestDay, latestDay, type PartialDate } from '../basics/partial-date.ts';
import type { RightEvent } from './right-event.ts';

/** Kleene's three values as numbers: `and` is the smaller, `not` is two less it. */
export const NO = 0;
export const MAYBE = 1;
export const YES = 2;
export type Truth = typeof NO | typeof MAYBE | typeof YES;

/**
 * Whether an event had happened by the end of a day (or month, or year). An event known to the month cannot be placed
 * within it, so a question about a day inside that month gets `MAYBE`; somebody who looked later settles it.
 */
export function comeBy({ on, window }: Pick<RightEvent, 'on' | 'window'>, asOf: PartialDate): Truth {
  const last = latestDay(asOf);
  const notYet = [on, window.after].some((start) => start !== null && earliestDay(start) > last);
  if (notYet) return NO;
  const byItsDate = on !== null && latestDay(on) <= last;
  const byTheLook = window.by !== null && comparePartial(window.by, asOf) <= 0;
  return byItsDate || byTheLook ? YES : MAYBE;
}
