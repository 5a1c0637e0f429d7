import { earliestDay, type PartialDate } from '../basics/partial-date.ts';
import type { Deal } from '../deals/deal.ts';

/** What was searched before "no grant found" could be said. */
export interface Searched {
  readonly record: string;
  readonly lastChecked: PartialDate;
  readonly sources: readonly string[];
}

export interface Look {
  readonly searched: readonly Searched[];
  /** The day up to which all of it had been looked at: the oldest of the last checks. Null when nothing was searched. */
  readonly on: PartialDate | null;
}

export function lookAt(deals: readonly Pick<Deal, 'id' | 'lastChecked' | 'sources'>[]): Look {
  const searched = deals.map(({ id, lastChecked, sources }) => ({
    record: id,
    lastChecked,
    sources: sources.map(({ url }) => url),
  }));
  const days = searched
    .map(({ lastChecked }) => lastChecked)
    .sort((a, b) => (earliestDay(a) < earliestDay(b) ? -1 : 1));
  return { searched, on: days[0] ?? null };
}
