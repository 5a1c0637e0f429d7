import type { Day } from '../../basics/partial-date.ts';
import type { Register } from '../register.ts';
import { answerRule } from './answer.ts';
import type { Asked } from './asked.ts';
import { type Facts, trialsOf } from './facts.ts';
import type { RuleBook, RuleQuestion } from './rule.ts';
import type { MissingFact, RuleAnswer } from './rule-answer.ts';

export interface Assessment {
  readonly asOf: Day;
  readonly answers: readonly RuleAnswer[];
  /** Every fact still needed, once, with the rules that wait for it. */
  readonly missing: readonly (MissingFact & { readonly rules: readonly string[] })[];
  /** The earliest day on which one of the answers has to be asked again. */
  readonly recheckOn: Day;
}

/**
 * Every rule over what is known of a deal, as of a day: those of trials once for each trial.
 * @param register as stored; for an earlier state of knowledge give the register of that day (`knownOn`)
 */
export function assess(facts: Facts, rules: RuleBook, register: Register, asOf: Day): Assessment {
  const asked = { facts, rules, register, asOf };
  const answers = rules.questions.flatMap((question) => answersOf(asked, question));
  const recheckOn = answers.map((one) => one.recheckOn).sort()[0] ?? asOf;
  return { asOf, answers, missing: missingOf(answers), recheckOn };
}

/** Where no trial is stated, a rule of trials is asked once, so that what is missing is said. */
function answersOf(asked: Asked, question: RuleQuestion): RuleAnswer[] {
  const trials = question.scope === 'trial' ? trialsOf(asked.facts) : [];
  return (trials.length > 0 ? trials : [null]).map((trial) => answerRule(asked, question, trial));
}

function missingOf(answers: readonly RuleAnswer[]): Assessment['missing'] {
  const all = new Map<string, MissingFact & { rules: string[] }>();
  for (const { rule, missing } of answers) {
    for (const one of missing) {
      const key = `${one.trial ?? ''} ${one.fact}`;
      const held = all.get(key);
      if (!held) all.set(key, { ...one, rules: [rule] });
      else if (!held.rules.includes(rule)) held.rules.push(rule);
    }
  }
  return [...all.values()];
}
