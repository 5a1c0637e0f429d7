import { expect, test } from 'vitest';
import { pageTitle } from './page-title.ts';

test('a title names the page first, then its place, then the product', () => {
  expect(pageTitle(['Akeso → Summit Therapeutics', 'Deals'])).toBe('Akeso → Summit Therapeutics · Deals · Beringia');
});

test('what is not known yet leaves no gap', () => {
  expect(pageTitle([undefined, 'Deals'])).toBe('Deals · Beringia');
  expect(pageTitle([null, ''])).toBe('Beringia');
});
