import type { Day, PartialDate } from '../../basics/partial-date.ts';
import type { Register } from '../register.ts';
import type { Decision } from './decide.ts';
import type { Facts } from './facts.ts';
import type { RuleBook, RuleQuestion } from './rule.ts';
import type { VersionAt } from './version.ts';

/** What is asked: facts of a deal, the rules, the texts as stored, and the day. */
export interface Asked {
  readonly facts: Facts;
  readonly rules: RuleBook;
  readonly register: Register;
  readonly asOf: Day;
}

/** What the answer of one rule is put together from. */
export interface AnswerParts {
  readonly asked: Asked;
  readonly question: RuleQuestion;
  readonly trial: string | null;
  /** Day, or date, whose law counts. */
  readonly on: PartialDate;
  readonly decision: Decision;
  readonly version: VersionAt;
  /** What to ask for in the place of a fact: itself, or the facts behind a computed one. */
  readonly missingOf: (fact: string, trial: string | null) => readonly string[];
}
