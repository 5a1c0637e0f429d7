import type { Openness } from '../../rights/openness.ts';
import type { CandidateRights } from '../candidate.ts';

/** Rights over all countries of the territory that a mandate wants, from the answers for each of them. */

export interface RightsIn {
  readonly country: string;
  readonly openness: Pick<Openness, 'state' | 'parties' | 'because'>;
}

/** States under which nobody else is known to hold it, the surest first. */
const FREE: readonly CandidateRights['state'][] = ['returned', 'retained', 'no-grant-found'];
const MOST_REASONS = 6;

/** One state where all countries agree, the least sure of those that are free, and else `split`; null for no country. */
export function rightsOver(answers: readonly RightsIn[]): CandidateRights | null {
  const byState = new Map<CandidateRights['state'], string[]>();
  for (const { country, openness } of answers) {
    byState.set(openness.state, [...(byState.get(openness.state) ?? []), country]);
  }
  const states = [...byState.keys()];
  if (states.length === 0) return null;
  const free = states.every((state) => FREE.includes(state));
  const leastSure = states.toSorted((a, b) => FREE.indexOf(b) - FREE.indexOf(a))[0];
  const state = states.length === 1 || free ? (leastSure ?? 'unknown') : 'split';
  const taken = answers.filter(({ openness }) => !FREE.includes(openness.state));
  const says = answers.flatMap(({ openness }) => openness.because.map((reason) => reason.says));
  const where =
    states.length === 1 ? [] : [...byState].map(([each, countries]) => `${each}: ${countries.toSorted().join(', ')}`);
  return {
    state,
    holders: [...new Set((taken.length > 0 ? taken : answers).flatMap(({ openness }) => openness.parties))],
    because: [...where, ...new Set(says)].slice(0, where.length + MOST_REASONS),
  };
}
