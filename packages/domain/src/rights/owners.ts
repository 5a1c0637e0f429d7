import type { PartialDate } from '../basics/partial-date.ts';
import type { Ledger } from './ledger.ts';
import { comeBy, YES } from './timing.ts';

/** A company that bought another: the contracts stay where they were, and the holder has a new parent. */
export interface Owner {
  /** Company id, or the printed name where the table has none. */
  readonly party: string;
  /** When it bought, as precisely as known. */
  readonly since: PartialDate | null;
  /** Records that tell of the purchase. */
  readonly basis: readonly string[];
}

/** Who had bought a company by the end of a day, nearest first, and who had bought the buyers. */
export function ownersOf(party: string, { laid }: Ledger, asOf: PartialDate): Owner[] {
  const bought = laid.map(({ event }) => event).filter((event) => event.kind === 'acquisition');
  const past = bought.filter((event) => comeBy(event, asOf) === YES);
  const owners = new Map<string, Owner>();
  for (const wanted = [party]; wanted.length > 0; ) {
    const child = wanted.shift();
    for (const { from, to, on, basis } of past.filter((event) => child !== undefined && event.from.includes(child))) {
      for (const owner of to.filter((one) => one !== party && !from.includes(one))) {
        const known = owners.get(owner);
        if (!known) wanted.push(owner);
        const since = known?.since ?? on;
        owners.set(owner, { party: owner, since, basis: [...new Set([...(known?.basis ?? []), ...basis])] });
      }
    }
  }
  return [...owners.values()];
}
