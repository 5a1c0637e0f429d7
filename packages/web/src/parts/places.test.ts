import { expect, it } from 'vitest';
import { PLACES, placeOf } from './places.ts';

it('gives every place a key of its own', () => {
  expect(new Set(PLACES.map(({ key }) => key)).size).toBe(PLACES.length);
});

it.each([
  ['/', 'home'],
  ['/deals', 'deals'],
  ['/deals/kelun-msd-2022', 'deals'],
  ['/dealsx', undefined],
])('%s belongs to %s', (path, name) => {
  expect(placeOf(path)?.name).toBe(name);
});
