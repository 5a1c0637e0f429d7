import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Deal, deal } from '../../../deals/deal.ts';
import { exampleDeal } from '../../../deals/testing/example-deal.ts';
import type { HowSure } from '../../../rights/openness.ts';
import { dealHistoryOf } from '../deal-history.ts';
import { UNTOLD } from '../facts.ts';
import { scoreReason } from '../score-reason.ts';
import { day, exampleCandidate, said, shippedRanking, surroundings } from '../testing/example-candidate.ts';

const context = surroundings([]);
const { asOf } = context;
const drug = exampleCandidate({
  id: 'drug:lt',
  companies: [{ party: 'lantian', name: 'Lantian Bio', as: 'originator', refs: [] }],
});

function answer(id: string, change: Partial<typeof drug> = {}, deals: readonly Deal[] = []) {
  const row = shippedRanking.rows.find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  const dealHistory = dealHistoryOf(deals, asOf);
  return scoreReason(row, { ...context, dealHistory, candidate: { ...drug, ...change }, told: UNTOLD });
}

describe('the licensor', () => {
  const signed = exampleDeal();
  const [licensee] = signed.licensees;
  const back = exampleDeal({
    id: 'lantian-back-2023',
    events: [{ type: 'returned', on: '2025-05-01', text: 'Rights came back.', sources: [] }],
  });

  test('is known by its deals as licensor, those that came back among them', () => {
    expect(answer('licensor-deals', {}, [signed, back])).toMatchObject({
      points: 2,
      says: 'Lantian Bio: 2 deals as licensor.',
    });
    expect(answer('licensor-returns', {}, [signed, back])).toMatchObject({
      points: -1,
      refs: ['deal/lantian-back-2023'],
    });
    expect(answer('licensor-deals')).toMatchObject({ points: 0, says: 'Lantian Bio: no deal as licensor is stored.' });
    expect(answer('licensor-deals', { companies: [] }, [signed]).points).toBeNull();
  });

  test('has a partner abroad while a deal with one stands', () => {
    expect(answer('partner-outside-china', {}, [signed])).toMatchObject({
      points: 2,
      says: expect.stringContaining('Westward'),
    });
    expect(answer('partner-outside-china', {}, [back]).points).toBe(0);
    const nowhere = { ...signed, licensees: licensee ? [{ ...licensee, hq: null }] : [] };
    expect(answer('partner-outside-china', {}, [nowhere])).toMatchObject({
      points: null,
      unknown: 'the seat of the partner',
    });
  });

  test('is the one who signs: co-owners, the unborn and sales of whole companies do not count', () => {
    const history = (change: Partial<Deal>) => dealHistoryOf([{ ...signed, ...change }], asOf).get('lantian') ?? [];
    expect(history({})).toHaveLength(1);
    expect(history({ type: 'acquisition' })).toEqual([]);
    expect(history({ licensors: signed.licensors.map((one) => ({ ...one, signs: false })) })).toEqual([]);
    expect(history({ dates: { signed: null, announced: day('2027-01-01'), closed: null } })).toEqual([]);
  });

  test('has a history in the shipped set', () => {
    const lines = readFileSync(new URL('../../../../../../data/deals/deals.jsonl', import.meta.url), 'utf8');
    const deals = lines
      .split('\n')
      .filter(Boolean)
      .map((line) => deal.parse(JSON.parse(line)));
    const history = dealHistoryOf(deals, asOf);
    expect(history.size).toBeGreaterThan(100);
    const hengrui = history.get('hengrui') ?? [];
    expect(hengrui.length).toBeGreaterThan(4);
    expect(hengrui.map(({ on }) => on)).toEqual(hengrui.map(({ on }) => on).toSorted());
  });
});

describe('whether it can be had', () => {
  test('rights held by somebody else weigh most, and a ledger nobody asked says nothing', () => {
    const ledger = (state: 'held' | 'retained' | 'unknown') => ({
      rights: { state, holders: [], because: ['the ledger'] },
    });
    expect(answer('rights', ledger('held')).points).toBe(-5);
    expect(answer('rights', ledger('retained')).points).toBe(5);
    expect(answer('rights', ledger('unknown')).points).toBeNull();
    expect(answer('rights').says).toContain('the ledger was not asked');
  });

  test('no grant found is less than a source that says who has it, and nothing where no deal names the drug', () => {
    const rights = (state: 'returned' | 'retained' | 'no-grant-found', sure: HowSure) =>
      answer('rights', { rights: { state, sure, holders: [], because: ['the ledger'] } });
    const points = [
      rights('returned', 'sourced'),
      rights('retained', 'sourced'),
      rights('no-grant-found', 'from-deals'),
      rights('no-grant-found', 'from-the-set'),
    ].map((each) => each.points ?? 0);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(points.slice(1)).toEqual([5, 2, 0]);
    expect(rights('no-grant-found', 'from-the-set').says).toMatch(/^No deal of the set names it, so nothing is known/);
  });

  test('silence counts by the month, and a year alone may leave it open', () => {
    const last = (on: string) => answer('last-disclosure', { lastDisclosed: said(day(on)) });
    expect(last('2026-10-01').points).toBe(2);
    expect(last('2025-11-01').points).toBe(0);
    expect(last('2022').points).toBe(-2);
    expect(last('2026').points).toBe(2);
    expect(last('2024')).toMatchObject({
      points: null,
      unknown: 'the day of that record',
      range: { low: -2, high: 2 },
    });
    expect(last('2027-01-01').points).toBeNull();
    expect(answer('last-disclosure').points).toBeNull();
  });
});
