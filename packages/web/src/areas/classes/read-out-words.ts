import type { ShownClass } from '../../api.ts';
import { DASH } from '../../parts/format.ts';
import type { Text } from '../../text/en.ts';

/** `11.1 months (95% CI 7.3–not reached)`; null when no value was told. */
export function valueWords(
  { value, unit, interval }: Pick<ShownClass['readOuts']['rows'][number], 'value' | 'unit' | 'interval'>,
  text: Text,
): string | null {
  if (value === null) return null;
  if (value === 'not-reached') return text.classes.notReached;
  const words = `${value}${unit === null ? '' : unit === '%' ? '%' : ` ${unit}`}`;
  if (interval === null) return words;
  const level = interval.level === null ? '' : `${text.classes.interval(String(interval.level))} `;
  return `${words} (${level}${interval.low ?? DASH}–${interval.high ?? DASH})`;
}
