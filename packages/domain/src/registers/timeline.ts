import { addDays } from '../basics/calendar.ts';
import { type Day, latestDay } from '../basics/partial-date.ts';
import { type Membership, type MembershipOptions, membershipAt } from './membership.ts';
import { countsFrom, knownOn, type Register } from './register.ts';

/** A stretch of days over which an entity's membership of a list is the same; it runs to the day before the next. */
export interface Stretch {
  readonly from: Day;
  readonly membership: Membership;
}

/** The life of an entity on a list: the answer on every day on which a record can change it, runs of the same told once. */
export function timelineOf(stored: Register, entity: string, list: string, options: MembershipOptions = {}): Stretch[] {
  const register = options.known === undefined ? stored : knownOn(stored, options.known);
  const stretches: Stretch[] = [];
  for (const from of turningDays(register, list)) {
    const membership = membershipAt(register, entity, list, from, { ...options, known: undefined });
    const last = stretches.at(-1)?.membership;
    const same = last?.state === membership.state && last.overlay?.id === membership.overlay?.id;
    if (!same) stretches.push({ from, membership });
  }
  return stretches;
}

function turningDays(register: Register, list: string): Day[] {
  const editions = register.editionsOf.get(list) ?? [];
  const notices = register.noticesOf.get(list) ?? [];
  const overlays = register.overlays.filter(({ target }) => 'list' in target && target.list === list);
  const days = [
    ...editions.flatMap((one) => [one.published === null ? null : latestDay(one.published), countsFrom(one)]),
    // A withdrawal is told on its day only.
    ...editions.flatMap(({ withdrawnOn }) => (withdrawnOn === null ? [] : [withdrawnOn, addDays(withdrawnOn, 1)])),
    ...notices.map(({ on }) => latestDay(on)),
    ...overlays.flatMap(({ from, to }) => [from, to === null ? null : addDays(latestDay(to), 1)]),
  ];
  return [...new Set(days)].filter((one) => one !== null).sort();
}
