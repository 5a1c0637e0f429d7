import { addDays } from '../../basics/calendar.ts';
import { type Day, latestDay } from '../../basics/partial-date.ts';
import type { Register } from '../register.ts';
import type { StaleAfter } from '../staleness.ts';

export interface Recheck {
  /** The first day on which the answer may change: today where a text has not been looked up for too long. */
  readonly on: Day;
  /** Laws that nobody has looked up for too long. */
  readonly stale: readonly string[];
}

/**
 * When to ask again: the next day on which one of the texts changes, is due or gets stale, or a named day comes.
 * @param laws at least one
 * @param days days of the rule itself, such as the start of a duty
 */
export function recheck(
  register: Register,
  laws: readonly string[],
  days: readonly Day[],
  asOf: Day,
  staleAfter: readonly StaleAfter[],
): Recheck {
  const limit = staleAfter.find(({ kind }) => kind === 'law')?.days ?? 0;
  const records = laws.flatMap((id) => register.law.get(id) ?? []);
  const getsStale = records.map((one) => ({ id: one.id, on: addDays(one.asOf, limit + 1) }));
  const changes = records.flatMap(({ history, due }) => [
    ...history.map(({ on }) => latestDay(on)),
    ...(due ? [addDays(due.by, 1)] : []),
  ]);
  const coming = [...days, ...changes, ...getsStale.map(({ on }) => on)].filter((one) => one > asOf).sort();
  const stale = getsStale.filter(({ on }) => on <= asOf).map(({ id }) => id);
  return { on: stale.length > 0 ? asOf : (coming[0] ?? addDays(asOf, limit)), stale: [...new Set(stale)] };
}
