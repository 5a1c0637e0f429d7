import { earliestDay, latestDay } from '../basics/partial-date.ts';
import { ALL, NOT_STATED, NOWHERE, type Territory, territory, union } from '../territory/territory.ts';
import * as problem from './ledger-problems.ts';
import type { EventReader, LedgerProblem, ReadEvent } from './read-event.ts';
import type { RightEvent, RightEventKind } from './right-event.ts';

/** The events of one asset, read and tied together: which grant a return ends, which licence a resale passes on. */
export interface LaidEvent extends ReadEvent {
  /** Places in `Ledger.laid` of the earlier rights that it ends, uses or passes on. */
  readonly targets: readonly number[];
}

export interface Ledger {
  readonly asset: string;
  readonly laid: readonly LaidEvent[];
  readonly problems: readonly LedgerProblem[];
}

/** Events by which somebody holds a right. */
export const GRANTING: readonly RightEventKind[] = ['grant', 'expansion', 'exercise', 'assignment', 'acquisition'];

/** What each kind is aimed at, and whose it must be when `of` is empty. */
const AIMS: Partial<Record<RightEventKind, { kinds: readonly RightEventKind[]; whose: 'from' | 'to' }>> = {
  return: { kinds: [...GRANTING, 'option', 'encumbrance'], whose: 'from' },
  termination: { kinds: [...GRANTING, 'option', 'encumbrance'], whose: 'from' },
  lapse: { kinds: ['option'], whose: 'from' },
  exercise: { kinds: ['option'], whose: 'to' },
  assignment: { kinds: GRANTING, whose: 'from' },
  'field-change': { kinds: GRANTING, whose: 'to' },
};

/** An aim that must hit: there is nothing to return, end or exercise otherwise. */
const MUST_HIT: readonly RightEventKind[] = ['return', 'termination', 'lapse', 'exercise', 'field-change'];

/**
 * Lays the events of one asset. What makes no sense (unknown country, before the origin, return of what was never granted,
 * exercise without an option) is left out, or cut to what makes sense, and named in `problems`.
 */
export function openLedger(asset: string, events: readonly RightEvent[], read: EventReader): Ledger {
  const problems: LedgerProblem[] = [];
  const readable: ReadEvent[] = [];
  const origin = firstOrigin(events);
  const ids = new Set<string>();
  for (const event of events) {
    const found = read(event);
    const wrong = 'wrong' in found ? found : faultOf(event, origin, ids);
    if (wrong) problems.push(wrong);
    else if ('territory' in found) readable.push(found);
    ids.add(event.id);
  }
  const laid: LaidEvent[] = readable.map((one) => ({ ...one, targets: targetsOf(one.event, readable) }));
  laid.forEach((one, place) => {
    const settled = settle(one, laid);
    laid[place] = settled.laid;
    if (settled.problem) problems.push(settled.problem);
  });
  return { asset, laid, problems };
}

function faultOf(event: RightEvent, origin: string | null, ids: ReadonlySet<string>): LedgerProblem | null {
  if (ids.has(event.id)) return problem.repeatedId(event);
  const early = origin !== null && event.kind !== 'origin' && event.on !== null && latestDay(event.on) < origin;
  return early ? problem.beforeOrigin(event, origin) : null;
}

function firstOrigin(events: readonly RightEvent[]): string | null {
  const days = events.flatMap(({ kind, on }) => (kind === 'origin' && on !== null ? [earliestDay(on) as string] : []));
  return days.sort()[0] ?? null;
}

function targetsOf(event: RightEvent, all: readonly ReadEvent[]): number[] {
  if (event.of.length > 0) return all.flatMap(({ event: { id } }, i) => (event.of.includes(id) ? [i] : []));
  const aim = AIMS[event.kind];
  if (!aim) return [];
  return all.flatMap(({ event: other }, i) => {
    const fits = other !== event && aim.kinds.includes(other.kind) && notAfter(other, event);
    return fits && other.to.some((party) => isOrBecame(party, event[aim.whose], all)) ? [i] : [];
  });
}

function notAfter(earlier: RightEvent, later: RightEvent): boolean {
  return earlier.on === null || later.on === null || earliestDay(earlier.on) <= latestDay(later.on);
}

/** Whether the party is one of these, or was bought by or renamed to one of them, however many steps later. */
function isOrBecame(party: string, these: readonly string[], all: readonly ReadEvent[], seen: string[] = []): boolean {
  if (these.includes(party)) return true;
  return all.some(
    ({ event }) =>
      (event.kind === 'acquisition' || event.kind === 'rename') &&
      event.from.includes(party) &&
      event.to.some((next) => !seen.includes(next) && isOrBecame(next, these, all, [...seen, party])),
  );
}

interface Settled {
  readonly laid: LaidEvent;
  readonly problem: LedgerProblem | null;
}

/** An event left out keeps its place and reaches nowhere, so that the places of the others hold. */
const LEFT_OUT = { territory: NOWHERE, targets: [], may: { countries: 0n, field: 0n } };

function settle(one: LaidEvent, all: readonly LaidEvent[]): Settled {
  const touched = one.targets.flatMap((i) => all[i] ?? []).filter((target) => meets(target, one));
  if (MUST_HIT.includes(one.event.kind)) {
    const lapsed = one.event.kind === 'exercise' ? lapseBefore(one, all) : null;
    if (lapsed) return { laid: { ...one, ...LEFT_OUT }, problem: problem.afterLapse(one.event, lapsed) };
    if (touched.length === 0) return { laid: { ...one, ...LEFT_OUT }, problem: problem.nothingTouched(one.event) };
  }
  const takes = one.event.kind === 'exercise' || (one.event.kind === 'assignment' && one.targets.length > 0);
  return takes ? within(one, touched, all) : { laid: one, problem: null };
}

function meets(a: ReadEvent, b: ReadEvent): boolean {
  // The field of a change of field is the new one, which need not touch the old.
  const sameField = b.event.kind === 'field-change' || (a.may.field & b.may.field) !== 0n;
  return sameField && (a.may.countries & b.may.countries) !== 0n;
}

/** An exercise or a resale reaches no further than the option or the licence behind it; unstated, it reaches as far. */
function within(one: LaidEvent, touched: readonly LaidEvent[], all: readonly LaidEvent[]): Settled {
  if ((one.territory.in | one.territory.out) === 0n) {
    const whole = touched.map((target) => target.territory).reduce<Territory>(union, NOWHERE);
    return { laid: { ...one, territory: touched.length > 0 ? whole : NOT_STATED }, problem: null };
  }
  const own = all.filter((other) => GRANTING.includes(other.event.kind) && sharesTaker(other, one) && other !== one);
  const allowed = [...touched, ...own].reduce((mask, { may }) => mask | may.countries, 0n);
  const beyond = one.territory.in & ~allowed;
  if (beyond === 0n) return { laid: one, problem: null };
  const cut = territory(one.territory.in & allowed, one.territory.out | (ALL & ~allowed));
  const laid = { ...one, territory: cut, may: { ...one.may, countries: ALL & ~cut.out } };
  return { laid, problem: problem.reachesBeyond(one.event, beyond) };
}

function sharesTaker(a: ReadEvent, b: ReadEvent): boolean {
  return a.event.to.some((party) => b.event.to.includes(party));
}

function lapseBefore(one: LaidEvent, all: readonly LaidEvent[]): RightEvent | null {
  const lapse = all.find(
    ({ event, targets }) =>
      event.kind === 'lapse' &&
      event.on !== null &&
      one.event.on !== null &&
      latestDay(event.on) < earliestDay(one.event.on) &&
      one.targets.length > 0 &&
      one.targets.every((target) => targets.includes(target)),
  );
  return lapse?.event ?? null;
}
