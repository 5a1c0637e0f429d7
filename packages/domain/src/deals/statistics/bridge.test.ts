import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moneyOfMillions } from '../../basics/money.ts';
import type { Day } from '../../basics/partial-date.ts';
import { EXAMPLE_TABLES, exampleDeal } from '../testing/example-deal.ts';
import { type BridgeStep, headlineToCash } from './bridge.ts';
import { statistics } from './count.ts';
import { DEFAULT_RULE } from './counting-rule.ts';

const CONTEXT = { asOf: '2026-11-25' as Day, tables: EXAMPLE_TABLES };

const cents = (step: BridgeStep) => moneyOfMillions(step.value, 'USD').minor;

const amount = fc.option(
  fc.record({
    value: fc.option(fc.integer({ min: 0, max: 900_000 }).map((n) => n / 100)),
    currency: fc.constantFrom('USD', 'USD', 'USD', 'CNY'),
    mark: fc.constantFrom('exact' as const, 'at-least' as const, 'up-to' as const, 'about' as const),
  }),
  { nil: undefined },
);

const KINDS = [
  'cashAtSigning',
  'laterCash',
  'nearTerm',
  'equityReceived',
  'sharesBought',
  'upfrontAndNearTerm',
  'optionFee',
  'milestones',
  'commercial',
  'total',
];

const line = fc
  .record({
    amounts: fc.record(Object.fromEntries(KINDS.map((kind) => [kind, amount]))),
    onward: fc.boolean(),
    listed: fc.boolean(),
    shared: fc.boolean(),
    year: fc.constantFrom('2024', '2025-03', '2027'),
  })
  .map((made) => ({ ...made, amounts: JSON.parse(JSON.stringify(made.amounts)) }));

test('steps add up to the cash exactly, and the cash is the one of the statistics', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const deals = lines.map(({ amounts, onward, listed, shared, year }, index) => {
        const total = amounts.total && shared ? { ...amounts.total, sharedWith: ['deal-0', 'deal-1'] } : amounts.total;
        return exampleDeal({
          id: `deal-${index}`,
          amounts: { ...amounts, ...(total ? { total } : {}) },
          onwardOf: onward ? 'elsewhere' : null,
          dates: { signed: null, announced: year, closed: null },
          ...(listed ? { sources: [] } : {}),
        });
      });
      const steps = headlineToCash(deals, DEFAULT_RULE, CONTEXT);
      const last = steps.at(-1);
      const sum = steps.slice(0, -1).reduce((all, step) => all + cents(step), 0n);
      const groups = statistics(deals, { ...CONTEXT, rule: DEFAULT_RULE, measure: 'cash', by: 'year' }).groups;
      const counted = groups.reduce((all, group) => all + moneyOfMillions(group.value ?? 0, 'USD').minor, 0n);
      expect(last && cents(last)).toBe(sum);
      expect(last && cents(last)).toBe(counted);
    }),
    { seed: 7, numRuns: 400 },
  );
});

test('every step names its deals, and takes away what its name says', () => {
  const usd = (value: number) => ({ value, currency: 'USD' });
  const deals = [
    exampleDeal({
      id: 'parts',
      amounts: { cashAtSigning: usd(60), equityReceived: usd(40), milestones: usd(800), total: usd(1000) },
    }),
    exampleDeal({ id: 'resale', onwardOf: 'parts', amounts: { cashAtSigning: usd(100), total: usd(500) } }),
    exampleDeal({ id: 'no-total', amounts: { cashAtSigning: usd(15) } }),
  ];
  const steps = headlineToCash(deals, DEFAULT_RULE, CONTEXT).filter((step) => step.deals.length > 0);
  expect(steps.map(({ step, value, deals: ids }) => [step, value, ids])).toEqual([
    ['headline', 1500, ['parts', 'resale']],
    ['onward', -500, ['resale']],
    ['contingent', -800, ['parts']],
    ['equity', -40, ['parts']],
    ['unknown', -100, ['parts']],
    ['no-total', 15, ['no-total']],
    ['cash', 75, ['parts', 'no-total']],
  ]);
});

test('near-term payments inside the milestones are not taken off twice', () => {
  const usd = (value: number) => ({ value, currency: 'USD' });
  const amounts = { cashAtSigning: usd(50), nearTerm: usd(30), milestones: usd(950), total: usd(1000) };
  const steps = headlineToCash([exampleDeal({ amounts })], DEFAULT_RULE, CONTEXT);
  expect(steps.find(({ step }) => step === 'contingent')?.value).toBe(-950);
  expect(steps.find(({ step }) => step === 'excess')?.value).toBe(0);
});

test('a step that takes nothing away is an exact zero, whatever the marks of the rest', () => {
  const deal = exampleDeal({ amounts: { total: { value: 1000, currency: 'USD', mark: 'at-least' } } });
  const onward = headlineToCash([deal], DEFAULT_RULE, CONTEXT).find(({ step }) => step === 'onward');
  expect(onward).toMatchObject({ value: 0, mark: 'exact', deals: [] });
});
