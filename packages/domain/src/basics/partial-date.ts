import { z } from 'zod';
import { refuse } from './errors.ts';

/**
 * A civil date known to the year, the month or the day: `2022`, `2022-12`, `2022-12-06`.
 * Comparing cuts both sides to the coarser precision, so that `2022-12` neither precedes nor follows `2022-12-06`.
 */
export type PartialDate = string & z.$brand<'PartialDate'>;
/** A civil date known to the day. */
export type Day = PartialDate & z.$brand<'Day'>;
export type DatePrecision = 'year' | 'month' | 'day';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const PRECISION_OF_LENGTH: Record<number, DatePrecision> = { 4: 'year', 7: 'month', 10: 'day' };

export function isPartialDate(text: string): text is PartialDate {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts;
  if (month === undefined) return true;
  const m = Number(month);
  if (m < 1 || m > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), m));
}

/** zod schema of a partial date, for records and requests. */
export const partialDate = z
  .string()
  .refine(isPartialDate, { message: 'must be a real date written YYYY, YYYY-MM or YYYY-MM-DD' })
  .transform((text) => text as PartialDate);

/** @throws Refusal `bad-input` when the text is not a real date in one of the three shapes. */
export function parsePartialDate(text: string, field = 'date'): PartialDate {
  if (isPartialDate(text)) return text;
  throw refuse('bad-input', {
    field,
    wrong: `"${text}" is not a date.`,
    expected: 'a real date written YYYY, YYYY-MM or YYYY-MM-DD',
    next: 'Write only as much of the date as the source gives.',
  });
}

/** @throws Refusal `bad-input` when the text is not a real day. */
export function parseDay(text: string, field = 'date'): Day {
  const date = parsePartialDate(text, field);
  if (precisionOf(date) === 'day') return date as Day;
  throw refuse('bad-input', {
    field,
    wrong: `"${text}" is not known to the day.`,
    expected: 'a day written YYYY-MM-DD',
    next: 'Give the day on which the question is to be answered.',
  });
}

export function precisionOf(date: PartialDate): DatePrecision {
  return PRECISION_OF_LENGTH[date.length] ?? 'day';
}

/** -1 before, 0 the same as far as both are known, 1 after. Not transitive across precisions; sort with {@link sortKey}. */
export function comparePartial(a: PartialDate, b: PartialDate): -1 | 0 | 1 {
  const length = Math.min(a.length, b.length);
  const [x, y] = [a.slice(0, length), b.slice(0, length)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** True when the date had certainly or possibly come by the end of that day: unknown days count as come. */
export function onOrBefore(date: PartialDate, day: PartialDate): boolean {
  return comparePartial(date, day) <= 0;
}

/** A total order for lists: a date known less precisely stands before those inside it. */
export function sortKey(date: PartialDate): string {
  return date.padEnd(10, '-00');
}

/** First day the date can mean. */
export function earliestDay(date: PartialDate): Day {
  return (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date) as Day;
}

/** Last day the date can mean. */
export function latestDay(date: PartialDate): Day {
  if (date.length === 10) return date as Day;
  if (date.length === 4) return `${date}-12-31` as Day;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return `${date}-${String(daysInMonth(year, month)).padStart(2, '0')}` as Day;
}

export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** `2025-Q3`, or null when only the year is known. */
export function quarterOf(date: PartialDate): string | null {
  if (date.length === 4) return null;
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
