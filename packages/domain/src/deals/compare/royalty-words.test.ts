import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleDeal } from '../testing/example-deal.ts';
import { royaltyOfDeal } from './royalty-of-deal.ts';
import { readRoyalty, royaltyWordTable } from './royalty-words.ts';

const file = new URL('../../../../../data/deals/royalty-words.json', import.meta.url);
const TABLE = royaltyWordTable.parse(JSON.parse(readFileSync(file, 'utf8')));

test.each([
  ['low single-digit', 1, 3],
  ['single-digit % of net sales', 1, 9],
  ['mid-to-high single-digit %', 4, 9],
  ['low- to mid-single-digit %', 1, 6],
  ['single-digit to low double-digit %', 1, 13],
  ['single to low double-digit %', 1, 13],
  ['tiered high-single to low-double-digit %', 7, 13],
  ['tiered mid-single digit to mid-teens %', 4, 16],
  ['low-to-mid-teens %', 11, 16],
  ['mid-teens to low-20s', 14, 23],
  ['double-digit %', 10, null],
  ['tiered, up to low double-digit %', null, 13],
  ['tiered, up to mid-20s percent', null, 26],
  ['高个位数至低双位数', 7, 13],
  ['最高低双位数', null, 13],
  ['低两位数百分比', 10, 13],
])('%s is %s to %s', (text, low, high) => {
  expect(readRoyalty(text, TABLE)).toMatchObject({ low, high, basis: 'words' });
});

test.each([
  ['9% to 14% of net sales', 9, 14],
  ['10% / 13% / 15% by cumulative sales tier', 10, 15],
  ['8%至15%', 8, 15],
  ['10-12%', 10, 12],
  ['up to 20%', null, 20],
])('%s is printed: %s to %s', (text, low, high) => {
  expect(readRoyalty(text, TABLE)).toMatchObject({ low, high, basis: 'printed' });
});

test.each([
  'tiered royalties',
  '50/50 profit share',
  'royalties, rates not stated',
  'up to double digits',
  '% of net sales',
  'following approval of 3 drugs',
])('%s says no size: unknown, not zero', (text) => expect(readRoyalty(text, TABLE)).toBeNull());

test('two territories give the span over both, and brackets are left to others', () => {
  expect(readRoyalty('US mid single-digit to 10%; elsewhere low to mid single-digit', TABLE)).toMatchObject({
    low: 1,
    high: 10,
  });
  expect(readRoyalty('mid-teens % (another source: 20.5%)', TABLE)).toMatchObject({ low: 14, high: 16 });
});

test('numbers printed for the deal win over its words', () => {
  const deal = exampleDeal({ royalties: [{ text: 'double-digit %', low: 20.5, high: 20.5 }] });
  expect(royaltyOfDeal(deal, TABLE)?.interval).toMatchObject({ low: 20.5, high: 20.5, basis: 'printed' });
});

test('a profit share and a royalty that the licensor pays are not the licensee’s royalty', () => {
  const royalties = [
    { text: 'double-digit % of profit', basis: 'profit' as const },
    { text: 'low single-digit', payer: 'licensor' as const },
  ];
  expect(royaltyOfDeal(exampleDeal({ royalties }), TABLE)).toBeNull();
});

test('from any two words of the table, the interval never runs backwards', () => {
  const words = TABLE.rows.filter((row) => row.low !== null).sort((a, b) => Number(a.low) - Number(b.low));
  fc.assert(
    fc.property(fc.nat(words.length - 1), fc.nat(words.length - 1), (i, j) => {
      const [first, last] = [words[Math.min(i, j)], words[Math.max(i, j)]];
      const interval = readRoyalty(`${first?.words} to ${last?.words}`, TABLE);
      expect(interval?.low).toBe(first?.low);
      if (interval?.high != null) expect(interval.high).toBeGreaterThanOrEqual(Number(interval.low));
    }),
    { seed: 11, numRuns: 300 },
  );
});
