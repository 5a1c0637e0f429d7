import { z } from 'zod';
import { shippedId } from '../basics/ids.ts';
import { type Day, earliestDay, partialDate } from '../basics/partial-date.ts';
import { day, decides, grade, provenance } from './provenance.ts';

/** A law, rule, draft, bill or order with the history of its status, and what it does. */

export const LAW_KINDS = ['law', 'rule', 'draft', 'bill', 'order'] as const;

export const LAW_STATUSES = {
  'in-force': 'binds today',
  'final-not-effective': 'published, binds from a later day',
  draft: 'proposed by an authority',
  bill: 'introduced in a legislature',
  lapsed: 'ended without becoming law',
  reported: 'told by the press; no text was seen',
  superseded: 'replaced by a later text',
} as const;
export const lawStatus = z.enum(Object.keys(LAW_STATUSES) as [LawStatus, ...LawStatus[]]);
export type LawStatus = keyof typeof LAW_STATUSES;

export const law = z.strictObject({
  id: shippedId,
  name: z.strictObject({ en: z.string(), zh: z.string().nullable() }),
  kind: z.enum(LAW_KINDS),
  what: z.string(),
  /** Oldest first; empty for a text that is only due. */
  history: z.array(z.strictObject({ status: lawStatus, on: partialDate, says: z.string(), grade })),
  /** Last day on which a text is due, and how that day was counted. */
  due: z.strictObject({ by: day, how: z.string() }).nullable(),
  /** Day of the newest evidence. */
  asOf: day,
  ...provenance,
});
export type Law = z.infer<typeof law>;

/** Whether anything of a law is recorded by a day; a text that is only due has not begun, nor has one known from memory. */
export function hasBegun(one: Law | undefined, asOf: Day): boolean {
  return one?.history.some((step) => decides(step) && earliestDay(step.on) <= asOf) ?? false;
}

/**
 * When an effect starts: on a day, with the listing itself, some days after a law reaches a status (with an outer bound that
 * no step of the law may pass), or after something that has no date.
 */
export const effectStart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), on: day }),
  z.strictObject({ kind: z.literal('on-listing') }),
  z.strictObject({
    kind: z.literal('computed'),
    from: z.strictObject({ law: shippedId, status: lawStatus }),
    plusDays: z.number().int().nonnegative(),
    outerBound: day.nullable(),
  }),
  z.strictObject({ kind: z.literal('waiting'), for: z.string() }),
]);
export type EffectStart = z.infer<typeof effectStart>;

export const legalEffect = z.strictObject({
  id: shippedId,
  law: shippedId,
  what: z.string(),
  /** Whom it reaches, in words. */
  reach: z.string(),
  /** Set where ownership alone extends the effect: the smallest sum of shares, in percent, that does. */
  ownership: z.strictObject({ atLeast: z.number().min(0).max(100) }).nullable(),
  /** `ask`: a relative of a listed company counts by control, so that facts have to be asked for; null: no relative counts. */
  relatives: z.enum(['ask']).nullable(),
  start: effectStart,
  /** What has to be at stake for it to apply. */
  nexus: z.string(),
  exceptions: z.array(z.string()),
  ...provenance,
});
export type LegalEffect = z.infer<typeof legalEffect>;
