import { type Refusal, refuse } from '../basics/errors.ts';
import { type Day, earliestDay, latestDay } from '../basics/partial-date.ts';
import type { Law, LawStatus } from './law.ts';
import { holdAt } from './overlay.ts';
import { type Because, because, decides } from './provenance.ts';
import { knownOn, type Register } from './register.ts';
import { type StaleAfter, type Staleness, staleness } from './staleness.ts';

export interface LawAt {
  readonly law: Law;
  /**
   * - `due`: no text yet, and the day by which it has to come has not passed
   * - `unknown`: nothing that decides says; what is known from memory only stands in the reasons
   */
  readonly status: LawStatus | 'due' | 'unknown';
  readonly since: string | null;
  /** The next status already on record. */
  readonly next: { readonly status: LawStatus; readonly on: string } | null;
  /** Whether an order holds back what the law does. */
  readonly suspended: 'yes' | 'no' | 'unknown';
  readonly staleness: Staleness;
  readonly because: readonly Because[];
}

/** @throws Refusal `not-found` for a law that is not recorded */
export function statusOfLaw(
  stored: Register,
  id: string,
  asOf: Day,
  thresholds: readonly StaleAfter[],
  known?: Day,
): LawAt {
  const register = known === undefined ? stored : knownOn(stored, known);
  const law = register.law.get(id);
  if (!law) throw noSuchLaw(id, stored);
  const deciding = law.history.filter(decides);
  const now = deciding.findLast(({ on }) => latestDay(on) <= asOf);
  const next = deciding.find(({ on }) => latestDay(on) > asOf);
  const holds = holdsOn(register, law, asOf);
  return {
    law,
    status: now?.status ?? (law.due && asOf <= law.due.by ? 'due' : 'unknown'),
    since: now?.on ?? null,
    next: next ? { status: next.status, on: next.on } : null,
    suspended: suspendedBy(holds.map(({ state }) => state)),
    staleness: staleness('law', law.asOf, asOf, thresholds),
    because: [because('law', law.id, saysOf(law, now?.says, asOf), law), ...holds.flatMap((one) => one.because)],
  };
}

function holdsOn(register: Register, law: Law, asOf: Day) {
  const settled = law.history.filter(decides).map(({ on }) => earliestDay(on));
  return register.effects
    .filter((effect) => effect.law === law.id)
    .map(({ id }) => register.overlays.filter(({ target }) => 'effect' in target && target.effect === id))
    .map((orders) => holdAt(orders, asOf, settled))
    .flatMap((hold) => (hold.state === 'none' ? [] : [hold]));
}

function suspendedBy(states: readonly string[]): LawAt['suspended'] {
  if (states.includes('held')) return 'yes';
  return states.includes('unknown') ? 'unknown' : 'no';
}

function saysOf(law: Law, now: string | undefined, asOf: Day): string {
  const doubtful = law.history.filter((one) => !decides(one)).map(({ on, status }) => `${status} since ${on}`);
  const memory = doubtful.length > 0 ? ` From memory, to be verified: ${doubtful.join(', ')}.` : '';
  const missed = law.due && asOf > law.due.by ? ` It was due by ${law.due.by} and is not recorded.` : '';
  const due = law.due && !missed ? ` Due by ${law.due.by}: ${law.due.how}.` : '';
  return `${law.name.en}: ${now ?? 'no status is recorded by that day.'}${now ? '' : `${due}${missed}`}${memory} ${law.reason}`;
}

function noSuchLaw(id: string, { laws }: Register): Refusal {
  return refuse('not-found', {
    field: 'law',
    wrong: `There is no law "${id}".`,
    expected: `one of ${laws.map((one) => one.id).join(', ')}`,
    next: 'Choose one of them, or enter the law first.',
  });
}
