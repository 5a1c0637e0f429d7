import type { Day, PartialDate } from '../../basics/partial-date.ts';
import type { Grade } from '../provenance.ts';
import type { Reason } from './reason.ts';
import type { OtherView, Verdict } from './rule.ts';

/** A fact still needed, whom to ask, and why it is not known. */
export interface MissingFact {
  readonly fact: string;
  readonly trial: string | null;
  readonly question: string;
  readonly ask: string;
  readonly why: 'not-stated' | 'from-memory' | 'other-days' | 'contradicted' | 'to-the-day';
}

export interface Step {
  readonly order: number;
  readonly id: string;
  readonly who: string;
  readonly what: string;
  readonly reason: string;
  readonly sources: readonly string[];
  readonly grade: Grade;
}

/** The answer of one rule, for the deal or one trial. */
export interface RuleAnswer {
  readonly rule: string;
  readonly area: string;
  readonly question: string;
  readonly trial: string | null;
  readonly asOf: Day;
  /** Day, or date, whose law was applied, and that law; null where no table applied. */
  readonly on: PartialDate;
  readonly version: string | null;
  readonly verdict: Verdict;
  /** What the missing facts leave open. */
  readonly between: readonly Verdict[];
  /** Set where it rests on memory alone: somebody has to verify it. */
  readonly toVerify: boolean;
  readonly because: readonly Reason[];
  /** Ids of laws, effects, numbers and facts it rests on. */
  readonly basis: readonly string[];
  readonly missing: readonly MissingFact[];
  readonly steps: readonly Step[];
  /** What other texts say on the same question. */
  readonly differs: readonly OtherView[];
  /** Laws that nobody has looked up for too long. */
  readonly stale: readonly string[];
  readonly recheckOn: Day;
}
