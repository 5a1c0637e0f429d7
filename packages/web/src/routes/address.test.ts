import { describe, expect, it } from 'vitest';
import { keep, parseAddress, writeAddress } from './address.ts';

describe('address', () => {
  it('reads back what it wrote', () => {
    const search = { modality: ['adc', 'peptide'], q: '科伦 SKB264' };
    expect(parseAddress(writeAddress(search))).toEqual(search);
  });

  it('drops what a page does not know and what is empty', () => {
    expect(keep({ q: 'x', year: ['2024', '2025'], wrong: '1', type: '' }, ['q', 'year', 'type'])).toEqual({
      q: ['x'],
      year: ['2024', '2025'],
    });
  });
});
