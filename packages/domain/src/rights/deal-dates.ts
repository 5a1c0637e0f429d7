import { type PartialDate, sortKey } from '../basics/partial-date.ts';
import type { Deal } from '../deals/deal.ts';
import type { DealEvent } from '../deals/events.ts';
import type { RightEvent } from './right-event.ts';

/** When things of a deal took effect: a date, or a span in which it must lie. */
export type When = Pick<RightEvent, 'on' | 'window'>;

/**
 * When a deal took effect: at the closing when there is one, otherwise at the signature, otherwise when it was announced. The
 * purchase of a company takes effect when it is completed.
 */
export function startOf(deal: Deal): When {
  const { announced, signed, closed } = deal.dates;
  const closing = closingOf(deal);
  const said = deal.events.find(({ type }) => type === 'signed')?.on;
  if (closed === null && closing) return whenOf(closing, deal, announced);
  const on = closed ?? signed ?? said ?? announced;
  return { on, window: { after: null, by: deal.lastChecked } };
}

function closingOf(deal: Deal): DealEvent | undefined {
  return deal.events.find(({ type }) => type === 'closed' || (isPurchase(deal) && type === 'completed'));
}

/** When the contract was made, where it took effect only later, at a closing; null where one day was both. */
export function contractOf(deal: Deal): When | null {
  const { announced, signed, closed } = deal.dates;
  const made = signed ?? announced;
  if (made === null || (closed === null && !closingOf(deal)) || isPurchase(deal)) return null;
  return made === startOf(deal).on ? null : { on: made, window: { after: null, by: null } };
}

function isPurchase({ type, grants }: Deal): boolean {
  return type === 'acquisition' || grants.every(({ kind }) => kind === 'acquisition');
}

/**
 * A dated event, within the span that the record gives. One without any date lies between the last sight of the deal in force
 * and the last look at it.
 * @param after the day before which an event without a date cannot lie
 */
export function whenOf({ on, window }: DealEvent, deal: Deal, after: PartialDate | null = lastSeenAlive(deal)): When {
  const earliest = window.after ?? (on === null ? after : null);
  return { on, window: { after: earliest, by: window.by ?? deal.lastChecked } };
}

const ALIVE = ['seen-active', 'milestone-paid', 'option-exercised', 'expanded'];

function lastSeenAlive(deal: Deal): PartialDate | null {
  const { announced, signed, closed } = deal.dates;
  const seen = deal.events.flatMap(({ type, on }) => (ALIVE.includes(type) && on !== null ? [on] : []));
  const all = [closed ?? signed ?? announced, ...seen].filter((date) => date !== null);
  return all.sort((a, b) => sortKey(a).localeCompare(sortKey(b))).at(-1) ?? null;
}
