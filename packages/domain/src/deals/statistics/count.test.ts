import { expect, test } from 'vitest';
import type { Day } from '../../basics/partial-date.ts';
import type { DealLine } from '../deal.ts';
import { EXAMPLE, EXAMPLE_TABLES, exampleDeal } from '../testing/example-deal.ts';
import { type StatisticsQuestion, statistics } from './count.ts';
import { DEFAULT_MEASURE, DEFAULT_RULE, MEASURES } from './counting-rule.ts';

const QUESTION: StatisticsQuestion = {
  measure: DEFAULT_MEASURE,
  by: 'year',
  rule: DEFAULT_RULE,
  asOf: '2026-11-25' as Day,
  tables: EXAMPLE_TABLES,
};

function ask(lines: Partial<DealLine>[], change: Partial<StatisticsQuestion> = {}) {
  const deals = lines.map((line, index) => exampleDeal({ id: `deal-${index}`, ...line }));
  return statistics(deals, { ...QUESTION, ...change });
}

const cash = (value: number | null, more: object = {}) => ({ cashAtSigning: { value, currency: 'USD', ...more } });

test('Null shown as zero: a group in which nobody states the cash has no sum, and says how many do not state it', () => {
  const { groups } = ask([{ amounts: cash(null) }, { amounts: {} }]);
  expect(groups).toMatchObject([{ group: '2024', count: 2, value: null, stated: 0, unknown: 2 }]);
});

test('a stated zero is a zero, and counts as stated', () => {
  expect(ask([{ amounts: cash(0) }]).groups[0]).toMatchObject({ value: 0, stated: 1, unknown: 0 });
});

test('CNY read as USD: yuan stay out of the dollar sum, named with their amount', () => {
  const { groups } = ask([{ amounts: cash(60) }, { amounts: { cashAtSigning: { value: 250, currency: 'CNY' } } }]);
  expect(groups[0]).toMatchObject({
    value: 60,
    stated: 1,
    otherCurrency: [{ deal: 'deal-1', value: 250, currency: 'CNY' }],
  });
});

test('an imported rate brings other currencies in, as an approximate sum', () => {
  const rates = [{ currency: 'CNY', on: '2024-05-17' as Day, dollars: 0.14, source: 'treasury sheet' }];
  const line = { amounts: { cashAtSigning: { value: 250, currency: 'CNY' } } };
  expect(ask([{ amounts: cash(60) }, line], { rates }).groups[0]).toMatchObject({
    value: 95,
    mark: 'about',
    otherCurrency: [],
  });
});

test('an option fee counted as upfront: it is not in the cash', () => {
  const line: Partial<DealLine> = { type: 'option', amounts: { optionFee: { value: 30, currency: 'USD' } } };
  expect(ask([line]).groups[0]).toMatchObject({ value: null, unknown: 1 });
});

test('equity counted as cash: neither shares nor an undivided figure are in the cash', () => {
  const equity = { amounts: { ...cash(474.9), equityReceived: { value: 25.1, currency: 'USD' } } };
  const mixed = { amounts: { upfrontCashAndEquity: { value: 110, currency: 'USD' } } };
  expect(ask([equity, mixed]).groups[0]).toMatchObject({ value: 474.9, stated: 1, unknown: 1 });
});

test('one payment pooled over several assets counted once per asset: two modalities make one deal of the group “several”', () => {
  const [asset] = EXAMPLE.assets;
  if (!asset) throw new Error('the example has an asset');
  const assets = [asset, { ...asset, key: 'lt-102', name: 'LT-102', modality: 'car-t' as const }];
  const { groups, rule } = ask([{ assets, amounts: cash(60, { pooledOver: 'assets' }) }], { by: 'modality' });
  expect(groups).toMatchObject([{ group: 'several', count: 1, value: 60 }]);
  expect(rule.map(({ text }) => text).join(' ')).toContain('“several”');
});

test('one payment shared by two deals is counted once, with the earlier deal', () => {
  const [first, second] = ['deal-0', 'deal-1'];
  const dates = (announced: string) => ({ signed: null, announced, closed: null });
  const { groups } = ask([
    { id: first, amounts: cash(100, { sharedWith: [second] }), dates: dates('2024-06-02') },
    { id: second, amounts: cash(100, { sharedWith: [first] }), dates: dates('2024-06-01') },
  ]);
  expect(groups[0]).toMatchObject({ value: 100, count: 2, stated: 1, countedElsewhere: [first] });
});

test('a floor shown as a value: a sum with a floor in it is a floor', () => {
  const { groups } = ask([{ amounts: cash(60) }, { amounts: cash(1000, { mark: 'at-least' }) }]);
  expect(groups[0]).toMatchObject({ value: 1060, mark: 'at-least' });
});

test('a resale to a second buyer read as a second origin: it is left out and named, whatever the seller’s seat', () => {
  const lines = [{}, { onwardOf: 'deal-0', amounts: cash(1500) }];
  const { groups, rule } = ask(lines);
  expect(groups[0]).toMatchObject({ count: 1, value: 60 });
  expect(rule.find(({ text }) => text.includes('resale'))?.leftOut).toEqual(['deal-1']);
  const open = ask(lines, { rule: { ...DEFAULT_RULE, includeOnward: true } });
  expect(open.groups[0]).toMatchObject({ count: 2, value: 1560 });
});

test('total sorted above upfront by default: the default measure is cash, and cash stands before total', () => {
  expect(DEFAULT_MEASURE).toBe('cash');
  expect(MEASURES.indexOf('cash')).toBeLessThan(MEASURES.indexOf('total'));
});

test('a deal known only to the year is not put into a quarter', () => {
  const lines = [
    { dates: { signed: null, announced: '2025', closed: null } },
    { dates: { signed: null, announced: '2025-08', closed: null } },
  ];
  expect(ask(lines, { by: 'quarter' }).groups.map(({ group }) => group)).toEqual([
    '2025 (quarter not known)',
    '2025-Q3',
  ]);
});

test('licensors that sign together are one group', () => {
  const [one] = EXAMPLE.licensors;
  if (!one) throw new Error('the example has a licensor');
  const licensors = [one, { ...one, company: null, name: 'Second Bio' }, { ...one, company: 'parent', signs: false }];
  expect(ask([{ licensors }], { by: 'licensor' }).groups).toMatchObject([{ group: 'Second Bio + lantian', value: 60 }]);
});

test('groups stand largest first, and unknown sums last', () => {
  const lines: Partial<DealLine>[] = [
    { type: 'newco', amounts: {} },
    { type: 'license', amounts: cash(5) },
    { type: 'option', amounts: cash(50) },
  ];
  expect(ask(lines, { by: 'type' }).groups.map(({ group }) => group)).toEqual(['option', 'license', 'newco']);
});

test('a deal announced after the day of the question is left out', () => {
  expect(ask([{}], { asOf: '2024-05-19' as Day }).groups).toEqual([]);
  expect(ask([{}], { asOf: '2024-05-20' as Day }).groups).toHaveLength(1);
});

test('the switches of the rule are shown in either position', () => {
  const closed = ask([{}]).rule.map(({ text }) => text);
  const open = ask([{}], { rule: { originChinese: false, includeOnward: true, includeUnverified: true } });
  expect(closed).toContain('Only assets of Chinese origin.');
  expect(open.rule.map(({ text }) => text)).toContain('Assets of every origin.');
});

test('an unknown origin is left out apart from a foreign one', () => {
  const [one] = EXAMPLE.licensors;
  if (!one) throw new Error('the example has a licensor');
  const { rule } = ask([{ licensors: [{ ...one, origin: 'unknown' }] }, { licensors: [{ ...one, origin: 'other' }] }]);
  expect(rule.filter(({ leftOut }) => leftOut.length > 0).map(({ leftOut }) => leftOut)).toEqual([
    ['deal-1'],
    ['deal-0'],
  ]);
});
