import { expect, test } from 'vitest';
import type { Day } from '../../basics/partial-date.ts';
import type { DealLine } from '../deal.ts';
import { EXAMPLE, EXAMPLE_TABLES, exampleDeal } from '../testing/example-deal.ts';
import { type CompareOptions, compareDeals } from './compare.ts';
import type { Profile } from './profile.ts';

const OPTIONS: CompareOptions = {
  asOf: '2026-11-25' as Day,
  tables: EXAMPLE_TABLES,
  classes: { reason: '', source: '', rows: [], rules: [{ when: 'ticker', class: 'small-listed', reason: 'listed' }] },
  companies: new Map(),
  royaltyWords: {
    reason: '',
    source: '',
    rows: [{ words: 'double', zh: [], low: 10, high: null, uncertainty: 'not capped' }],
  },
};

const SUBJECT: Profile = {
  modality: 'adc',
  stage: 'phase-2',
  licenseeClass: 'small-listed',
  type: 'license',
  territoryClass: 'ex-greater-china',
};

/** Deals alike to the subject, with cash of 10, 20, 30 … */
function alike(count: number, change: Partial<DealLine> = {}, start = 0) {
  return Array.from({ length: count }, (_, index) => {
    const cash = { cashAtSigning: { value: 10 * (index + 1), currency: 'USD' } };
    return exampleDeal({ id: `deal-${start + index}`, amounts: cash, ...change });
  });
}

const stageOf = (highest: 'phase-1' | 'phase-2'): Partial<DealLine> => {
  const asset = EXAMPLE.assets[0];
  if (!asset) throw new Error('the example has an asset');
  return { assets: [{ ...asset, stage: { ...asset.stage, highest } }] };
};

test('below eight deals no percentile is shown, and the deals are listed', () => {
  const { cash, used, n, because } = compareDeals(alike(7), SUBJECT, OPTIONS);
  expect(cash.percentiles).toBeNull();
  expect(cash.deals.map(({ value }) => value)).toEqual([70, 60, 50, 40, 30, 20, 10]);
  expect([used, n]).toEqual(['any-modality', 7]);
  expect(because.join(' ')).toContain('Only 7');
});

test('with eight the quartiles are shown, each number with its deals, at the first step', () => {
  const { cash, used } = compareDeals(alike(8), SUBJECT, OPTIONS);
  expect(cash.percentiles).toEqual({ p25: 27.5, p50: 45, p75: 62.5, mark: 'exact' });
  expect([used, cash.deals.length]).toEqual(['alike', 8]);
});

test('acquisitions are left out by one switch and told in one sentence', () => {
  const said = (include: CompareOptions['include']) =>
    compareDeals(alike(1), SUBJECT, { ...OPTIONS, include: include ?? [] })
      .candidates.map(({ text }) => text)
      .filter((text) => text.includes('cquisition'));
  expect(said([])).toEqual(['Acquisitions of companies are left out.']);
  expect(said(['acquisition'])).toEqual([]);
  const bought = [exampleDeal({ id: 'bought', type: 'acquisition' })];
  const asked = { ...OPTIONS, rule: { originChinese: true, includeOnward: false, includeUnverified: false } };
  expect(compareDeals(bought, { ...SUBJECT, type: 'acquisition' }, asked).n).toBe(1);
  expect(compareDeals(bought, SUBJECT, { ...asked, rule: { ...asked.rule, includeAcquisitions: true } }).n).toBe(0);
});

test('the ladder widens step by step and is shown whole', () => {
  const deals = [...alike(4), ...alike(6, stageOf('phase-1'), 4)];
  const { used, ladder } = compareDeals(deals, SUBJECT, OPTIONS);
  expect(used).toBe('near-stage');
  expect(ladder.map(({ n }) => n)).toEqual([4, 4, 4, 4, 4, 10, 10, 10]);
});

test('a deal that does not state its cash does not fill the eight', () => {
  const { used, cash } = compareDeals([...alike(7), exampleDeal({ id: 'silent', amounts: {} })], SUBJECT, OPTIONS);
  expect([used, cash.percentiles, cash.unknown]).toEqual(['any-modality', null, ['silent']]);
});

test('co-development, platform, NewCo and regional deals are out unless asked for', () => {
  const buyer = EXAMPLE.licensees[0];
  if (!buyer) throw new Error('the example has a licensee');
  const regional = {
    key: 'g1',
    assets: [],
    kind: 'licence' as const,
    territory: { text: 'Japan', in: ['JP'], out: [] },
  };
  const deals = [
    exampleDeal({ id: 'co', type: 'co-development' }),
    exampleDeal({ id: 'platform', type: 'platform-collaboration' }),
    exampleDeal({ id: 'newco', licensees: [{ ...buyer, newco: true }] }),
    exampleDeal({ id: 'regional', grants: [regional] }),
    exampleDeal({ id: 'plain' }),
  ];
  const anything: Profile = { modality: null, stage: null, licenseeClass: null, type: null, territoryClass: null };
  expect(compareDeals(deals, anything, OPTIONS).deals).toEqual(['plain']);
  expect(compareDeals(deals, anything, { ...OPTIONS, include: ['newco'] }).deals).toEqual(['newco', 'plain']);
  expect(
    compareDeals(deals, { ...anything, type: 'newco' }, OPTIONS).candidates.flatMap(({ leftOut }) => leftOut),
  ).not.toContain('newco');
});

test('a returned deal still active: it counts as ended, and silence does not count as alive', () => {
  const came = { type: 'returned' as const, on: '2025-03-01', text: 'Rights came back.', sources: ['s1'] };
  const deals = [...alike(2), exampleDeal({ id: 'back', events: [came] })];
  const { returned } = compareDeals(deals, SUBJECT, OPTIONS);
  expect(returned).toMatchObject({ ended: 1, known: 1, endedDeals: ['back'], aliveDeals: [] });
  expect(returned.unknownDeals).toEqual(['deal-0', 'deal-1']);
});

test('a floor among the deals makes a percentile a floor', () => {
  const floor = exampleDeal({
    id: 'floor',
    amounts: { cashAtSigning: { value: 90, currency: 'USD', mark: 'at-least' } },
  });
  expect(compareDeals([...alike(8), floor], SUBJECT, OPTIONS).cash.percentiles?.mark).toBe('at-least');
});

test('royalty words become intervals, and an end that nobody said stays open', () => {
  const { royalty } = compareDeals(alike(8), SUBJECT, OPTIONS);
  expect(royalty).toMatchObject({ low: 10, high: null, n: { low: 8, high: 0 }, sizeUnknown: [] });
});

test('the subject itself can be kept out', () => {
  expect(compareDeals(alike(3), SUBJECT, { ...OPTIONS, exclude: ['deal-1'] }).deals).toEqual(['deal-0', 'deal-2']);
});
