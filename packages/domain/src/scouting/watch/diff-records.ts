import type { FoundKind } from '../found.ts';
import { MORE_PRECISE, noiseReason, type Weight, weightOf } from './change-table.ts';
import { type Change, changesBetween, isSameDate } from './changes.ts';

/** What changed in a stored record, told from what to what. */

export interface WeighedChange extends Change {
  /** Null where the change says nothing of the drug. */
  readonly weight: Weight | null;
  readonly reason: string;
}

/** Every change, noise included, each with how much it moves and why. */
export function allChanges(before: unknown, after: unknown): WeighedChange[] {
  return changesBetween(before, after).map((change) => ({ ...change, ...weigh(change) }));
}

/**
 * The changes that matter; empty where nothing that matters did.
 * @param _kind the fields of all kinds stand in one table
 * @param before content of a record of that kind
 */
export function diffRecords(_kind: FoundKind, before: unknown, after: unknown): WeighedChange[] {
  return allChanges(before, after).filter(({ weight }) => weight !== null);
}

function weigh({ field, was, becomes }: Change): Pick<WeighedChange, 'weight' | 'reason'> {
  const noise = noiseReason(field) ?? (isSameDate(was, becomes) ? MORE_PRECISE : null);
  return noise === null ? weightOf(field, 'record') : { weight: null, reason: noise };
}
