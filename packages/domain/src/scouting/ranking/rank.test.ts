import { describe, expect, test } from 'vitest';
import { UNTOLD } from './facts.ts';
import { rank } from './rank.ts';
import { at, day, exampleCandidate, said, surroundings } from './testing/example-candidate.ts';
import { topReasons } from './top-reasons.ts';

const known = exampleCandidate({
  id: 'drug:known',
  modality: said('adc' as const),
  targets: said(['CD276']),
  stages: [at('phase-2', '2025-03-01')],
  siteCountries: ['CN', 'US'],
  rights: { state: 'retained', holders: ['lantian'], because: ['nothing outside China was granted'] },
  lastDisclosed: said(day('2026-09-01')),
});
const taken = {
  ...known,
  id: 'drug:taken',
  rights: { state: 'held' as const, holders: ['westward'], because: ['a licence'] },
};
const nameOnly = exampleCandidate({ id: 'drug:name-only' });
const twin = exampleCandidate({ id: 'drug:twin' });
const ranked = rank([twin, taken, nameOnly, known], surroundings([known, taken, nameOnly, twin]));

describe('a long list', () => {
  test('stands by what is known, and equals by id', () => {
    expect(ranked.map(({ candidate, place }) => [place, candidate.id])).toEqual([
      [1, 'drug:known'],
      [2, 'drug:taken'],
      [3, 'drug:name-only'],
      [4, 'drug:twin'],
    ]);
  });

  test('shows of a mere name nought, the whole range, and what would settle it', () => {
    const { axes, total } = ranked[2] ?? ranked[0] ?? { axes: null, total: null };
    expect(total?.value).toBe(0);
    expect(axes?.partnerable).toMatchObject({ value: 0, of: 13, range: { low: -9, high: 13 } });
    expect(axes?.partnerable.unknown).toContain('a question to the originator');
    expect(axes?.partnerable.because.every(({ points }) => points === null)).toBe(true);
  });

  test('gives three reasons a line, those against among them, none for what is unknown', () => {
    const [first, second, third] = ranked;
    expect(first && topReasons(first, 3).map(({ reason, points }) => [reason, points])).toEqual([
      ['rights', 5],
      ['stage-anywhere', 4],
      ['crowding', 2],
    ]);
    expect(second && topReasons(second, 1)).toMatchObject([{ reason: 'rights', points: -5 }]);
    expect(third && topReasons(third, 3)).toEqual([]);
  });

  test('of equal sums the one of which less is unknown stands first', () => {
    const told = { ...UNTOLD, originatorSize: { is: 'large' as const, refs: ['talk/1'] } };
    const context = surroundings([nameOnly, twin], { facts: new Map([['drug:twin', told]]) });
    expect(rank([nameOnly, twin], context).map(({ candidate }) => candidate.id)).toEqual([
      'drug:twin',
      'drug:name-only',
    ]);
  });
});
