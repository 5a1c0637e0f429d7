import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { jaroWinkler } from './jaro-winkler.ts';
import { levenshtein, slips } from './levenshtein.ts';

const words = fc.string({ unit: fc.constantFrom(...'abcde恒瑞'), maxLength: 12 });

describe('Levenshtein distance', () => {
  it('agrees with fastest-levenshtein', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(levenshtein(a, b)).toBe(distance(a, b));
      }),
      { seed: 20261125 },
    );
  });

  it('stops one above the limit', () => {
    fc.assert(
      fc.property(words, words, fc.nat(4), (a, b, limit) => {
        expect(levenshtein(a, b, limit)).toBe(Math.min(distance(a, b), limit + 1));
      }),
      { seed: 20261125 },
    );
  });

  it('counts two swapped letters as one slip', () => {
    expect(slips('hengriu', 'hengrui', 1)).toBe(1);
    expect(slips('hengrui', 'hangrai', 1)).toBeGreaterThan(1);
  });
});

describe('Jaro-Winkler similarity', () => {
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dixon', 'dicksonx', 0.8133],
    ['dwayne', 'duane', 0.84],
    ['abc', 'xyz', 0],
  ])('of %s and %s is %d, as in the literature', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 3);
  });

  it('is one for the same, is symmetric, and stays between nought and one', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const score = jaroWinkler(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        if (a !== '') expect(jaroWinkler(a, a)).toBe(1);
      }),
      { seed: 20261125 },
    );
  });
});
