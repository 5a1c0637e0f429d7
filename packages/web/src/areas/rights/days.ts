import { earliestDay, latestDay, type PartialDate } from '@beringia/domain/basics/partial-date';
import type { RightEvent } from '../../api.ts';

/** The days of a history, for a slider whose unit is the day. Pure: no clock; today is the day of the server's answer. */

/** A day on which something had certainly happened. */
export interface Moment {
  readonly day: string;
  readonly events: readonly RightEvent[];
}

/** Days in order. A date known to the month counts at the month's end, because before it nothing is certain. */
export function momentsOf(events: readonly RightEvent[], today: string): Moment[] {
  const days = new Map<string, RightEvent[]>();
  for (const event of events) {
    if (event.on === null || earliestDay(event.on as PartialDate) > today) continue;
    const day = certainDay(event.on, today);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days].map(([day, on]) => ({ day, events: on })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The day from which a date had certainly come, as far as it reaches today. */
export function certainDay(on: string, today: string): string {
  const end = latestDay(on as PartialDate);
  return end > today ? today : end;
}

/** What had happened last by the end of a day. */
export function lastMoment(moments: readonly Moment[], day: string): Moment | undefined {
  return moments.findLast((moment) => moment.day <= day);
}

/** The next day of the history in a direction; the ends are the day before everything and today. */
export function stepped(moments: readonly Moment[], day: string, today: string, step: 1 | -1): string {
  const stops = [firstDay(moments, today), ...moments.map((moment) => moment.day), today];
  if (step === 1) return stops.find((stop) => stop > day) ?? today;
  return stops.findLast((stop) => stop < day) ?? (stops[0] as string);
}

/** The slider begins a little before the first event, so that the map without it can be seen. */
export function firstDay(moments: readonly Moment[], today: string): string {
  return dayAt(numberOf(moments[0]?.day ?? today) - BEFORE);
}
const BEFORE = 31;

/** Days since 1970, for arithmetic. */
export function numberOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

export function dayAt(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}
const DAY = 86_400_000;

/** True for a real day written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(numberOf(text)) && dayAt(numberOf(text)) === text;
}
