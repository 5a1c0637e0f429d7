import { expect, it } from 'vitest';
import { ApiError } from '../../api.ts';
import { refusedFilters } from './use-deals.ts';

const problem = (field: string) => ({
  field,
  wrong: 'the value is not one that exists.',
  expected: 'one of adc',
  next: '',
});

it('names the filters of the address that the server refused, and no others', () => {
  const search = { modality: ['zzz'], year: ['2025'] };
  expect(refusedFilters(new ApiError('bad-input', [problem('modality')]), search)).toEqual(['modality']);
  expect(refusedFilters(new ApiError('bad-input', [problem('modality.0')]), search)).toEqual(['modality']);
  expect(refusedFilters(new ApiError('bad-input', [problem('limit')]), search)).toEqual([]);
});

it('blames no filter for a fault of the server', () => {
  expect(refusedFilters(new ApiError('fault', [problem('modality')]), { modality: ['adc'] })).toEqual([]);
  expect(refusedFilters(null, { modality: ['adc'] })).toEqual([]);
});
