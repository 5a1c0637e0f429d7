import type { Day } from '../../basics/partial-date.ts';
import { type Condition, factOf } from './condition.ts';
import type { FactValue, NumberRange } from './fact-kind.ts';
import type { KnownFact, OpenFact, When } from './facts.ts';
import type { NamedNumber } from './rule.ts';
import { allOf, anyOf, notOf, type Truth } from './three-valued.ts';

/** How a condition finds facts and numbers. */
export interface Ground {
  readonly fact: (id: string) => KnownFact | OpenFact;
  readonly number: (id: string) => NamedNumber | undefined;
  readonly when: When;
  /** Fact that holds the day, to be asked for when the day is not known well enough. */
  readonly dayFact: string | null;
  readonly party: string | null;
}

export interface Evaluated {
  readonly truth: Truth;
  /** Facts whose values were used. */
  readonly used: readonly string[];
  /** Named numbers that they were compared with. */
  readonly numbers: readonly string[];
  /** Facts that would settle it; empty unless the truth is unknown. */
  readonly missing: readonly string[];
}

/** Three-valued: a fact that is not known leaves it open, unless the rest settles it whatever that fact is. */
export function evaluate(one: Condition, ground: Ground): Evaluated {
  if ('not' in one) {
    const inner = evaluate(one.not, ground);
    return { ...inner, truth: notOf(inner.truth) };
  }
  if ('all' in one) return together(one.all, allOf, ground);
  if ('any' in one) return together(one.any, anyOf, ground);
  if ('dayFrom' in one) return ofDay(one.dayFrom, ground);
  const id = factOf(one.fact, ground.party);
  const found = ground.fact(id);
  if (found.state === 'unknown') return { truth: 'unknown', used: [], numbers: [], missing: [id] };
  const truth = compare(one, found.value, ground);
  const numbers = 'over' in one ? [one.over] : 'atLeast' in one ? [one.atLeast] : [];
  return { truth, used: [id], numbers, missing: truth === 'unknown' ? [id] : [] };
}

function together(parts: readonly Condition[], join: (truths: readonly Truth[]) => Truth, ground: Ground): Evaluated {
  const all = parts.map((part) => evaluate(part, ground));
  const truth = join(all.map((part) => part.truth));
  const missing = truth === 'unknown' ? all.flatMap((part) => part.missing) : [];
  return { truth, used: all.flatMap(({ used }) => used), numbers: all.flatMap(({ numbers }) => numbers), missing };
}

function ofDay(id: string, { when, dayFact, number }: Ground): Evaluated {
  const named = number(id)?.value;
  if (typeof named !== 'string') return { truth: 'unknown', used: [], numbers: [], missing: [] };
  const truth = when.earliest >= (named as Day) ? 'yes' : when.latest < (named as Day) ? 'no' : 'unknown';
  return { truth, used: [], numbers: [id], missing: truth === 'unknown' && dayFact !== null ? [dayFact] : [] };
}

type FactComparison = Extract<Condition, { fact: string }>;

function compare(one: FactComparison, value: FactValue, { number }: Ground): Truth {
  if ('is' in one) return truthOf([one.is].flat().some((option) => option === value));
  if ('has' in one) return truthOf(Array.isArray(value) && value.includes(one.has));
  const named = number('over' in one ? one.over : one.atLeast)?.value;
  const range = rangeOf(value);
  if (typeof named !== 'number' || range === null) return 'unknown';
  const reaches = (count: number) => ('over' in one ? count > named : count >= named);
  if (range.atLeast !== null && reaches(range.atLeast)) return 'yes';
  return range.atMost !== null && !reaches(range.atMost) ? 'no' : 'unknown';
}

function rangeOf(value: FactValue): NumberRange | null {
  if (typeof value === 'number') return { atLeast: value, atMost: value };
  return typeof value === 'object' && 'atLeast' in value ? value : null;
}

function truthOf(holds: boolean): Truth {
  return holds ? 'yes' : 'no';
}
