import { z } from 'zod';
import { shippedId } from '../../basics/ids.ts';
import { partialDate } from '../../basics/partial-date.ts';

/** What a rule may ask about a deal: a line of `data/registers/rules/facts.jsonl`. */
export const factKind = z.strictObject({
  id: shippedId,
  /** `trial`: stated for each trial. `deal`: stated once; it may hold for a span of days only. */
  scope: z.enum(['deal', 'trial']),
  type: z.enum(['yes-no', 'choice', 'several', 'number', 'day']),
  /** Of a choice, or of a set from which several may hold. */
  options: z.array(z.string().min(1)),
  /** Of a number, such as people or percent. */
  unit: z.string().nullable(),
  question: z.string().min(5),
  /** Who knows it. */
  ask: z.string().min(3),
  /** Id of the rule that computes it: flag means yes, clear means no. Such a fact is never stated. */
  computedBy: shippedId.nullable(),
  reason: z.string().min(5),
});
export type FactKind = z.infer<typeof factKind>;

/** A count that is known only as a range. Both ends are included; null where open. */
export const numberRange = z
  .strictObject({ atLeast: z.number().nonnegative().nullable(), atMost: z.number().nonnegative().nullable() })
  .refine(({ atLeast, atMost }) => atLeast === null || atMost === null || atLeast <= atMost, {
    message: 'must be a range whose lower end is not above the upper',
  });
export type NumberRange = z.infer<typeof numberRange>;

export type FactValue = string | number | readonly string[] | NumberRange;

const SHAPES: { readonly [K in FactKind['type']]: (options: readonly string[]) => z.ZodType<FactValue> } = {
  'yes-no': () => z.enum(['yes', 'no']),
  choice: (options) => z.enum(options as [string, ...string[]]),
  several: (options) => z.array(z.enum(options as [string, ...string[]])),
  number: () => z.union([z.number().nonnegative(), numberRange]),
  day: () => partialDate,
};

/** Why a value does not fit its kind, or null when it does. */
export function misfit(kind: FactKind, value: unknown): string | null {
  const tooMuch = kind.unit === 'percent' && typeof value === 'number' && value > 100;
  if (!tooMuch && SHAPES[kind.type](kind.options).safeParse(value).success) return null;
  return EXPECTED[kind.type](kind);
}

const EXPECTED: { readonly [K in FactKind['type']]: (kind: FactKind) => string } = {
  'yes-no': () => 'yes or no; leave the fact out when nobody knows',
  choice: ({ options }) => `one of ${options.join(', ')}`,
  several: ({ options }) => `a list of those that hold, from ${options.join(', ')}; an empty list when none does`,
  number: ({ unit }) =>
    `a number${unit ? ` of ${unit}` : ''} from 0 on${unit === 'percent' ? ' to 100' : ''}, or a range`,
  day: () => 'a real date written YYYY, YYYY-MM or YYYY-MM-DD',
};
