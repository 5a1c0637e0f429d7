import { expect, test } from 'vitest';
import { Refusal } from '../../basics/errors.ts';
import type { Day } from '../../basics/partial-date.ts';
import type { Deal, DealLine } from '../deal.ts';
import { EXAMPLE, EXAMPLE_TABLES, exampleDeal } from '../testing/example-deal.ts';
import { DEAL_CHECKS } from './all-checks.ts';
import type { ExplainedFinding } from './check.ts';
import { type CheckSelection, checkDeals } from './run.ts';

const CONTEXT = {
  asOf: '2026-11-25' as Day,
  tables: { ...EXAMPLE_TABLES, supports: { ...EXAMPLE_TABLES.supports, milestones: ['amounts.milestones'] } },
  companies: new Set(['lantian', 'westward']),
};

const run = (deals: Deal[], explained: ExplainedFinding[] = [], selection: CheckSelection = {}) =>
  checkDeals(deals, CONTEXT, explained, selection);

/** The example with a source for each of its amounts. */
function cleanDeal(change: Partial<DealLine>): Deal {
  const sources = EXAMPLE.sources.map((one) => ({ ...one, supports: [...one.supports, 'milestones'] }));
  return exampleDeal({ sources, ...change });
}

/** Ids of the rules that find something in a changed example. */
function rulesFiring(change: Partial<DealLine>): string[] {
  const before = firing({});
  return firing(change).filter((rule) => !before.includes(rule));
}

function firing(change: Partial<DealLine>): string[] {
  return run([cleanDeal(change)]).rules.flatMap(({ rule, findings }) => (findings.length > 0 ? [rule] : []));
}

const usd = (value: number | null, more: object = {}) => ({ value, currency: 'USD', ...more });
const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('the example has one');
  return one;
};
const [licensor, licensee, asset, source] = [
  first(EXAMPLE.licensors),
  first(EXAMPLE.licensees),
  first(EXAMPLE.assets),
  first(EXAMPLE.sources),
];
const event = { type: 'terminated' as const, on: '2025-01-01', text: 'It ended.', sources: ['s1'] };

const CASES: [string, Partial<DealLine>][] = [
  ['total-differs-from-parts', { amounts: { cashAtSigning: usd(100), milestones: usd(1915), total: usd(1915) } }],
  [
    'milestones-differ-from-parts',
    { amounts: { milestones: usd(100), developmentRegulatory: usd(60), commercial: usd(70) } },
  ],
  ['cash-exceeds-total', { amounts: { cashAtSigning: usd(100), total: usd(90) } }],
  ['dates-out-of-order', { dates: { signed: '2024-06-01', announced: '2024-05-20', closed: null } }],
  ['date-in-future', { lastChecked: '2027-01' }],
  ['event-before-signing', { events: [{ ...event, on: '2023-01-01' }] }],
  ['company-not-in-table', { licensors: [{ ...licensor, company: 'nobody' }] }],
  ['company-without-row', { licensees: [{ ...licensee, company: null }] }],
  ['onward-broken', { onwardOf: 'nowhere' }],
  ['shared-one-sided', { amounts: { cashAtSigning: usd(60, { sharedWith: ['nowhere'] }) } }],
  ['reference-broken', { events: [{ ...event, sources: ['s9'] }] }],
  ['claim-path-missing', { claims: [{ field: 'amount.total', value: 5, source: 's1' }] }],
  ['tag-unknown', { sources: [{ ...source, supports: ['upfront', 'wind'] }] }],
  ['claims-undecided', { claims: [{ field: 'amounts.total.value', value: 1200, source: 's1' }] }],
  ['floor-without-mark', { amounts: { total: usd(1000, { note: 'more than $1bn' }) } }],
  ['option-with-cash', { type: 'option', grants: [{ ...first(EXAMPLE.grants), kind: 'option' }] }],
  ['not-in-dollars', { amounts: { cashAtSigning: { value: 250, currency: 'CNY' } } }],
  ['royalty-number-lost', { royalties: [{ text: '9% to 14% of net sales' }] }],
  ['unverified', { sources: [{ ...source, url: 'https://list.example/x' }] }],
  ['source-unreachable', { sources: [{ ...source, unreachable: 'proxied' }] }],
  ['cash-unknown', { amounts: { upfrontAndNearTerm: usd(75) } }],
  ['amount-without-source', { amounts: { nearTerm: usd(5) } }],
  ['territory-unknown', { grants: [] }],
  ['announced-imprecise', { dates: { signed: null, announced: '2024-05', closed: null } }],
  ['ended-without-date', { events: [{ ...event, on: null }] }],
  ['equity-without-issuer', { amounts: { equityReceived: usd(null, { percent: 10 }) } }],
  ['stage-missing', { assets: [{ ...asset, stage: { ...asset.stage, highest: null } }] }],
  ['origin-unknown', { licensors: [{ ...licensor, origin: 'unknown' }] }],
];

test('the example itself is clean', () => {
  expect(firing({})).toEqual([]);
});

test.each(CASES)('%s fires', (rule, change) => {
  expect(rulesFiring(change)).toContain(rule);
});

test('every rule has a case here, a reason, and a name of its own', () => {
  const tried = new Set([...CASES.map(([rule]) => rule), 'possible-duplicate']);
  expect(DEAL_CHECKS.filter(({ id }) => !tried.has(id))).toEqual([]);
  expect(new Set(DEAL_CHECKS.map(({ id }) => id)).size).toBe(DEAL_CHECKS.length);
  expect(DEAL_CHECKS.every(({ reason }) => reason.length > 20)).toBe(true);
});

test('one deal recorded twice looks like a duplicate', () => {
  const report = run([exampleDeal(), exampleDeal({ id: 'again' })], [], { rule: 'possible-duplicate' });
  expect(report.rules[0]?.findings.map(({ deal }) => deal)).toEqual(['lantian-westward-lt-101-2024', 'again']);
});

const SHARES: Partial<DealLine> = {
  amounts: { cashAtSigning: usd(60), sharesBought: usd(50), milestones: usd(940), total: usd(1000) },
};
const INSIDE: Partial<DealLine> = {
  amounts: { cashAtSigning: usd(60), nearTerm: usd(50), milestones: usd(940), total: usd(1000) },
};
const FLOOR: Partial<DealLine> = {
  amounts: { cashAtSigning: usd(60), milestones: usd(1500), total: usd(1000, { mark: 'at-least' }) },
};
const ROUNDED: Partial<DealLine> = { amounts: { cashAtSigning: usd(60), milestones: usd(943), total: usd(1000) } };
const OPEN: Partial<DealLine> = { amounts: { cashAtSigning: usd(null), milestones: usd(940), total: usd(1000) } };

test.each([
  ['shares bought outside the total', SHARES],
  ['near-term payments inside the milestones', INSIDE],
  ['a floor below its parts', FLOOR],
  ['a rounded headline', ROUNDED],
  ['an upfront of unknown size', OPEN],
])('%s is no difference', (_name, change) => {
  expect(firing(change)).not.toContain('total-differs-from-parts');
});

test('an inconsistency is unexplained until a row explains it, and a row for nothing is stale', () => {
  const deal = exampleDeal({ amounts: { cashAtSigning: usd(100), milestones: usd(1915), total: usd(1915) } });
  const row = {
    deal: deal.id,
    rule: 'total-differs-from-parts',
    reason: 'The reports differ on whether the upfront is inside.',
  };
  expect(run([deal]).unexplained).toBe(1);
  const report = run([deal], [row, { ...row, deal: 'gone' }]);
  expect(report.unexplained).toBe(0);
  expect(report.rules[0]?.findings[0]).toMatchObject({ deal: deal.id, field: 'amounts.total', explained: row.reason });
  expect(report.stale).toEqual([{ ...row, deal: 'gone' }]);
});

test('one rule or one deal can be asked for; a rule that does not exist is refused with the list of those that do', () => {
  const report = run([exampleDeal(), exampleDeal({ id: 'other' })], [], { id: 'other', rule: 'stage-missing' });
  expect([report.deals, report.rules.length]).toEqual([1, 1]);
  expect(() => run([], [], { rule: 'stage' })).toThrow(Refusal);
});
