import type { Day } from '../basics/partial-date.ts';
import { type Membership, type MembershipOptions, membershipAt } from './membership.ts';
import type { Register } from './register.ts';

/** An entity whose membership of a list is not what it was: another state, edition aside, or another order over it. */
export interface ChangedMembership {
  readonly entity: string;
  readonly list: string;
  readonly before: Membership;
  readonly after: Membership;
}

/** One side of a comparison: a register as stored, and the day asked. The two sides may differ in either. */
export interface AsStored {
  readonly register: Register;
  readonly asOf: Day;
}

/**
 * What changed state between two days, or between two states of what is stored: the difference that a new edition, a notice
 * or an order makes, over the entities of both sides.
 */
export function changedMemberships(
  before: AsStored,
  after: AsStored,
  list: string,
  options: MembershipOptions = {},
): ChangedMembership[] {
  const entities = new Set([...before.register.entriesOf.keys(), ...after.register.entriesOf.keys()]);
  return [...entities].sort().flatMap((entity) => {
    const [was, is] = [before, after].map(({ register, asOf }) => membershipAt(register, entity, list, asOf, options));
    const same = !was || !is || (was.state === is.state && was.overlay?.id === is.overlay?.id);
    return same ? [] : [{ entity, list, before: was, after: is }];
  });
}
