import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Day } from '../../basics/partial-date.ts';
import { deal } from '../deal.ts';
import type { EvidenceTables } from '../tiers.ts';
import { headlineToCash } from './bridge.ts';
import { statistics } from './count.ts';
import { DEFAULT_RULE, GROUPINGS } from './counting-rule.ts';
import { publishedFigure } from './published.ts';

const read = (name: string) => readFileSync(new URL(`../../../../../data/deals/${name}`, import.meta.url), 'utf8');
const lines = (name: string) =>
  read(name)
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const deals = lines('deals.jsonl').map((line) => deal.parse(line));
const figures = lines('published-figures.jsonl').map((line) => publishedFigure.parse(line));
const tables: EvidenceTables = {
  hosts: JSON.parse(read('host-tiers.json')),
  supports: JSON.parse(read('supports.json')),
};
const QUESTION = { rule: DEFAULT_RULE, asOf: '2026-11-25' as Day, tables };

test('every grouping divides the same deals and the same cash', () => {
  const wholes = GROUPINGS.map((by) => {
    const { groups } = statistics(deals, { ...QUESTION, measure: 'cash', by });
    const cash = groups.reduce((sum, group) => sum + Math.round((group.value ?? 0) * 1e6), 0);
    return [groups.reduce((n, group) => n + group.count, 0), cash];
  });
  expect(new Set(wholes.map((whole) => whole.join()))).toHaveProperty('size', 1);
});

test('every deal of a group is stated, unknown, in another currency, or counted elsewhere', () => {
  for (const group of statistics(deals, { ...QUESTION, measure: 'cash', by: 'year' }).groups) {
    const parts = group.stated + group.unknown + group.otherCurrency.length + group.countedElsewhere.length;
    expect(parts).toBe(group.count);
  }
});

test('the bridge of 2025 closes on the cash of 2025', () => {
  const year = deals.filter(({ dates }) => dates.announced?.startsWith('2025'));
  const steps = headlineToCash(year, DEFAULT_RULE, QUESTION);
  const dollars = steps.map(({ value }) => Math.round(value * 1e6));
  expect(dollars.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(dollars.at(-1));
});

test('published figures come with a source, what was counted, and why they differ', () => {
  expect(figures.length).toBeGreaterThan(50);
  for (const { base, differs, url } of figures) expect([base, differs.text, url].every(Boolean)).toBe(true);
});
