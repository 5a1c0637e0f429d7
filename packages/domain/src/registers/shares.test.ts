import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../basics/partial-date.ts';
import { edgesOfCompanies, type OwnershipEdge } from './ownership.ts';
import { withRecords } from './register.ts';
import { sharesOfListed } from './shares.ts';
import { REGISTER } from './testing/shipped-register.ts';

const ON = '2025-10-15' as Day;

function edge(owned: string, owner: string, percent: number | null, more: Partial<OwnershipEdge> = {}): OwnershipEdge {
  const stamp = { sources: ['example'], grade: 'S' as const, recordedOn: ON, reason: 'Invented.' };
  return { owned, owner, relation: 'subsidiary', percent, from: null, to: null, ...stamp, ...more };
}

function shares(edges: readonly OwnershipEdge[], entity: string, threshold = 50) {
  const register = withRecords(REGISTER, { ownership: edges });
  const { atLeast, atMost } = sharesOfListed({ register, lists: ['us-bis-el'], asOf: ON, threshold }, entity);
  return [atLeast, atMost];
}

describe('shares of listed owners', () => {
  it('add up over several listed owners', () => {
    const both = [edge('x', 'bgi-research', 30), edge('x', 'bgi-tech-solutions-hongkong', 20)];
    expect(shares(both, 'x')).toEqual([50, 50]);
  });

  it('go through an owner that is held by enough, and count in full', () => {
    expect(shares([edge('m', 'bgi-research', 60), edge('x', 'm', 51)], 'x')).toEqual([51, 51]);
  });

  it('through an owner of whom nobody knows whether it is listed are possible and not sure', () => {
    expect(shares([edge('m', 'bgi-research', 40), edge('x', 'm', 51)], 'x')).toEqual([0, 51]);
  });

  it('that nobody told count as nothing below and as the rest above', () => {
    expect(shares([edge('x', 'bgi-research', null), edge('x', 'amms', 30)], 'x')).toEqual([30, 100]);
  });

  it('from memory, or on a day that the dates leave open, are possible and not sure', () => {
    expect(shares([edge('x', 'bgi-research', 60, { grade: 'B' })], 'x')).toEqual([0, 60]);
    expect(shares([edge('x', 'bgi-research', 60, { to: '2025-10' as OwnershipEdge['to'] })], 'x')).toEqual([0, 60]);
    expect(shares([edge('x', 'bgi-research', 60, { to: '2024' as OwnershipEdge['to'] })], 'x')).toEqual([0, 0]);
  });

  it('end where owners own each other', () => {
    expect(shares([edge('x', 'y', 60), edge('y', 'x', 60), edge('y', 'bgi-research', 40)], 'x')[0]).toBe(0);
  });

  it('lie between nothing and all, and never fall when a listed owner buys more', () => {
    const share = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(share, share, (first, second) => {
        const [less, most] = shares([edge('x', 'bgi-research', first)], 'x');
        const [more, all] = shares([edge('x', 'bgi-research', first), edge('x', 'amms', second)], 'x');
        expect((more ?? 0) >= (less ?? 0) && (all ?? 0) >= (most ?? 0)).toBe(true);
        expect((less ?? -1) >= 0 && (less ?? 0) <= (most ?? 0) && (all ?? 0) <= 100).toBe(true);
      }),
      { seed: 5 },
    );
  });
});

describe('parents in the records of companies', () => {
  it('become edges without shares, from memory where the record is', () => {
    const parents = [{ id: 'parent', relation: 'subsidiary' as const, from: null, to: null }];
    const known = { id: 'child', parents, evidence: 'knowledge' as const } as Parameters<typeof edgesOfCompanies>[0][0];
    expect(
      edgesOfCompanies([known, { ...known, evidence: 'deal' }], ON).map((one) => [one.percent, one.grade]),
    ).toEqual([
      [null, 'B'],
      [null, 'S'],
    ]);
  });
});
