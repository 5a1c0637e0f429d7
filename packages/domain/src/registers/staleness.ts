import { z } from 'zod';
import { daysBetween } from '../basics/calendar.ts';
import type { Day } from '../basics/partial-date.ts';

/** Rows of `data/registers/staleness.json`: after how many days somebody has to look again. */
export const staleAfter = z.strictObject({
  kind: z.enum(['list', 'law']),
  days: z.number().int().positive(),
  reason: z.string(),
  source: z.string(),
});
export type StaleAfter = z.infer<typeof staleAfter>;

export interface Staleness {
  readonly stale: boolean;
  readonly confirmedOn: Day | null;
  /** Days from the last look to the day asked; null when nobody ever looked. Negative: looked later than the day asked. */
  readonly age: number | null;
  readonly limit: number;
  readonly says: string;
}

/**
 * Whether what is known of a list or law is too old for a day.
 * @param thresholds one row for each kind
 */
export function staleness(
  kind: StaleAfter['kind'],
  confirmedOn: Day | null,
  asOf: Day,
  thresholds: readonly StaleAfter[],
): Staleness {
  const limit = thresholds.find((one) => one.kind === kind)?.days ?? 0;
  if (confirmedOn === null) return { stale: true, confirmedOn, age: null, limit, says: 'Nobody has confirmed it.' };
  const age = daysBetween(confirmedOn, asOf);
  const stale = age > limit;
  const says = `Confirmed on ${confirmedOn}${stale ? `: ${age} days ago, more than ${limit}. Look again` : ''}.`;
  return { stale, confirmedOn, age, limit, says };
}
