import { describe, expect, test } from 'vitest';
import type { DealLine } from '../deals/deal.ts';
import { EXAMPLE, exampleDeal } from '../deals/testing/example-deal.ts';
import { eventsOfDeals } from './events-of-deals.ts';
import { ledgerOf, stateIn } from './testing/example-events.ts';
import { TABLES } from './testing/shipped-assets.ts';

/** Deals that cannot be as they are written: what is wrong is named once, and answers nothing. */
const [GRANT] = EXAMPLE.grants as [DealLine['grants'][number]];
const happened = { sources: ['s1'], text: 'It happened.' };
const TODAY = '2026-11-25';

function ledgerWith(...changes: Partial<DealLine>[]) {
  const members = changes.map((change) => ({ deal: exampleDeal(change), assetKey: 'lt-101' }));
  return ledgerOf(eventsOfDeals('lt-101', members, TABLES));
}

function reaching(inside: string[], out: string[], more: Partial<DealLine['grants'][number]> = {}) {
  return { ...GRANT, ...more, territory: { text: 'as written', in: inside, out } };
}

describe('a grant that leaves no country', () => {
  test.each([
    [['US'], ['WORLDWIDE'], 'US'],
    [['CN'], ['CN'], 'CN'],
  ])('%o without %o keeps nothing for the licensor', (inside, out, country) => {
    const ledger = ledgerWith({ grants: [reaching(inside, out)] });
    expect(ledger.problems.map(({ event }) => event)).toEqual(['lantian-westward-lt-101-2024/g1']);
    expect(stateIn(ledger, TODAY, country)).toBe('no-grant-found');
    expect(stateIn(ledger, TODAY, 'JP')).toBe('no-grant-found');
  });

  test('is named once, though it waits for a closing, is disputed and ends', () => {
    const ledger = ledgerWith({
      grants: [reaching(['CN'], ['CN'])],
      dates: { signed: null, announced: '2024-05-20', closed: '2024-07-01' },
      events: [
        { ...happened, type: 'dispute', on: '2025-03-01', about: 'rights' },
        { ...happened, type: 'returned', on: '2025-06-01' },
      ],
    });
    expect(ledger.problems.map(({ event }) => event)).toEqual(['lantian-westward-lt-101-2024/g1']);
  });

  test('takes nothing from the other grants of its deal', () => {
    const ledger = ledgerWith({ grants: [reaching(['CN'], ['CN']), reaching(['JP'], [], { key: 'g2' })] });
    expect(stateIn(ledger, TODAY, 'JP')).toBe('held westward -');
  });
});

describe('an end before its beginning', () => {
  test('is named, and the grant stands', () => {
    const ledger = ledgerWith({ events: [{ ...happened, type: 'returned', on: '2020-01-01' }] });
    expect(ledger.problems).toMatchObject([{ event: 'lantian-westward-lt-101-2024/event-1', field: 'on' }]);
    expect(ledger.problems[0]?.wrong).toContain('before the grant of 2024-05-20');
    expect(stateIn(ledger, TODAY, 'US')).toBe('held westward -');
  });

  test('an expansion after a return is no fault and stands', () => {
    const added = reaching(['JP'], [], { key: 'e1' });
    const ledger = ledgerWith({
      events: [
        { ...happened, type: 'returned', on: '2025-01-01' },
        { ...happened, type: 'expanded', on: '2025-06-01', grants: [added] },
      ],
    });
    expect(ledger.problems).toEqual([]);
    expect(stateIn(ledger, TODAY, 'US')).toBe('retained lantian -');
    expect(stateIn(ledger, TODAY, 'JP')).toBe('held westward -');
  });

  test('a grant of the deal that begins after the end of the deal is named', () => {
    const later = reaching(['JP'], [], { key: 'g2', from: '2026-01-01' });
    const ledger = ledgerWith({
      grants: [GRANT, later],
      events: [{ ...happened, type: 'returned', on: '2025-01-01' }],
    });
    expect(ledger.problems.map(({ wrong }) => wrong)).toEqual([expect.stringContaining('2026-01-01')]);
  });
});

describe('a return of what was never granted', () => {
  const back = [{ ...happened, type: 'returned' as const, on: '2025-01-01' }];

  test('from a deal without grants is named', () => {
    const ledger = ledgerWith({ grants: [], events: back });
    expect(ledger.problems.map(({ event }) => event)).toEqual(['lantian-westward-lt-101-2024/event-1']);
  });

  test('ends nothing that another deal of the same parties gave', () => {
    const ledger = ledgerWith({}, { id: 'lantian-westward-other-2024', grants: [], events: back });
    expect(ledger.problems.map(({ event }) => event)).toEqual(['lantian-westward-other-2024/event-1']);
    expect(stateIn(ledger, TODAY, 'US')).toBe('held westward -');
  });
});
