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

/** Rights that cannot end before they begin. */
const BEGUN: readonly RightEventKind[] = [...GRANTING, 'option'];

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
  const sound = new Set(readable.map(({ event }) => event.id));
  const gone = withHangers(new Set(problems.flatMap(({ event }) => (sound.has(event) ? [] : [event]))), events);
  const kept = readable.filter(({ event }) => !gone.has(event.id));
  const named = problems.filter(
    ({ event }) =>
      !hangs(
        events.find(({ id }) => id === event),
        gone,
      ),
  );
  const settled = settleAll(kept);
  return { asset, laid: settled.laid, problems: [...named, ...settled.problems] };
}

function faultOf(event: RightEvent, origin: string | null, ids: ReadonlySet<string>): LedgerProblem | null {
  if (ids.has(event.id)) return problem.repeatedId(event);
  const early = origin !== null && event.kind !== 'origin' && event.on !== null && latestDay(event.on) < origin;
  return early ? problem.beforeOrigin(event, origin) : null;
}

/** Ids of rejected events, and of all that hangs on them: its cause is named already. */
function withHangers(rejected: ReadonlySet<string>, events: readonly RightEvent[]): ReadonlySet<string> {
  const more = events.filter((event) => !rejected.has(event.id) && hangs(event, rejected)).map(({ id }) => id);
  return more.length === 0 ? rejected : withHangers(new Set([...rejected, ...more]), events);
}

/** What only follows from events that are gone, and what would end nothing else. */
function hangs(event: RightEvent | undefined, gone: ReadonlySet<string>): boolean {
  if (event === undefined) return false;
  const ended = MUST_HIT.includes(event.kind) ? event.of : [];
  return [event.hangsOn, ended].some((ids) => ids.length > 0 && ids.every((id) => gone.has(id)));
}

function settleAll(readable: readonly ReadEvent[]): Pick<Ledger, 'laid' | 'problems'> {
  const problems: LedgerProblem[] = [];
  const laid: LaidEvent[] = readable.map((one) => ({ ...one, targets: targetsOf(one.event, readable) }));
  const rejected = new Set<string>();
  laid.forEach((one, place) => {
    const settled = settle(one, laid);
    laid[place] = settled.laid;
    problems.push(...settled.problems);
    if (settled.leftOut) rejected.add(one.event.id);
  });
  const gone = withHangers(
    rejected,
    laid.map(({ event }) => event),
  );
  const told = problems.filter(({ event }) => !hangs(laid.find((one) => one.event.id === event)?.event, gone));
  return { laid: laid.map((one) => (gone.has(one.event.id) ? { ...one, ...LEFT_OUT } : one)), problems: told };
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
  readonly leftOut: boolean;
  readonly problems: readonly LedgerProblem[];
}

/** An event left out keeps its place and reaches nowhere, so that the places of the others hold. */
const LEFT_OUT = { territory: NOWHERE, targets: [], may: { countries: 0n, field: 0n } };

function settle(aimed: LaidEvent, all: readonly LaidEvent[]): Settled {
  const { one, later } = asOfItsDay(aimed, all);
  const touched = one.targets.flatMap((i) => all[i] ?? []).filter((target) => meets(target, one));
  if (MUST_HIT.includes(one.event.kind)) {
    const lapsed = one.event.kind === 'exercise' ? lapseBefore(one, all) : null;
    if (lapsed) return leftOut(one, problem.afterLapse(one.event, lapsed));
    if (touched.length === 0) {
      const [first] = later;
      return leftOut(one, first ? problem.beforeWhatItEnds(one.event, first.event) : problem.nothingTouched(one.event));
    }
  }
  const takes = one.event.kind === 'exercise' || (one.event.kind === 'assignment' && one.targets.length > 0);
  if (takes) return within(one, touched, all);
  // What was added after an end is no fault; a grant of the agreement itself that begins after its end is one.
  const odd = later.filter(({ event }) => event.kind === 'grant').map(({ event }) => event);
  return { laid: one, leftOut: false, problems: odd.map((begun) => problem.beforeWhatItEnds(one.event, begun)) };
}

function fine(laid: LaidEvent): Settled {
  return { laid, leftOut: false, problems: [] };
}

function leftOut(one: LaidEvent, wrong: LedgerProblem): Settled {
  return { laid: { ...one, ...LEFT_OUT }, leftOut: true, problems: [wrong] };
}

/** An event ends, uses or changes nothing that began later, though its record lists it: an expansion after a return stands. */
function asOfItsDay(one: LaidEvent, all: readonly LaidEvent[]): { one: LaidEvent; later: readonly LaidEvent[] } {
  if (!MUST_HIT.includes(one.event.kind)) return { one, later: [] };
  const isLater = (i: number) => {
    const target = all[i];
    return target !== undefined && BEGUN.includes(target.event.kind) && !notAfter(target.event, one.event);
  };
  const later = one.targets.filter(isLater).flatMap((i) => all[i] ?? []);
  return { one: later.length === 0 ? one : { ...one, targets: one.targets.filter((i) => !isLater(i)) }, later };
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
    return fine({ ...one, territory: touched.length > 0 ? whole : NOT_STATED });
  }
  const own = all.filter((other) => GRANTING.includes(other.event.kind) && sharesTaker(other, one) && other !== one);
  const allowed = [...touched, ...own].reduce((mask, { may }) => mask | may.countries, 0n);
  const beyond = one.territory.in & ~allowed;
  if (beyond === 0n) return fine(one);
  const cut = territory(one.territory.in & allowed, one.territory.out | (ALL & ~allowed));
  const laid = { ...one, territory: cut, may: { ...one.may, countries: ALL & ~cut.out } };
  return { laid, leftOut: false, problems: [problem.reachesBeyond(one.event, beyond)] };
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
