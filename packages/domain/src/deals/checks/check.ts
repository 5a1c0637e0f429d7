import { z } from 'zod';
import type { Day } from '../../basics/partial-date.ts';
import type { Deal } from '../deal.ts';
import type { EvidenceTables } from '../tiers.ts';

/**
 * - `missing`: a field that a reader needs is not known
 * - `doubtful`: the record may be right, but somebody should look
 * - `inconsistent`: two statements of the record cannot both be true; it is put right or explained
 */
export type CheckKind = 'missing' | 'doubtful' | 'inconsistent';

export interface Finding {
  /** Path of the field in the record, such as `amounts.total`. */
  readonly field: string;
  readonly message: string;
}

export interface CheckContext {
  readonly asOf: Day;
  readonly tables: EvidenceTables;
  /** Ids of the company table. */
  readonly companies: ReadonlySet<string>;
  /** All deals of the set, by id and by former id. */
  readonly deals: ReadonlyMap<string, Deal>;
}

/** One rule. It is data with a function: what it asks, why, and what it found in a deal. */
export interface DealCheck {
  readonly id: string;
  readonly kind: CheckKind;
  readonly reason: string;
  readonly check: (deal: Deal, context: CheckContext) => readonly Finding[];
}

/** A line of `data/deals/explained.jsonl`: why a finding may stand. Without a field it explains the rule for the whole deal. */
export const explainedFinding = z.strictObject({
  deal: z.string(),
  rule: z.string(),
  field: z.string().optional(),
  reason: z.string().min(1),
});
export type ExplainedFinding = z.infer<typeof explainedFinding>;

/** A finding when the condition holds, else none. */
export function findingIf(wrong: boolean, field: string, message: string): Finding[] {
  return wrong ? [{ field, message }] : [];
}
