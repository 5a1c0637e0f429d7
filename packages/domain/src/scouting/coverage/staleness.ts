import { daysBetween } from '../../basics/calendar.ts';
import type { Day } from '../../basics/partial-date.ts';
import type { Coming } from './coming.ts';
import type { SourceRow } from './sources.ts';

/** Null is unknown: never synced, so nothing can be old, or come by files that do not say of which day they are. */
export interface Staleness {
  readonly value: boolean | null;
  readonly because: string;
}

/** A sync asked the source on its day. A file is as old as what it holds, whenever it was read. */
export function staleness(
  { stale }: Pick<SourceRow, 'stale'>,
  { lastSynced, came }: { readonly lastSynced: Day | null; readonly came: readonly Coming[] },
  today: Day,
): Staleness {
  const judged = (what: string, day: Day): Staleness => {
    const age = daysBetween(day, today);
    return { value: age > stale.days, because: `${what} ${age} days ago; ${stale.days} are allowed. ${stale.reason}` };
  };
  const byFile = came.length > 0 && came.every(({ by }) => by === 'file');
  if (!byFile) {
    return lastSynced === null
      ? { value: null, because: 'never synced or imported' }
      : judged('last looked at', lastSynced);
  }
  const latest = came.reduce<Day | null>((last, one) => {
    const day = one.by === 'file' ? one.latest : null;
    return last === null || (day !== null && day > last) ? day : last;
  }, null);
  if (latest === null) return { value: null, because: 'it came by file, and no record of it has a day' };
  return judged(`it came by file; its latest record is of ${latest},`, latest);
}
