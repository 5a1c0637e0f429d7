import type { ReadOut } from '../../assets/read-outs.ts';
import type { Day } from '../../basics/partial-date.ts';
import type { Candidate } from '../candidate.ts';
import type { Crowding } from '../landscape/crowding.ts';
import type { DealHistory } from './deal-history.ts';
import type { CandidateFacts } from './facts.ts';
import type { RankingRow } from './row.ts';

/** A small reason: one look at a candidate that ends in a word, a number, or in not knowing. */

export interface Measured {
  /** A word of `choices` or a number for `bands`; two numbers where a date leaves room; null is unknown. */
  readonly answer: string | number | readonly [number, number] | null;
  readonly says: string;
  /** Records that it rests on. */
  readonly refs: readonly string[];
  /** What would settle it; told where the answer is unknown or may turn out to be. */
  readonly settle: string;
}

/** What is known beside the candidate itself. */
export interface Surroundings {
  readonly asOf: Day;
  readonly crowding: Crowding;
  readonly dealHistory: DealHistory;
  /** Every arm of the trials of a candidate, by its id. */
  readonly readOuts: ReadonlyMap<string, readonly ReadOut[]>;
  readonly facts: ReadonlyMap<string, CandidateFacts>;
}

export interface Seen extends Surroundings {
  readonly candidate: Candidate;
  /** Facts of this candidate. */
  readonly told: CandidateFacts;
}

export interface Reason {
  readonly id: string;
  /** Every word it may answer with. */
  readonly words: readonly string[];
  /** Whether it may answer with a number. */
  readonly numbers: boolean;
  readonly measure: (seen: Seen, row: RankingRow) => Measured;
}

export function found(answer: string | number, says: string, refs: readonly string[] = []): Measured {
  return { answer, says, refs, settle: '' };
}

export function unknown(says: string, settle: string, refs: readonly string[] = []): Measured {
  return { answer: null, says, refs, settle };
}
