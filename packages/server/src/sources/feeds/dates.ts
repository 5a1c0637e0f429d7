import type { PartialDate } from '@beringia/domain/basics/partial-date';
import { readDate } from '@beringia/domain/scouting/trial-dates';

/** Before a comma in any language, so that `Mer, 25 Nov 2026` reads too. */
const WEEKDAY = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?[\s,]*|\p{L}{2,12}\.?,\s*|(?:星期|周).[\s,]*)/iu;
/** `08:00:00 GMT`, `8:00 a.m. EST`, `T08:00:00.000-05:00`, `1500 GMT`: what follows a day. */
const CLOCK = /[T\s,]+(?:at\s+)?(?:\d{1,2}[:.]\d{2}.*|(?<=\d\s)\d{4}\s+(?:[A-Z]{1,4}|[+-]\d{4}))$/iu;
const SHORT_YEAR = /^(\d{1,2}[ -][a-z]{3,9}\.?[ -])(\d{2})$/iu;

/**
 * The civil day as the feed prints it, at the feed's own seat: no time zone moves it. RFC 822 in its usual and unusual
 * forms, ISO 8601, `November 25, 2026`, `2026年11月25日`. Null for what is no day, or may be two.
 */
export function feedDay(printed: string): PartialDate | null {
  const text = printed.normalize('NFKC').trim().replace(/\s+/gu, ' ').replace(WEEKDAY, '');
  const day = text
    .replace(CLOCK, '')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/giu, '$1')
    .replace(/(?<=\d)Z$/u, '')
    .replace(/(?<=[a-z])\.(?=[ -])/iu, '')
    .trim();
  // RFC 822 wrote years with two figures; no feed is older than 1997.
  const read = readDate(day.replace(SHORT_YEAR, (_, before: string, year: string) => `${before}20${year}`));
  return 'date' in read && read.date.length === 10 ? read.date : null;
}
