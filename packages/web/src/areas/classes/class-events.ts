import { addDays, daysBetween } from '@beringia/domain/basics/calendar';
import { type Day, earliestDay, latestDay, onOrBefore, type PartialDate } from '@beringia/domain/basics/partial-date';
import type { RightEventKind } from '@beringia/domain/rights/right-event';
import type { ShownClass } from '../../api.ts';
import type { Text } from '../../text/en.ts';

/** What happened to the rights in a class, made ready for a line of years. Pure. */

type HistoryEvent = ShownClass['history'][number];
export type EventKind = RightEventKind | 'signed';

export function eventName(kind: EventKind, text: Text): string {
  return kind === 'signed' ? text.classes.signed : text.rights.kind[kind];
}

export interface ClassEvent extends Omit<HistoryEvent, 'kind' | 'to'> {
  readonly kind: EventKind;
  readonly to: readonly string[];
  /** Days since 1970 on which it is drawn: the middle of what its date can mean; null without a date. */
  readonly at: number | null;
}

const SIGNED = 'signed, and to take effect at the closing: ';

/**
 * The ledger keeps a contract before its closing as an option that lapses at the closing. To a reader the first is a signature,
 * and the second is said by the grant itself.
 */
export function eventsOf(history: readonly HistoryEvent[]): ClassEvent[] {
  return history
    .filter(({ kind, id }) => kind !== 'lapse' || !id.endsWith('/closing'))
    .map((event) => ({
      ...event,
      ...signed(event),
      to: heirs(event),
      at: event.on === null ? null : middleOf(event.on),
    }));
}

function signed({ kind, text, contract }: HistoryEvent): { kind: EventKind; text: string } {
  return contract ? { kind: 'signed', text: text.replace(SIGNED, '') } : { kind, text };
}

/** The other party of a licence that ended is nobody's heir until a source says so. */
function heirs({ to, noHeir = false }: HistoryEvent): readonly string[] {
  return noHeir ? [] : to;
}

/** One mark where a deal gave several things on one day to the same party: the table tells them apart. */
export function marksOf(events: readonly ClassEvent[]): ClassEvent[] {
  const keyOf = ({ asset, kind, on, from, to }: ClassEvent) => [asset, kind, on, from.join(), to.join()].join('|');
  return [...new Map(events.toReversed().map((event) => [keyOf(event), event])).values()].reverse();
}

/** Events that had happened on the day; those without a date are known to have happened and not when. */
export function happenedBy(events: readonly ClassEvent[], day: string): ClassEvent[] {
  return events.filter(({ on }) => on === null || onOrBefore(on, day as PartialDate));
}

const ZERO = '1970-01-01' as Day;

export function dayNumber(day: string): number {
  return daysBetween(ZERO, day as Day);
}

export function dayOfNumber(days: number): Day {
  return addDays(ZERO, days);
}

function middleOf(on: PartialDate): number {
  return (dayNumber(earliestDay(on)) + dayNumber(latestDay(on))) / 2;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** From the first of January before the first event to the day of the question. */
export function spanOf(events: readonly ClassEvent[], today: string): Span {
  const days = events.flatMap(({ on }) => (on === null ? [] : [dayNumber(earliestDay(on))]));
  const first = Math.min(...days, dayNumber(today) - 365);
  return { from: dayNumber(`${dayOfNumber(first).slice(0, 4)}-01-01`), to: dayNumber(today) };
}

/** First days of the years inside the span. */
export function yearsOf({ from, to }: Span): readonly { readonly year: number; readonly at: number }[] {
  const first = Number(dayOfNumber(from).slice(0, 4));
  const last = Number(dayOfNumber(to).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, at: dayNumber(`${year}-01-01`) };
  });
}

/** The day of the next or the last event as seen from a day; null when there is none on that side. */
export function neighbour(events: readonly ClassEvent[], day: string, step: 1 | -1): string | null {
  const days = [...new Set(events.flatMap(({ on }) => (on === null ? [] : [earliestDay(on) as string])))].sort();
  return (step === 1 ? days.find((each) => each > day) : days.findLast((each) => each < day)) ?? null;
}
