import type { Day } from './partial-date.ts';

/** The only file that touches JS `Date`: instants in, civil days out. The instant always comes from a caller's clock. */
const MS_PER_DAY = 86_400_000;

/** The civil day at a seat. @param instant milliseconds since the epoch @param timeZone IANA name, such as `Asia/Shanghai` */
export function civilDay(instant: number, timeZone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(instant)) as Day;
}

/** ISO timestamp in UTC, for logs and file names. @param instant milliseconds since the epoch */
export function timestamp(instant: number): string {
  return new Date(instant).toISOString();
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / MS_PER_DAY);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** A moment so many seconds after another, both ISO timestamps in UTC. */
export function addSeconds(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}

/** Day of the week of a civil day: 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return new Date(day).getUTCDay() || 7;
}
