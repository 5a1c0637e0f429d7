import { expect, it } from 'vitest';
import { limitOf } from './limits.ts';
import { shippedLimits } from './testing/clients.ts';

it('a key raises the rate where the source says so, and nowhere else', () => {
  const rate = (source: string, keys = {}) => limitOf(shippedLimits, source, keys).perSecond;
  expect([rate('pubmed'), rate('pubmed', { pubmed: 'k' }), rate('pubmed', { openfda: 'k' })]).toEqual([3, 10, 3]);
  expect([rate('openfda'), rate('openfda', { openfda: 'k' })]).toEqual([4, 4]);
});

it('a source that states no rate is asked as slowly as the slowest', () => {
  const rates = Object.values(shippedLimits.sources).map(({ perSecond }) => perSecond);
  expect(limitOf(shippedLimits, 'some-feed', {}).perSecond).toBe(Math.min(...rates));
});
