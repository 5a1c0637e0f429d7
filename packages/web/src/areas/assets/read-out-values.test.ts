import { describe, expect, it } from 'vitest';
import type { ShownReadOut } from '../../api.ts';
import { en } from '../../text/en.ts';
import { byCutoff, intervalWords, valueWords } from './read-out-values.ts';

const readOut = (part: object) => ({ value: null, unit: null, interval: null, cutoff: null, ...part }) as ShownReadOut;

describe('a read-out in words', () => {
  it('keeps unknown apart from not reached and from zero', () => {
    expect(valueWords(readOut({}), en)).toBeNull();
    expect(valueWords(readOut({ value: 0, unit: '%' }), en)).toBe('0%');
    expect(valueWords(readOut({ value: 'not-reached', unit: 'months' }), en)).toBe('not reached');
    expect(valueWords(readOut({ value: 11.1, unit: 'months' }), en)).toBe('11.1 months');
  });

  it('shows a bound that was not reached', () => {
    expect(intervalWords(readOut({ interval: { low: 7.3, high: null, level: 95 } }), en)).toBe('7.3 to ? (95% CI)');
    expect(intervalWords(readOut({}), en)).toBeNull();
  });

  it('stands in the order of the cut-offs, unknown ones last', () => {
    const cutoffs = byCutoff([{ cutoff: null }, { cutoff: '2023' }, { cutoff: '2024-05' }].map(readOut));
    expect(cutoffs.map(({ cutoff }) => cutoff)).toEqual(['2024-05', '2023', null]);
  });
});
