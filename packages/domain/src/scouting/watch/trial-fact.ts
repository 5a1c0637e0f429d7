import type { PartialDate } from '../../basics/partial-date.ts';
import type { Trial, TrialPhase, TrialStatus } from '../trial.ts';

/** What a reader of the change feed wants to know of a trial in which the drug is tested. Null is not told. */
export interface TrialFact {
  readonly ref: string;
  readonly status: TrialStatus | null;
  readonly phases: readonly TrialPhase[] | null;
  /** People enrolled, or planned to be. */
  readonly enrolment: number | null;
  readonly primaryCompletion: PartialDate | null;
  /** Whether results are posted in the register. */
  readonly results: boolean | null;
}

/** @param ref see `foundRef` */
export function trialFact(ref: string, { status, phases, enrolment, primaryCompletion, hasResults }: Trial): TrialFact {
  return {
    ref,
    status: status?.is ?? null,
    phases,
    enrolment: enrolment?.n ?? null,
    primaryCompletion: primaryCompletion?.date ?? null,
    results: hasResults,
  };
}
