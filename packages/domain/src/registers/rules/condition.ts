import { z } from 'zod';
import { shippedId } from '../../basics/ids.ts';

/**
 * When a row of a rule fits. Numbers and days are named, and stand in `numbers.jsonl` with their source.
 * A fact that begins with `party-` is the one of the party whom the rule is about.
 */
export type Condition =
  | { readonly fact: string; readonly is: string | readonly string[] }
  | { readonly fact: string; readonly has: string }
  /** Compares a number with a named one. */
  | { readonly fact: string; readonly over: string }
  | { readonly fact: string; readonly atLeast: string }
  /** The day asked is the named one, or later. */
  | { readonly dayFrom: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: shippedId, is: z.union([z.string(), z.array(z.string()).min(1)]) }),
    z.strictObject({ fact: shippedId, has: z.string() }),
    z.strictObject({ fact: shippedId, over: shippedId }),
    z.strictObject({ fact: shippedId, atLeast: shippedId }),
    z.strictObject({ dayFrom: shippedId }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);

/** Every comparison in a condition, from left to right. */
export type Comparison = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

export function comparisonsOf(one: Condition): Comparison[] {
  if ('all' in one) return one.all.flatMap(comparisonsOf);
  if ('any' in one) return one.any.flatMap(comparisonsOf);
  return 'not' in one ? comparisonsOf(one.not) : [one];
}

/** Ids of facts and of named numbers. */
export function namesIn(one: Condition): { readonly facts: string[]; readonly numbers: string[] } {
  const all = comparisonsOf(one);
  return {
    facts: all.flatMap((part) => ('fact' in part ? [part.fact] : [])),
    numbers: all.flatMap((part) =>
      'over' in part ? [part.over] : 'atLeast' in part ? [part.atLeast] : 'dayFrom' in part ? [part.dayFrom] : [],
    ),
  };
}

/** The fact of the party a rule is about. */
export function factOf(name: string, party: string | null): string {
  return party === null ? name : name.replace(/^party-/, `${party}-`);
}
