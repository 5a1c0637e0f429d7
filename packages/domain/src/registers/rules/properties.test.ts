import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../basics/calendar.ts';
import { type Day, latestDay, parseDay } from '../../basics/partial-date.ts';
import { statusOfLaw } from '../law-status.ts';
import { REGISTER, THRESHOLDS } from '../testing/shipped-register.ts';
import { answerRule } from './answer.ts';
import { assess } from './assess.ts';
import type { FactKind } from './fact-kind.ts';
import type { FactStatement, Facts } from './facts.ts';
import type { RuleQuestion } from './rule.ts';
import type { RuleAnswer } from './rule-answer.ts';
import { RULES } from './testing/shipped-rules.ts';

const RUN = { seed: 20261125, numRuns: 40 };
const stated = [...RULES.kinds.values()].filter(({ computedBy }) => computedBy === null);
const dayArb = fc.integer({ min: 0, max: 4600 }).map((days) => addDays(parseDay('2015-01-01'), days));
/** Days on which most texts are in force, so that their tables are asked. */
const lateArb = fc.integer({ min: 0, max: 500 }).map((days) => addDays(parseDay('2025-07-01'), days));
/** Counts lie around the limits, where a mistake would show. */
const COUNTS = [...RULES.numbers.values()].flatMap(({ value }) =>
  typeof value === 'number' ? [value, value + 1] : [],
);

function valueArb({ type, options, unit }: FactKind): fc.Arbitrary<FactStatement['value']> {
  if (type === 'day') return dayArb;
  if (type === 'yes-no') return fc.constantFrom('yes', 'no');
  if (type === 'choice') return fc.constantFrom(...options);
  if (type === 'several') return fc.subarray([...options]);
  return fc.constantFrom(...COUNTS.filter((count) => unit !== 'percent' || count <= 100));
}

/** Facts of a deal with one trial, each stated or not. */
const factsArb: fc.Arbitrary<Facts> = fc
  .tuple(
    ...stated.map((kind) =>
      fc.option(
        valueArb(kind).map(
          (value): FactStatement => ({
            fact: kind.id,
            of: kind.scope === 'trial' ? 'trial' : null,
            value,
            from: null,
            to: null,
            source: 'example',
            grade: 'S',
          }),
        ),
        { freq: 6 },
      ),
    ),
  )
  .map((all) => ({ statements: all.filter((one) => one !== null) }));

const answersOf = (facts: Facts, asOf: Day) => assess(facts, RULES, REGISTER, asOf).answers;

/** A statement that the answer used. The day that a rule is about is none: without it another question is asked. */
function counts({ fact }: FactStatement, { basis }: RuleAnswer): boolean {
  return basis.includes(fact) && RULES.kinds.get(fact)?.type !== 'day';
}

function questionOf({ rule }: RuleAnswer): RuleQuestion {
  const found = RULES.questions.find(({ id }) => id === rule);
  if (!found) throw new Error(`there is no rule ${rule}`);
  return found;
}

describe('rules over facts', { timeout: 20_000 }, () => {
  it('never turn clear because a fact is not known', () => {
    const property = fc.property(factsArb, lateArb, (facts, asOf) => {
      for (const before of answersOf(facts, asOf).filter(({ verdict }) => verdict !== 'clear')) {
        for (const gone of facts.statements.filter((one) => counts(one, before))) {
          const fewer = { statements: facts.statements.filter((one) => one !== gone) };
          const after = answerRule(
            { facts: fewer, rules: RULES, register: REGISTER, asOf },
            questionOf(before),
            before.trial,
          );
          expect(after.verdict, `${before.rule} without ${gone.fact}`).not.toBe('clear');
        }
      }
    });
    fc.assert(property, RUN);
  });

  it('give a basis with every verdict, and a reason or a question with every unknown', () => {
    const property = fc.property(factsArb, dayArb, (facts, asOf) => {
      for (const one of answersOf(facts, asOf)) {
        expect(one.basis, one.rule).not.toEqual([]);
        expect(one.because.length, one.rule).toBeGreaterThan(0);
        expect(one.recheckOn >= asOf, one.rule).toBe(true);
        if (one.verdict === 'unknown') expect(one.because.some(({ kind }) => kind !== 'fact')).toBe(true);
        else expect(one.because.some(({ sources, grade }) => sources.length > 0 || grade === 'B')).toBe(true);
      }
    });
    fc.assert(property, RUN);
  });

  it('apply no text before its day: the version is in force on the day that counts', () => {
    const property = fc.property(factsArb, dayArb, (facts, asOf) => {
      for (const { version, on, rule } of answersOf(facts, asOf)) {
        if (version === null) continue;
        expect(statusOfLaw(REGISTER, version, latestDay(on), THRESHOLDS).status, rule).toBe('in-force');
      }
    });
    fc.assert(property, RUN);
  });

  it('decide nothing by facts from memory: at most they ask to be verified', () => {
    const property = fc.property(factsArb, dayArb, (facts, asOf) => {
      const memory = { statements: facts.statements.map((one): FactStatement => ({ ...one, grade: 'B' })) };
      for (const one of answersOf(memory, asOf)) {
        const settled = one.verdict !== 'unknown' && !one.toVerify && one.version !== null;
        expect(settled, `${one.rule}: ${one.verdict}`).toBe(false);
      }
    });
    fc.assert(property, RUN);
  });
});
