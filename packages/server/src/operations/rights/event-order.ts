import { earliestDay, onOrBefore, type PartialDate, sortKey } from '@beringia/domain/basics/partial-date';
import type { RightEvent } from '@beringia/domain/rights/right-event';

/** Earliest first; what nobody dated comes last, because nothing says where it belongs. */
export function byDay(a: Pick<RightEvent, 'on'>, b: Pick<RightEvent, 'on'>): number {
  const [x, y] = [dayKey(a.on), dayKey(b.on)];
  return x === y ? 0 : x < y ? -1 : 1;
}

function dayKey(on: PartialDate | null): string {
  return on === null ? '9999' : sortKey(on);
}

/** Whether an event may have happened by the end of a day. */
export function hadHappened({ on, window }: Pick<RightEvent, 'on' | 'window'>, asOf: PartialDate): boolean {
  if (window.after !== null && earliestDay(window.after) > asOf) return false;
  return on === null || onOrBefore(on, asOf);
}
