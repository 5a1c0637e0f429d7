import { type Refusal, refuse } from '../basics/errors.ts';
import type { Day } from '../basics/partial-date.ts';
import type { Edition, Entry } from './list.ts';
import { type Appearance, lookUp } from './look-up.ts';
import { reasonsOf, remarksOf } from './membership-reasons.ts';
import { type MembershipState, stateOf } from './membership-state.ts';
import { holdAt, type Overlay, remarksOn } from './overlay.ts';
import type { Because } from './provenance.ts';
import { knownOn, type Register } from './register.ts';

export interface Membership {
  readonly entity: string;
  readonly list: string;
  readonly asOf: Day;
  readonly state: MembershipState;
  /** Edition that answers; null before the first. */
  readonly edition: Edition | null;
  readonly entry: Entry | null;
  readonly overlay: Overlay | null;
  /** First day of any listing that took effect; null where there was none by the day asked. */
  readonly firstListed: Day | null;
  readonly history: readonly Appearance[];
  /** What a reader must be told beside the state. */
  readonly remarks: readonly string[];
  readonly because: readonly Because[];
}

export interface MembershipOptions {
  /** Leaves out what was recorded after that day. */
  readonly known?: Day | undefined;
  /** The caller knows that this is a company of the life sciences, so that an edition held by its biotech names answers. */
  readonly lifeScience?: boolean;
}

/**
 * Whether an entity is on a list on a day, computed from editions, notices and overlays.
 * @throws Refusal `not-found` for a list that does not exist
 */
export function membershipAt(
  stored: Register,
  entity: string,
  list: string,
  asOf: Day,
  { known, lifeScience = false }: MembershipOptions = {},
): Membership {
  const register = known === undefined ? stored : knownOn(stored, known);
  const found = stored.list.get(list);
  if (!found) throw noSuchList(list, stored);
  const look = lookUp(register, entity, found, asOf, lifeScience);
  const state = stateOf(look);
  const on = state === 'listed' ? holdAt(overlaysOn(register, entity, list), asOf) : null;
  const held = on === null || on.state === 'none' ? null : on;
  return {
    entity,
    list,
    asOf,
    state: held ? 'listed-stayed' : state,
    edition: look.shown,
    entry: look.entry,
    overlay: held?.overlay ?? null,
    firstListed: look.firstListed,
    history: look.history,
    remarks: [...(held ? remarksOn(held.overlay, asOf) : []), ...remarksOf(state, look)],
    because: [...reasonsOf(state, look), ...(held ? [held.because] : [])],
  };
}

/** Orders about the entity's own listing, and about the whole list. */
function overlaysOn(register: Register, entity: string, list: string): Overlay[] {
  return register.overlays.filter(
    ({ target }) => 'list' in target && target.list === list && (!('entity' in target) || target.entity === entity),
  );
}

function noSuchList(list: string, { lists }: Register): Refusal {
  return refuse('not-found', {
    field: 'list',
    wrong: `There is no list "${list}".`,
    expected: `one of ${lists.map(({ id }) => id).join(', ')}`,
    next: 'Choose one of them, or import the list first.',
  });
}
