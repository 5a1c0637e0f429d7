import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCodeLike, nameKey } from './name-key.ts';

describe('the key of a drug name', () => {
  it('is the same however a code is printed', () => {
    for (const text of ['AK112', 'AK-112', 'ak 112', 'AK‑112', 'ＡＫ１１２', '(AK112)', '“AK.112”']) {
      expect(nameKey(text)).toBe('ak112');
    }
  });

  it('spells Greek letters out', () => {
    expect(nameKey('retlirafusp α')).toBe(nameKey('retlirafusp alfa').replace('alfa', 'alpha'));
    expect(nameKey('IL-2Rα')).toBe('il2ralpha');
  });

  it('keeps the plus of a combination', () => {
    expect(nameKey('HRS-1167 + SHR-A1904')).toBe('hrs1167+shra1904');
    expect(nameKey('HBM9378/SKB378')).toBe('hbm9378skb378');
  });

  it('tells two codes apart', () => {
    expect(nameKey('AK112')).not.toBe(nameKey('AK117'));
    expect(isCodeLike('SKB264')).toBe(true);
    expect(isCodeLike('ivonescimab')).toBe(false);
  });

  it('of a key is the key itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
