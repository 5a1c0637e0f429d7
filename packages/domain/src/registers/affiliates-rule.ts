import { type Refusal, refuse } from '../basics/errors.ts';
import type { Day } from '../basics/partial-date.ts';
import { type EffectState, effectAt } from './effects.ts';
import { membershipAt } from './membership.ts';
import { type Because, because } from './provenance.ts';
import { knownOn, type Register } from './register.ts';
import { type SharesHeld, sharesOfListed } from './shares.ts';

/**
 * - `listed`: on the list itself, so that no arithmetic is needed
 * - `caught`: listed entities hold enough of it, and the rule binds
 * - `suspended`: they do, and an order holds the rule back; a red flag all the same
 * - `unknown`: shares, the list or the rule are not settled for that day
 * - `not-caught`: the rule does not bind yet, or they hold too little even if every open share were theirs
 */
export type AffiliateAnswer = 'listed' | 'caught' | 'suspended' | 'unknown' | 'not-caught';

export interface AffiliatesRuleAt {
  readonly answer: AffiliateAnswer;
  readonly shares: SharesHeld;
  /** Smallest sum that is enough, in percent. */
  readonly threshold: number;
  readonly because: readonly Because[];
}

/**
 * The one rule with arithmetic: an effect that reaches what listed entities own, added together.
 * @param effect id of an effect with an ownership threshold
 * @throws Refusal `not-found` for an effect without one
 */
export function affiliatesRuleAt(
  stored: Register,
  entity: string,
  effect: string,
  asOf: Day,
  known?: Day,
): AffiliatesRuleAt {
  const register = known === undefined ? stored : knownOn(stored, known);
  const rule = effectAt(register, effect, asOf);
  const threshold = rule?.effect.ownership?.atLeast;
  if (!rule || threshold === undefined) throw noSuchRule(effect, stored);
  const lists = register.lists.filter(({ effects }) => effects.includes(effect)).map(({ id }) => id);
  const shares = sharesOfListed({ register, lists, asOf, threshold }, entity);
  const listed = lists
    .map((list) => membershipAt(register, entity, list, asOf))
    .find(({ state }) => state === 'listed');
  if (listed) return { answer: 'listed', shares, threshold, because: listed.because };
  const says = `Listed owners hold at least ${shares.atLeast} and at most ${shares.atMost} percent; ${threshold} is enough.`;
  const sum = because('effect', effect, says, rule.effect);
  const answer = answerOf(shares, threshold, rule.state);
  return { answer, shares, threshold, because: [sum, ...shares.because, ...rule.because] };
}

function answerOf({ atLeast, atMost }: SharesHeld, threshold: number, rule: EffectState): AffiliateAnswer {
  if (atMost < threshold || rule === 'next') return 'not-caught';
  if (atLeast < threshold) return 'unknown';
  return rule === 'now' ? 'caught' : rule === 'stayed' ? 'suspended' : 'unknown';
}

function noSuchRule(effect: string, { effects }: Register): Refusal {
  const rules = effects.filter(({ ownership }) => ownership !== null).map(({ id }) => id);
  return refuse('not-found', {
    field: 'effect',
    wrong: `There is no rule on ownership "${effect}".`,
    expected: `one of ${rules.join(', ')}`,
    next: 'Choose one of them. Section 851 has no such rule: ask for control facts instead.',
  });
}
