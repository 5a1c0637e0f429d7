import { describe, expect, test } from 'vitest';
import { type ReadOut, readOut } from '../../../assets/read-outs.ts';
import type { Candidate } from '../../candidate.ts';
import { type CandidateFacts, UNTOLD } from '../facts.ts';
import { scoreReason } from '../score-reason.ts';
import { at, day, exampleCandidate, said, shippedRanking, surroundings } from '../testing/example-candidate.ts';

const PAIR = { targets: said(['VEGFA', 'PDCD1']), modality: said('bispecific-antibody' as const) };
const began = (on: string): CandidateFacts => ({ ...UNTOLD, firstTrial: { on: day(on), ref: `register/${on}` } });

function answer(
  id: string,
  candidate: Candidate,
  others: Candidate[] = [],
  more: Parameters<typeof surroundings>[1] = {},
) {
  const row = shippedRanking.rows.find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  const context = surroundings([candidate, ...others], more);
  return scoreReason(row, { ...context, candidate, told: context.facts.get(candidate.id) ?? UNTOLD });
}

describe('the class of a candidate', () => {
  const own = exampleCandidate({ id: 'drug:own', ...PAIR, stages: [at('phase-1', '2024-05')] });
  const leader = exampleCandidate({ id: 'drug:leader', ...PAIR, stages: [at('phase-3', '2023-01-02')] });
  const silent = exampleCandidate({ id: 'drug:silent', ...PAIR, targets: said(['PDCD1', 'VEGFA']) });
  const other = exampleCandidate({ id: 'drug:other', targets: said(['PDCD1']), modality: PAIR.modality });
  const hidden = exampleCandidate({ id: 'drug:hidden' });

  test('counts the others of the same targets, in any order, and says who cannot be placed', () => {
    const counted = answer('crowding', own, [leader, silent, other, hidden]);
    expect(counted.points).toBe(2);
    expect(counted.says).toMatch(/^2 others .*; 1 with targets or modality unknown are not counted/);
    expect(answer('crowding', own).points).toBe(3);
    expect(answer('crowding', hidden, [own])).toMatchObject({ points: null, range: { low: -2, high: 3 } });
  });

  test('tells how far the leader is, and who is silent', () => {
    const behind = answer('behind-leader', own, [leader, silent]);
    expect(behind).toMatchObject({ points: -1, refs: ['test/phase-3', 'test/phase-1'] });
    expect(behind.says).toMatch(/DRUG:LEADER, phase-3 since 2023-01-02.*1 others have no known stage/);
    expect(answer('behind-leader', leader, [own]).points).toBe(2);
    expect(answer('behind-leader', own).points).toBe(0);
    expect(answer('behind-leader', own, [silent]).points).toBeNull();
  });

  test('is entered first by the first dated trial, and by nothing else', () => {
    const facts = new Map([
      ['drug:own', began('2021-03')],
      ['drug:leader', began('2021-04-01')],
    ]);
    expect(answer('first-in-class', own, [leader], { facts }).points).toBe(2);
    expect(answer('first-in-class', leader, [own], { facts })).toMatchObject({ points: 0 });
    expect(answer('first-in-class', own, [leader, silent], { facts })).toMatchObject({
      points: null,
      unknown: 'the start of the first trial of DRUG:SILENT',
    });
    expect(answer('first-in-class', own, [leader]).points).toBeNull();
    const sameYear = new Map([...facts, ['drug:own', began('2021')] as const]);
    expect(answer('first-in-class', own, [leader], { facts: sameYear }).says).toMatch(
      /as far as known with DRUG:LEADER/,
    );
  });

  test('an other that stands before its first trial was not there before', () => {
    const early = exampleCandidate({ id: 'drug:early', ...PAIR, stages: [at('preclinical', '2020')] });
    expect(answer('first-in-class', own, [early], { facts: new Map([['drug:own', began('2021-03')]]) }).points).toBe(2);
  });

  test('a combination of targets is new only if no other modality has it either', () => {
    const fusion = exampleCandidate({ id: 'drug:fusion', targets: PAIR.targets, modality: said('protein' as const) });
    expect(answer('novel-targets', own).points).toBe(2);
    expect(answer('novel-targets', own, [fusion])).toMatchObject({
      points: 0,
      says: expect.stringContaining('PDCD1+VEGFA'),
    });
    expect(answer('novel-targets', hidden).points).toBeNull();
  });
});

describe('best in class', () => {
  const drug = exampleCandidate({ id: 'drug:lt', name: 'LT-101', names: ['LT-101', 'lantuzumab'] });
  const row = (arm: string, value: number, [low, high]: [number, number], more: Partial<ReadOut> = {}) =>
    readOut.parse({
      trial: 'T-1',
      arm,
      endpoint: 'median PFS',
      value,
      unit: 'months',
      interval: { low, high, level: 95 },
      source: 'register/T-1',
      ...more,
    });
  const best = (...rows: ReadOut[]) =>
    answer('best-within-a-trial', drug, [], { readOuts: new Map([['drug:lt', rows]]) });

  test('is said of two arms of one trial whose intervals lie apart', () => {
    const shown = best(row('LT101 + chemo', 11, [9, 13]), row('chemo', 6, [5, 7]));
    expect(shown).toMatchObject({ points: 3, refs: ['register/T-1'] });
    expect(shown.says).toContain('11 months (LT101 + chemo) against 6 months (chemo)');
    expect(best(row('Lantuzumab', 4, [3, 5]), row('chemo', 6, [5.5, 7])).points).toBe(-2);
    expect(best(row('LT-101', 7, [5, 9]), row('chemo', 6, [5, 7])).points).toBe(0);
  });

  test('trap: is never said across trials, cut-offs, endpoints or without an interval', () => {
    const own = row('LT-101', 20, [18, 22]);
    for (const other of [
      row('chemo', 6, [5, 7], { trial: 'T-2' }),
      row('chemo', 6, [5, 7], { cutoff: day('2025-01') }),
      row('chemo', 6, [5, 7], { endpoint: 'OS' }),
      row('chemo', 6, [5, 7], { endpoint: 'median PFS (investigator)' }),
      row('chemo', 6, [5, 7], { interval: null }),
      row('chemo', 6, [5, 7], { arm: null }),
    ]) {
      expect(best(own, other)).toMatchObject({ points: null, range: { low: -2, high: 3 } });
    }
    expect(best().says).toBe('No read-out is recorded, so best is not said.');
  });
});
