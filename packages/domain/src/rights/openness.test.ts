import { describe, expect, test } from 'vitest';
import { parseDay } from '../basics/partial-date.ts';
import type { DealLine } from '../deals/deal.ts';
import { EXAMPLE, exampleDeal } from '../deals/testing/example-deal.ts';
import { rightsAnswer } from './answer.ts';
import { eventsOfDeals } from './events-of-deals.ts';
import { lookAt } from './looked-at.ts';
import { opennessOf } from './openness.ts';
import { ledgerOf, SMALL } from './testing/example-events.ts';
import { membersOf, openAsset, TABLES, UNIVERSE } from './testing/shipped-assets.ts';

const TODAY = parseDay('2026-11-25');
const end = { sources: ['s1'], text: 'The licence ended.', on: '2025-06-01' };

function openness(events: DealLine['events'], country = 'US', more: Partial<DealLine> = {}) {
  const deal = exampleDeal({ events, ...more });
  const ledger = ledgerOf(eventsOfDeals('lt-101', [{ deal, assetKey: 'lt-101' }], TABLES));
  return opennessOf(ledger, lookAt([deal]), country, TODAY, SMALL);
}

describe('openness after an end', () => {
  test('rights came back only where a source says that they went back', () => {
    expect(openness([{ ...end, type: 'returned' }])).toMatchObject({
      state: 'returned',
      sure: 'sourced',
      since: '2025-06-01',
      ended: null,
      parties: ['lantian'],
    });
  });

  test('a licence that merely ended leaves open who has it, and the day of the end is told', () => {
    expect(openness([{ ...end, type: 'terminated' }])).toMatchObject({
      state: 'no-grant-found',
      sure: 'from-deals',
      since: null,
      ended: { on: '2025-06-01' },
      parties: [],
    });
  });

  test('the end of a licence of Japan says nothing of the United States', () => {
    const [grant] = EXAMPLE.grants as [DealLine['grants'][number]];
    const japan = { grants: [{ ...grant, territory: { text: 'Japan', in: ['JP'], out: [] } }] };
    expect(openness([{ ...end, type: 'terminated' }], 'US', japan).ended).toBeNull();
    expect(openness([{ ...end, type: 'terminated' }], 'JP', japan).ended).toEqual({ on: '2025-06-01' });
  });

  test.each(['fcn-338', 'eq121'])('%s: the licence ended and no source says who has it', (asset) => {
    const look = lookAt(membersOf(asset).map(({ deal }) => deal));
    const found = opennessOf(openAsset(asset), look, 'US', TODAY, UNIVERSE);
    expect(found).toMatchObject({ state: 'no-grant-found', sure: 'from-deals', since: null });
    expect(found.ended).not.toBeNull();
  });
});

describe('the answer of rights show where a licence ended', () => {
  const parts = (asset: string) => rightsAnswer(openAsset(asset), TODAY, UNIVERSE, lookAt([])).noGrantFound.parts;

  test.each([
    ['fcn-338', '2022'],
    ['eq121', null],
  ])('%s: says so of the countries that nobody is said to have now', (asset, on) => {
    const found = parts(asset).filter(({ ended }) => ended !== null);
    expect(found.map(({ ended }) => ended?.on)).toEqual([on]);
    expect(found[0]?.countries).toContain('US');
  });

  test('says nothing of an end where none was', () => {
    expect(parts('hlx11').filter(({ ended }) => ended !== null)).toEqual([]);
  });

  test('agrees with white space, country by country', () => {
    for (const asset of ['fcn-338', 'eq121', 'tislelizumab', 'sintilimab', 'aumolertinib']) {
      const told = new Set(parts(asset).flatMap(({ ended, countries }) => (ended === null ? [] : countries)));
      const look = lookAt(membersOf(asset).map(({ deal }) => deal));
      for (const country of ['US', 'DE', 'JP', 'CN', 'GB'])
        expect([asset, country, told.has(country)]).toEqual([
          asset,
          country,
          opennessOf(openAsset(asset), look, country, TODAY, UNIVERSE).ended !== null,
        ]);
    }
  });
});
