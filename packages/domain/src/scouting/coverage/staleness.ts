import { daysBetween } from '../../basics/calendar.ts';
import type { Day } from '../../basics/partial-date.ts';
import type { SourceRow } from './sources.ts';

/** Null is unknown: never synced, so nothing can be old. */
export interface Staleness {
  readonly value: boolean | null;
  readonly because: string;
}

export function staleness({ stale }: Pick<SourceRow, 'stale'>, lastSynced: Day | null, today: Day): Staleness {
  if (lastSynced === null) return { value: null, because: 'never synced or imported' };
  const age = daysBetween(lastSynced, today);
  const because = `last looked at ${age} days ago; ${stale.days} are allowed. ${stale.reason}`;
  return { value: age > stale.days, because };
}
