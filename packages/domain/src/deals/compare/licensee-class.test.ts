import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXAMPLE, exampleDeal } from '../testing/example-deal.ts';
import { type CompanyFacts, classifyLicensee, licenseeClassTable } from './licensee-class.ts';

const file = new URL('../../../../../data/deals/licensee-classes.json', import.meta.url);
const TABLE = licenseeClassTable.parse(JSON.parse(readFileSync(file, 'utf8')));
const COMPANIES = new Map<string, CompanyFacts>(
  [
    { id: 'pfizer', kind: 'bigpharma', tickers: ['PFE'] },
    { id: 'takeda', kind: 'bigpharma', tickers: ['TAK'] },
    { id: 'eisai', kind: 'bigpharma', tickers: ['4523.T'] },
    { id: 'santen', kind: 'pharma', tickers: ['4536.T'] },
    { id: 'summit', kind: 'biotech', tickers: ['SMMT'] },
    { id: 'treeline', kind: 'biotech', tickers: [] },
    { id: 'candid', kind: 'newco', tickers: [] },
  ].map((company) => [company.id, company]),
);

function classOf(company: string | null, change: object = {}) {
  const base = EXAMPLE.licensees[0];
  if (!base) throw new Error('the example has a licensee');
  const deal = exampleDeal({ licensees: [{ ...base, company, ticker: null, ...change }] });
  return classifyLicensee(deal, TABLE, COMPANIES);
}

test.each([
  ['pfizer', 'top-20'],
  ['takeda', 'top-20'],
  ['eisai', 'mid'],
  ['santen', 'mid'],
  ['summit', 'small-listed'],
  ['treeline', 'private-or-newco'],
  ['candid', 'private-or-newco'],
])('%s is %s', (company, expected) => {
  expect(classOf(company).class).toBe(expected);
});

test('the NewCo flag of the deal wins over what the company became', () => {
  expect(classOf('summit', { newco: true })).toMatchObject({ class: 'private-or-newco' });
});

test('a party of which nothing is known has no class, and the answer says so', () => {
  expect(classOf(null)).toEqual({ class: null, because: 'Nothing is known about the size of the licensee.' });
});

test('each row names a company once, and each answer gives a reason', () => {
  expect(new Set(TABLE.rows.map(({ company }) => company)).size).toBe(TABLE.rows.length);
  expect(classOf('pfizer').because).toContain('ten largest');
});
