import { z } from 'zod';
import { type Day, partialDate, precisionOf } from '../basics/partial-date.ts';

/** How far a record of a register can be trusted, and where it comes from. Every record of this room carries it. */

/** Best first. What is graded B is shown "to be verified" and never decides anything by itself. */
export const GRADES = {
  P: 'the primary text, or a data set copied from it, was read',
  S: 'read in a page of a law firm, the press or a company',
  S1: 'one secondary source only',
  B: 'background knowledge; nobody opened a source',
} as const;
export const grade = z.enum(Object.keys(GRADES) as [Grade, ...Grade[]]);
export type Grade = keyof typeof GRADES;

export function decides(record: { readonly grade: Grade }): boolean {
  return record.grade !== 'B';
}

/** zod schema of a date known to the day. */
export const day = partialDate
  .refine((date) => precisionOf(date) === 'day', { message: 'must be a day written YYYY-MM-DD' })
  .transform((date) => date as Day);

/** Fields that every record ends with. */
export const provenance = {
  /** Addresses or citations. Empty only for what is graded B. */
  sources: z.array(z.string().min(1)),
  grade,
  /** Day on which the record was stored here; a question with an earlier `known` does not see it. */
  recordedOn: day,
  /** One sentence: why the record stands as it does, and what to watch. */
  reason: z.string().min(1),
};
export const provenanceSchema = z.strictObject(provenance);
export type Provenance = z.infer<typeof provenanceSchema>;

/** One reason of an answer: a record, what it says here, where that is written and how far to trust it. */
export interface Because {
  readonly kind: 'list' | 'edition' | 'entry' | 'notice' | 'overlay' | 'effect' | 'law' | 'ownership';
  readonly record: string;
  readonly says: string;
  readonly sources: readonly string[];
  readonly grade: Grade;
}

export function because(kind: Because['kind'], record: string, says: string, from: Provenance): Because {
  return { kind, record, says, sources: from.sources, grade: from.grade };
}
