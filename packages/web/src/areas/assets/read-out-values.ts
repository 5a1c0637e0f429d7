import type { ShownReadOut } from '../../api.ts';
import { plainNumber } from '../../parts/money-text.ts';
import type { Text } from '../../text/en.ts';

/** `38.5 %`, "not reached", or null when nobody said. */
export function valueWords({ value, unit }: ShownReadOut, text: Text): string | null {
  if (value === null) return null;
  if (value === 'not-reached') return text.assets.notReached;
  return unit === null ? plainNumber(value) : `${plainNumber(value)}${unit === '%' ? '%' : ` ${unit}`}`;
}

/** `10.8 to 13.5 (95% CI)`; a bound that was not reached or not told is a question mark. */
export function intervalWords({ interval }: ShownReadOut, text: Text): string | null {
  if (interval === null) return null;
  const bound = (value: number | null) => (value === null ? '?' : plainNumber(value));
  const level = interval.level === null ? '' : text.assets.level(interval.level);
  return text.assets.interval(bound(interval.low), bound(interval.high), level);
}

/** Latest cut-off first; those whose cut-off nobody told come last. */
export function byCutoff(readOuts: readonly ShownReadOut[]): ShownReadOut[] {
  return readOuts.toSorted((a, b) => ((a.cutoff ?? '') < (b.cutoff ?? '') ? 1 : a.cutoff === b.cutoff ? 0 : -1));
}
