import type { Look } from './look-up.ts';

/**
 * - `withdrawn`: named in an edition that was withdrawn on the day asked; from the next day on it is history
 * - `unknown-before-first-edition`: the day lies before everything held of this list, or the list has no edition yet
 * - `unknown-not-held`: the edition is held in part, and nobody looked for this entity in it
 */
export const MEMBERSHIP_STATES = [
  'listed',
  'listed-stayed',
  'withdrawn',
  'proposed',
  'not-listed',
  'unknown-before-first-edition',
  'unknown-not-held',
] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

export function stateOf({ on, withdrawn, proposed, effective, lookedFor }: Look): MembershipState {
  if (on) return 'listed';
  if (withdrawn) return 'withdrawn';
  if (proposed) return 'proposed';
  if (effective.length === 0) return 'unknown-before-first-edition';
  return lookedFor ? 'not-listed' : 'unknown-not-held';
}
