import { addDays, daysBetween } from '@beringia/domain/basics/calendar';
import type { Day } from '@beringia/domain/basics/partial-date';

/** Days on which records were entered into PubMed, both ends included: every record has one, so spans share none. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** PubMed itself writes 3000 for "until now". */
export const EVERYTHING: Span = { from: '1800-01-01', to: '3000-12-31' };

/** A span in two, the later days first, since they matter most when a run is stopped; null for a single day. */
export function halvesOf({ from, to }: Span): [Span, Span] | null {
  const [first, last] = [from as Day, to as Day];
  const days = daysBetween(first, last);
  if (days === 0) return null;
  const middle = addDays(first, Math.floor(days / 2));
  return [
    { from: addDays(middle, 1), to },
    { from, to: middle },
  ];
}
