import { describe, expect, test } from 'vitest';
import { Refusal } from '../../basics/errors.ts';
import { codesOf } from '../../territory/territory.ts';
import { caseText } from '../testing/case-rows.ts';
import { readMandate } from './read-mandate.ts';
import { words, workedMandate, workedMandates } from './testing/shipped-mandates.ts';

function refusal(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('a mandate', () => {
  test.each(workedMandates())('of cases/scouting/mandates is read whole: %s', (name) => {
    const { mandate, wants } = workedMandate(name);
    expect(mandate.id).toBe(name);
    expect(wants.length).toBe(Object.keys(mandate.wants).length);
  });

  test('may name targets as people do', () => {
    const [targets] = workedMandate('pd1-vegf').wants;
    expect(targets?.criterion).toEqual({
      kind: 'targets',
      anyOf: [{ allOf: ['PDCD1', 'VEGFA'] }, { allOf: ['CD274', 'VEGFA'] }],
    });
  });

  test('says its territory in words', () => {
    expect(codesOf(workedMandate('pd1-vegf').territory?.territory.in ?? 0n)).toEqual(['US']);
  });

  test('makes a must of every want that is stated, unless it says which', () => {
    const wants = { areas: ['oncology'], modalities: ['adc'] };
    const musts = (raw: object) =>
      readMandate({ id: 'm', name: 'M', wants, ...raw }, words).wants.map(({ must }) => must);
    expect(musts({})).toEqual([true, true]);
    expect(musts({ musts: ['areas'] })).toEqual([false, true]);
  });

  test('that asks nothing, or asks for a stage that there is not, is refused', () => {
    const problems = (wants: object, rest: object = {}) =>
      refusal(() => readMandate({ id: 'm', name: 'M', wants, ...rest }, words)).problems.map(({ field }) => field);
    expect(problems({})).toEqual(['wants']);
    const crossed = { region: 'china', atLeast: 'phase-3', atMost: 'phase-1' };
    expect(problems({ stage: crossed })).toEqual(['wants.stage']);
    const kills = [{ criterion: { kind: 'stage', ...crossed }, reason: 'No.' }];
    expect(problems({}, { kills })).toEqual(['kills[0]']);
  });

  test('names every word that nobody bears at once', () => {
    const wants = { targets: { anyOf: [{ allOf: ['nonesuch-1'] }] }, indications: ['nonesuch disease'] };
    expect(refusal(() => readMandate({ id: 'm', name: 'M', wants }, words)).problems).toHaveLength(2);
  });
});

interface NotOk {
  readonly note: string;
  readonly mandate: unknown;
  readonly field: string;
  readonly says: readonly string[];
}

describe('cases/scouting/not-ok.jsonl', () => {
  const cases = caseText('not-ok.jsonl')
    .trim()
    .split('\n')
    .map((line): NotOk => JSON.parse(line));
  test.each(cases)('$note is refused', ({ mandate, field, says }) => {
    const { problems, message, code } = refusal(() => readMandate(mandate, words));
    expect(code).toBe('bad-input');
    expect(problems.map((problem) => problem.field)).toContain(field);
    for (const word of says) expect(message).toContain(word);
  });
});
