import type { Day } from '../../basics/partial-date.ts';
import type { Candidate } from '../candidate.ts';
import type { Coming } from './coming.ts';

/** What a run knows of itself when its ledger is written. */

export interface AskedOf {
  readonly source: string;
  /** As sent, or the words looked up in the store. */
  readonly query: string;
  /** ISO timestamp. */
  readonly at: string;
  /** Null where the source did not answer. */
  readonly hits: number | null;
  readonly new: number | null;
  readonly changed: number | null;
  readonly failures: readonly { readonly why: string; readonly count: number }[];
}

export interface SourceState {
  readonly source: string;
  /** Key entered, contact given, feeds added: whatever the source needs. */
  readonly configured: boolean;
  /** Day of the last sync that came to its end, or of the last whole list; null for never. */
  readonly lastSynced: Day | null;
  /** Records in the store. */
  readonly records: number;
  /** How they came, the latest first. */
  readonly came: readonly Coming[];
  /** How the last sync failed, and on which day it was tried; null where it came to its end. */
  readonly failed: { readonly on: Day | null; readonly wrong: string; readonly next: string } | null;
}

export interface RunFacts {
  readonly today: Day;
  readonly asked: readonly AskedOf[];
  readonly states: readonly SourceState[];
  /** Sources that the mandate names; null for all. */
  readonly wanted: readonly string[] | null;
  readonly candidates: readonly Pick<Candidate, 'targets'>[];
}
