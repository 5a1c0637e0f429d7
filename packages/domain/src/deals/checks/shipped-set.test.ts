import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Day } from '../../basics/partial-date.ts';
import { deal } from '../deal.ts';
import type { EvidenceTables } from '../tiers.ts';
import { explainedFinding } from './check.ts';
import { checkDeals } from './run.ts';

const read = (name: string) => readFileSync(new URL(`../../../../../data/${name}`, import.meta.url), 'utf8');
const lines = (name: string) =>
  read(name)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const tables: EvidenceTables = {
  hosts: JSON.parse(read('deals/host-tiers.json')),
  supports: JSON.parse(read('deals/supports.json')),
};
const companies = new Set<string>(lines('companies/companies.jsonl').map(({ id }) => id));
const deals = lines('deals/deals.jsonl').map((line) => deal.parse(line));
const explained = lines('deals/explained.jsonl').map((line) => explainedFinding.parse(line));
const report = checkDeals(deals, { asOf: '2026-11-25' as Day, tables, companies }, explained);

test('the shipped set has no unexplained inconsistency', () => {
  const open = report.rules.flatMap(({ kind, rule, findings }) =>
    kind === 'inconsistent'
      ? findings.filter((one) => one.explained === null).map((one) => [rule, one.deal, one.message])
      : [],
  );
  expect(report.deals).toBeGreaterThan(300);
  expect(open).toEqual([]);
});

test('no explanation explains a finding that is gone', () => {
  expect(report.stale).toEqual([]);
});

test('Jacobio and AstraZeneca cannot close, and the report says why', () => {
  const total = report.rules.find(({ rule }) => rule === 'total-differs-from-parts');
  const finding = total?.findings.find((one) => one.deal === 'jacobio-astrazeneca-jab-23e73-2025');
  expect(finding?.message).toContain('more than the total');
  expect(finding?.explained).toContain('cannot close');
});

test('no finding shows a value as code', () => {
  const messages = report.rules.flatMap(({ findings }) => findings.map(({ message }) => message));
  expect(messages.filter((message) => /[{[]"|"[}\]]|\[object/.test(message))).toEqual([]);
  expect(messages).toContainEqual(
    expect.stringMatching(/^The record holds "outside Asia \(oncology\)", others say "worldwide outside China": /),
  );
});
