import { describe, expect, test } from 'vitest';
import { parseDay } from '../basics/partial-date.ts';
import { rightsAnswer } from './answer.ts';
import { lookAt } from './looked-at.ts';
import { event, ledgerOf, SMALL, stateIn } from './testing/example-events.ts';

const world = { in: ['WORLDWIDE'], out: [] };
const japan = { in: ['JP'], out: [] };
const onlyIn = (id: string) => ({ in: [id], except: [], open: [], because: null });
const LATE = '2026-11-25';

const licence = event({
  id: 'licence',
  kind: 'grant',
  from: ['maker'],
  to: ['a'],
  territory: world,
  exclusivity: 'exclusive',
  basis: ['deal-1'],
});

describe('chains', () => {
  const sublicence = event({
    id: 'sub',
    kind: 'grant',
    on: '2022-01-01',
    from: ['a'],
    to: ['b'],
    territory: japan,
    basis: ['deal-2'],
  });

  test('who sublicenses no longer sells there, and the chain stays in the basis', () => {
    const ledger = ledgerOf([licence, sublicence]);
    expect(stateIn(ledger, LATE, 'JP')).toBe('held b exclusive');
    expect(stateIn(ledger, LATE, 'US')).toBe('held a exclusive');
    const { holders } = rightsAnswer(ledger, parseDay(LATE), SMALL, lookAt([]));
    expect(holders.find(({ party }) => party === 'b')?.basis).toEqual(['deal-2', 'deal-1']);
  });

  test('whether a named sublicence outlives its licence is not known unless a source says so', () => {
    const end = event({ id: 'end', kind: 'termination', on: '2024-01-01', from: ['a'] });
    const ledger = ledgerOf([licence, { ...sublicence, of: ['licence'] }, end]);
    expect(stateIn(ledger, '2023-06-01', 'JP')).toBe('held b exclusive');
    expect(stateIn(ledger, LATE, 'JP')).toBe('unknown');
    expect(stateIn(ledger, LATE, 'US')).toBe('no-grant-found');
  });

  test('who bought the licensee may return what the licensee had', () => {
    const bought = event({ id: 'bought', kind: 'acquisition', on: '2022-01-01', from: ['a'], to: ['big'] });
    const back = event({ id: 'back', kind: 'return', on: '2024-01-01', from: ['big'], to: ['maker'] });
    const ledger = ledgerOf([licence, bought, back]);
    expect(ledger.problems).toEqual([]);
    expect(stateIn(ledger, '2023-01-01', 'US')).toBe('held a exclusive');
    expect(stateIn(ledger, LATE, 'US')).toBe('retained maker -');
  });
});

describe('grants that meet', () => {
  const second = event({ id: 'second', kind: 'grant', on: '2022-01-01', from: ['maker'], to: ['b'], territory: japan });

  test('an exclusive one admits no other: contested, both named', () => {
    expect(stateIn(ledgerOf([licence, second]), LATE, 'JP')).toBe('contested a exclusive b -');
  });

  test('where nobody says how exclusive they are, the overlap is shown and decides nothing', () => {
    const ledger = ledgerOf([{ ...licence, exclusivity: null }, second]);
    expect(stateIn(ledger, LATE, 'JP')).toBe('held a - b -');
    const { conflicts } = rightsAnswer(ledger, parseDay(LATE), SMALL, lookAt([]));
    expect(conflicts).toMatchObject([{ countries: ['JP'], parties: ['a', 'b'], certain: false }]);
  });

  test('semi-exclusive ones stand side by side', () => {
    const both = [licence, second].map((grant) => ({ ...grant, exclusivity: 'semi-exclusive' as const }));
    expect(stateIn(ledgerOf(both), LATE, 'JP')).toBe('held a semi-exclusive b semi-exclusive');
  });
});

test('a change of field moves the grant into the new field', () => {
  const change = event({ id: 'change', kind: 'field-change', on: '2023-01-01', to: ['a'], field: onlyIn('ms') });
  const ledger = ledgerOf([{ ...licence, field: onlyIn('oncology') }, change]);
  expect(['nsclc', 'ms'].map((id) => stateIn(ledger, '2022-12-31', 'US', id))).toEqual([
    'held a exclusive',
    'no-grant-found',
  ]);
  expect(['nsclc', 'ms'].map((id) => stateIn(ledger, LATE, 'US', id))).toEqual(['no-grant-found', 'held a exclusive']);
});

test('a burden counts for others only, and its bearer is named', () => {
  const first = {
    kind: 'encumbrance' as const,
    burden: 'first-negotiation' as const,
    territory: japan,
    from: ['maker'],
  };
  expect(stateIn(ledgerOf([licence, event({ ...first, id: 'own', to: ['a'] })]), LATE, 'JP')).toBe('held a exclusive');
  expect(stateIn(ledgerOf([licence, event({ ...first, id: 'other', to: ['b'] })]), LATE, 'JP')).toBe(
    'encumbered a exclusive',
  );
  expect(stateIn(ledgerOf([event({ ...first, id: 'alone', to: ['b'] })]), LATE, 'JP')).toBe('encumbered maker -');
});

test('supply duties burden nothing', () => {
  const supply = event({
    id: 's',
    kind: 'encumbrance',
    burden: 'supply',
    territory: world,
    from: ['a'],
    to: ['maker'],
  });
  expect(stateIn(ledgerOf([licence, supply]), LATE, 'JP')).toBe('held a exclusive');
});
