import { daysBetween } from '../basics/calendar.ts';
import { type Day, latestDay, onOrBefore, type PartialDate, sortKey } from '../basics/partial-date.ts';
import type { Deal } from './deal.ts';
import type { DealEvent, EventType } from './events.ts';

/**
 * Where a deal stands on a day. "Active" is said only when a dated source says so; otherwise nobody looked, or somebody
 * looked and found no end, which is a different thing and says when the look was.
 */
export const STANDINGS = {
  announced: 'Not yet announced on that day',
  active: 'A dated source of the last two years shows it in force',
  'no-end-found': 'No end found when last checked',
  'partly-returned': 'Some rights came back, the rest goes on as far as known',
  returned: 'Rights came back to the licensor',
  terminated: 'Ended',
  completed: 'Fulfilled, or acquisition completed',
} as const;
export type StandingKind = keyof typeof STANDINGS;

export interface Standing {
  readonly value: StandingKind;
  /** Events that decided, newest last; indexes into `deal.events`. */
  readonly because: readonly number[];
  /** Last time anybody looked or the deal was seen alive. */
  readonly lastChecked: PartialDate;
  /** Development has stopped, which does not end the licence. */
  readonly developmentStopped: boolean;
}

const ENDINGS: Partial<Record<EventType, StandingKind>> = {
  returned: 'returned',
  terminated: 'terminated',
  'option-lapsed': 'terminated',
  completed: 'completed',
};

/** Signs of life: an agreement that is exercised, widened or paid under was in force on that day. */
const LIFE: readonly EventType[] = ['seen-active', 'option-exercised', 'expanded', 'milestone-paid'];

/**
 * How long a sign of life counts. Licences are mostly ended within two or three years of a bad read-out, so an older sign
 * says little about today; ours, not a published threshold.
 */
const LIFE_COUNTS_DAYS = 730;

/** @param asOf events after this day are not known yet */
export function standing(deal: Pick<Deal, 'assets' | 'events' | 'lastChecked' | 'dates'>, asOf: Day): Standing {
  const seen = deal.events
    .map((event, index) => ({ event, index }))
    .filter(({ event }) => onOrBefore(happenedBy(event, deal), asOf))
    .sort((a, b) => eventOrder(a.event).localeCompare(eventOrder(b.event)));
  const verdict = ending(seen, deal) ??
    partial(seen, deal) ??
    life(seen, asOf) ?? { value: 'no-end-found' as const, because: [] };
  const unborn = deal.dates.announced !== null && !onOrBefore(deal.dates.announced, asOf);
  return {
    ...(unborn ? { value: 'announced' as const, because: [] } : verdict),
    lastChecked: lastLook(deal, seen, asOf),
    developmentStopped: seen.some(({ event }) => event.type === 'development-stopped'),
  };
}

/** The day by which it had happened: an event without a date counts from the day that somebody knew of it, not before. */
function happenedBy({ on, window }: DealEvent, deal: Pick<Deal, 'lastChecked'>): PartialDate {
  return on ?? window.by ?? deal.lastChecked;
}

type Seen = readonly { event: DealEvent; index: number }[];
type Verdict = Pick<Standing, 'value' | 'because'>;

function ending(seen: Seen, deal: Pick<Deal, 'assets'>): Verdict | null {
  const end = seen.filter(({ event }) => event.type in ENDINGS && !isPart(event, deal)).at(-1);
  const value = end && ENDINGS[end.event.type];
  return end && value ? { value, because: [end.index] } : null;
}

/** An ending that names some of the assets leaves the others where they were. */
function isPart({ assets }: DealEvent, deal: Pick<Deal, 'assets'>): boolean {
  return assets.length > 0 && deal.assets.some((asset) => !assets.includes(asset.key));
}

function partial(seen: Seen, deal: Pick<Deal, 'assets'>): Verdict | null {
  const parts = seen.filter(
    ({ event }) => event.type === 'partly-returned' || (event.type in ENDINGS && isPart(event, deal)),
  );
  return parts.length > 0 ? { value: 'partly-returned', because: parts.map(({ index }) => index) } : null;
}

/** Only a recent, dated and sourced event shows life; a date alone would be hearsay. */
function life(seen: Seen, asOf: Day): Verdict | null {
  const last = seen
    .filter(({ event }) => LIFE.includes(event.type) && event.on !== null && event.sources.length > 0)
    .at(-1);
  if (!last?.event.on || daysBetween(latestDay(last.event.on), asOf) > LIFE_COUNTS_DAYS) return null;
  return { value: 'active', because: [last.index] };
}

function lastLook(deal: Pick<Deal, 'lastChecked'>, seen: Seen, asOf: Day): PartialDate {
  const looks = seen.flatMap(({ event }) => (event.on === null ? [] : [event.on]));
  const checked = onOrBefore(deal.lastChecked, asOf) ? [...looks, deal.lastChecked] : [...looks, asOf];
  return checked.reduce((a, b) => (latestDay(b) > latestDay(a) ? b : a));
}

/** Undated endings come last: they are known to have happened, only not when. */
function eventOrder(event: DealEvent): string {
  return event.on === null ? '9999' : sortKey(event.on);
}
