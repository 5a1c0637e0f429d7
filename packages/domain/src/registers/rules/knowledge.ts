import { type Day, isPartialDate, type PartialDate } from '../../basics/partial-date.ts';
import type { Asked } from './asked.ts';
import type { Ground } from './evaluate.ts';
import { factAt, type KnownFact, type OpenFact, type When, whenOf } from './facts.ts';
import type { RuleQuestion, Verdict } from './rule.ts';

/** What a computed fact is made from: the answer of its rule. */
export interface Computed {
  readonly verdict: Verdict;
  readonly toVerify: boolean;
}
/** Answers the rule of a computed fact on a day. */
export type Compute = (rule: string, trial: string | null, day: Day) => Computed | null;

/** Everything that is known of a deal and one of its trials, computed facts among it. */
export function groundOf(
  asked: Asked,
  question: RuleQuestion,
  trial: string | null,
  when: When,
  memory: boolean,
  compute: Compute,
): Ground {
  return {
    fact: (id) => known(asked, trial, id, when, memory, compute),
    number: (id) => asked.rules.numbers.get(id),
    when,
    dayFact: question.at,
    party: question.party,
  };
}

function known(
  { facts, rules }: Asked,
  trial: string | null,
  id: string,
  when: When,
  memory: boolean,
  compute: Compute,
): KnownFact | OpenFact {
  const kind = rules.kinds.get(id);
  if (!kind?.computedBy) return factAt(facts, id, kind?.scope === 'trial' ? trial : null, when, memory);
  const [first, last] = [when.earliest, when.latest].map((day) => meaning(compute(kind.computedBy ?? '', trial, day)));
  return first && first === last ? { state: 'known', value: first, from: [] } : { state: 'unknown', why: 'not-stated' };
}

/** Flag is yes, clear is no; what is only to be verified is neither. */
function meaning(found: Computed | null): 'yes' | 'no' | null {
  if (found === null || found.toVerify) return null;
  return found.verdict === 'flag' ? 'yes' : found.verdict === 'clear' ? 'no' : null;
}

/** The date that a fact holds, if it is stated. */
export function statedDate({ facts, rules, asOf }: Asked, trial: string | null, fact: string): PartialDate | null {
  const of = rules.kinds.get(fact)?.scope === 'trial' ? trial : null;
  const found = factAt(facts, fact, of, whenOf(asOf), false);
  return found.state === 'known' && typeof found.value === 'string' && isPartialDate(found.value) ? found.value : null;
}
