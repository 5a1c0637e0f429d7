import { z } from 'zod';
import { type Day, earliestDay, latestDay, type PartialDate } from '../../basics/partial-date.ts';
import { day, decides, grade } from '../provenance.ts';
import { type FactValue, numberRange } from './fact-kind.ts';

/** One thing that somebody says about a deal or a trial, with the span of days over which it holds. */
export const factStatement = z.strictObject({
  fact: z.string().min(1),
  /** Id of the trial, for facts of trials. */
  of: z.string().min(1).nullable().default(null),
  value: z.union([z.string(), z.number(), z.array(z.string()), numberRange]),
  /** First and last day on which it holds; null: always. */
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  source: z.string().min(1),
  grade,
});
export type FactStatement = z.infer<typeof factStatement>;

/** What is known of a deal. A fact that nobody states is unknown. */
export interface Facts {
  readonly statements: readonly FactStatement[];
}

/** The day, or the span of a date not known to the day, that a rule is asked for. */
export interface When {
  readonly earliest: Day;
  readonly latest: Day;
}

export function whenOf(date: PartialDate): When {
  return { earliest: earliestDay(date), latest: latestDay(date) };
}

export interface KnownFact {
  readonly state: 'known';
  readonly value: FactValue;
  readonly from: readonly FactStatement[];
}
export interface OpenFact {
  readonly state: 'unknown';
  /** Why: nobody says so, only from memory, not for all of those days, or two statements disagree. */
  readonly why: 'not-stated' | 'from-memory' | 'other-days' | 'contradicted';
}

/**
 * The value of a fact over a day or span.
 * @param memory whether statements from memory count, as they do for what may only be flagged
 */
export function factAt(facts: Facts, id: string, of: string | null, when: When, memory: boolean): KnownFact | OpenFact {
  const stated = facts.statements.filter((one) => one.fact === id && one.of === of);
  if (stated.length === 0) return { state: 'unknown', why: 'not-stated' };
  const firm = stated.filter(decides);
  // What is remembered is heard only where nothing better is said.
  const trusted = firm.length > 0 || !memory ? firm : stated;
  if (trusted.length === 0) return { state: 'unknown', why: 'from-memory' };
  const now = trusted.filter(
    ({ from, to }) => (from ?? when.latest) <= when.latest && (to ?? when.earliest) >= when.earliest,
  );
  const [first] = now;
  const whole = now.every(
    ({ from, to }) => (from ?? when.earliest) <= when.earliest && (to ?? when.latest) >= when.latest,
  );
  if (!first || !whole) return { state: 'unknown', why: 'other-days' };
  const same = now.every(({ value }) => JSON.stringify(value) === JSON.stringify(first.value));
  return same ? { state: 'known', value: first.value, from: now } : { state: 'unknown', why: 'contradicted' };
}

/** Ids of the trials of which anything is stated. */
export function trialsOf({ statements }: Facts): string[] {
  return [...new Set(statements.flatMap(({ of }) => (of === null ? [] : [of])))].sort();
}
