import type { Day } from '../basics/partial-date.ts';
import { earliestDay } from '../basics/partial-date.ts';
import { type EffectStartDay, startOf } from './effect-start.ts';
import { hasBegun, type LegalEffect } from './law.ts';
import type { Membership } from './membership.ts';
import { holdAt } from './overlay.ts';
import { type Because, because, decides } from './provenance.ts';
import { knownOn, type Register } from './register.ts';

/**
 * - `now`: binds on the day asked
 * - `next`: starts later, on a day or by an outer bound
 * - `waiting`: starts after something that has no date
 * - `stayed`: would bind, and an order holds the listing or the effect back
 * - `unknown`: no record says what holds on that day
 * - `to-verify`: known from memory only
 */
export type EffectState = 'now' | 'next' | 'waiting' | 'stayed' | 'unknown' | 'to-verify';

export interface EffectAt {
  readonly effect: LegalEffect;
  readonly state: EffectState;
  readonly start: EffectStartDay;
  readonly because: readonly Because[];
}

/**
 * What a membership brings with it on its day: the effects of the list, now and next. Nothing for one that is not listed; an
 * edition that was withdrawn or is only proposed brings nothing either, nor does a law that was not there yet.
 */
export function effectsOfMembership(stored: Register, membership: Membership, known?: Day): EffectAt[] {
  if (membership.state !== 'listed' && membership.state !== 'listed-stayed') return [];
  const register = known === undefined ? stored : knownOn(stored, known);
  const effects = register.list.get(membership.list)?.effects ?? [];
  return effects.flatMap((id) => {
    const effect = register.effect.get(id);
    // A law of later years is no part of the answer for an earlier day.
    const applies = effect?.ownership === null && hasBegun(register.law.get(effect.law), membership.asOf);
    return effect && applies ? [ofListing(register, effect, membership)] : [];
  });
}

/** One effect of a law on a day, whoever it is about. @throws never; an effect that does not exist is no answer, null */
export function effectAt(stored: Register, id: string, asOf: Day, known?: Day): EffectAt | null {
  const register = known === undefined ? stored : knownOn(stored, known);
  const effect = register.effect.get(id);
  return effect ? stateAt(register, effect, asOf, null) : null;
}

function ofListing(
  register: Register,
  effect: LegalEffect,
  { asOf, firstListed, overlay, ...rest }: Membership,
): EffectAt {
  const found = stateAt(register, effect, asOf, firstListed);
  if (overlay === null || found.state !== 'now') return found;
  const stays = rest.because.filter(({ kind }) => kind === 'overlay');
  return { ...found, state: 'stayed', because: [...found.because, ...stays] };
}

function stateAt(register: Register, effect: LegalEffect, asOf: Day, listed: Day | null): EffectAt {
  const start = startOf(register, effect.start, listed, asOf);
  const reasons = [because('effect', effect.id, `${effect.what} ${start.says}`, effect), ...start.because];
  if (!decides(effect)) return { effect, state: 'to-verify', start, because: reasons };
  if (start.state !== 'come') return { effect, state: start.state, start, because: reasons };
  const orders = register.overlays.filter(({ target }) => 'effect' in target && target.effect === effect.id);
  const hold = holdAt(orders, asOf, settledOn(register, effect));
  if (hold.state === 'none') return { effect, state: 'now', start, because: reasons };
  return { effect, state: hold.state === 'held' ? 'stayed' : 'unknown', start, because: [...reasons, hold.because] };
}

/** Days on which the law behind an effect was said to have some status: what came after an order that ran out. */
function settledOn(register: Register, effect: LegalEffect): Day[] {
  const history = register.law.get(effect.law)?.history ?? [];
  return history.filter(decides).map(({ on }) => earliestDay(on));
}
