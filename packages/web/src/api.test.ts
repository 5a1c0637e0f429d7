import { CATALOGUE } from '@beringia/contract/catalogue';
import type { Operation } from '@beringia/contract/operation';
import { describe, expect, it } from 'vitest';
import { exportAddress, PATHS, queryText } from './api.ts';

describe('api', () => {
  it.each(Object.entries(PATHS))('asks %s at the path of the contract', (name, path) => {
    const operation = (CATALOGUE as readonly Operation[]).find((candidate) => candidate.name === name);
    expect(operation?.rest.path).toBe(path);
  });

  it('repeats a parameter that has several values', () => {
    expect(queryText({ modality: ['adc', 'peptide'], q: 'SKB264', empty: undefined })).toBe(
      '?modality=adc&modality=peptide&q=SKB264',
    );
  });

  it('exports the very deals that the list shows', () => {
    expect(exportAddress('csv', { year: ['2025'] })).toBe('/api/v1/deals/export.csv?year=2025');
  });
});
