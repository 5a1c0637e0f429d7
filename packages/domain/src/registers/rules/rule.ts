import { z } from 'zod';
import { shippedId } from '../../basics/ids.ts';
import { day, provenance } from '../provenance.ts';
import type { StaleAfter } from '../staleness.ts';
import { condition } from './condition.ts';
import type { FactKind } from './fact-kind.ts';

/**
 * A rule is a question, the versions of the law that answered it over time, and a table of rows for each version, tried from
 * the top. Nothing in a table is code: an expert reads and edits it.
 */

/** - `clear`: nothing of this rule stands in the way, on what is recorded
 *  - `flag`: look at it, with the reason
 *  - `block-until`: not before the steps are done
 *  - `unknown`: facts or texts are missing */
export const VERDICTS = ['clear', 'flag', 'block-until', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ruleQuestion = z.strictObject({
  id: shippedId,
  area: z.enum([
    'genetic-resources',
    'personal-data',
    'us-data',
    'technology-export',
    'money',
    'tax',
    'us-investment',
    'tariff',
  ]),
  question: z.string().min(10),
  /** `trial`: answered once for each trial. */
  scope: z.enum(['deal', 'trial']),
  /** Fact that holds the day whose law counts; null: the day asked. */
  at: shippedId.nullable(),
  /** What to do when that day is not stated. */
  atElse: z.enum(['as-of', 'unknown']),
  /** Whom facts named `party-…` are about. */
  party: z.enum(['licensor', 'recipient']).nullable(),
  /** Laws, the newest first; the first that is in force on the day gives the table. */
  versions: z.array(shippedId).min(1),
  /** Before the first version: `clear` only where a new duty began with it, `unknown` where older law is not recorded. */
  before: z.strictObject({ verdict: z.enum(['clear', 'unknown']), says: z.string().min(10) }),
  /** Drafts, bills and texts that are due: told, never applied. */
  watch: z.array(shippedId),
  ...provenance,
});
export type RuleQuestion = z.infer<typeof ruleQuestion>;

export const ruleRow = z.strictObject({
  rules: z.array(shippedId).min(1),
  /** Versions whose table the row belongs to. */
  under: z.array(shippedId).min(1),
  when: condition,
  verdict: z.enum(VERDICTS),
  says: z.string().min(10),
  /** Laws and legal effects it rests on, besides the version. */
  basis: z.array(shippedId),
  /** Steps in their order. */
  steps: z.array(shippedId),
  ...provenance,
});
export type RuleRow = z.infer<typeof ruleRow>;

/** A threshold or a day that rows compare with. */
export const namedNumber = z.strictObject({
  id: shippedId,
  value: z.union([z.number(), day]),
  unit: z.string(),
  law: shippedId,
  ...provenance,
});
export type NamedNumber = z.infer<typeof namedNumber>;

export const ruleStep = z.strictObject({ id: shippedId, who: z.string(), what: z.string(), ...provenance });
export type RuleStep = z.infer<typeof ruleStep>;

/** What another text says where our answer differs. */
export const otherView = z.strictObject({
  rule: shippedId,
  heldBy: z.string(),
  says: z.string(),
  answered: z.string(),
  ...provenance,
});
export type OtherView = z.infer<typeof otherView>;

export interface RuleBook {
  readonly questions: readonly RuleQuestion[];
  readonly rows: readonly RuleRow[];
  readonly numbers: ReadonlyMap<string, NamedNumber>;
  readonly steps: ReadonlyMap<string, RuleStep>;
  readonly views: readonly OtherView[];
  readonly kinds: ReadonlyMap<string, FactKind>;
  /** After how many days a law has to be looked up again. */
  readonly staleAfter: readonly StaleAfter[];
}
