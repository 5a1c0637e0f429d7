import { type Day, earliestDay } from '../../basics/partial-date.ts';
import { statusOfLaw } from '../law-status.ts';
import { decides } from '../provenance.ts';
import type { Register } from '../register.ts';
import type { StaleAfter } from '../staleness.ts';
import type { When } from './facts.ts';
import type { RuleQuestion } from './rule.ts';

/**
 * Which text a rule is answered under.
 * - `in-force`: the newest of its versions that was in force on those days
 * - `before`: the day lies before every version
 * - `between`: the span meets more than one answer, so that the day has to be known better
 * - `none`: nothing recorded was in force on that day
 */
export type VersionAt =
  | { readonly state: 'in-force'; readonly law: string }
  | { readonly state: 'before' }
  | { readonly state: 'between' }
  | { readonly state: 'none' };

export function versionAt(
  register: Register,
  question: RuleQuestion,
  { earliest, latest }: When,
  staleAfter: readonly StaleAfter[],
): VersionAt {
  const [first, last] = [earliest, latest].map((day) => onDay(register, question, day, staleAfter));
  return first && last && JSON.stringify(first) === JSON.stringify(last) ? first : { state: 'between' };
}

function onDay(register: Register, { versions }: RuleQuestion, day: Day, staleAfter: readonly StaleAfter[]): VersionAt {
  const held = versions.filter((id) => register.law.has(id));
  const law = held.find((id) => statusOfLaw(register, id, day, staleAfter).status === 'in-force');
  if (law !== undefined) return { state: 'in-force', law };
  const starts = held.flatMap((id) => startOf(register, id) ?? []);
  return starts.length === versions.length && starts.every((start) => day < start)
    ? { state: 'before' }
    : { state: 'none' };
}

/** First day on which a law can have been in force. */
function startOf(register: Register, id: string): Day | null {
  const step = register.law.get(id)?.history.find((one) => decides(one) && one.status === 'in-force');
  return step ? earliestDay(step.on) : null;
}
