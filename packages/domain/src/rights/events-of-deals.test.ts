import { describe, expect, test } from 'vitest';
import type { DealLine } from '../deals/deal.ts';
import { EXAMPLE, exampleDeal } from '../deals/testing/example-deal.ts';
import { eventsOfDeals } from './events-of-deals.ts';
import type { RightEvent } from './right-event.ts';
import { ledgerOf, stateIn } from './testing/example-events.ts';
import { TABLES } from './testing/shipped-assets.ts';

const happened = { sources: ['s1'], text: 'It happened.' };
const announced = { signed: null, announced: '2024-05-20', closed: null };

function events(change: Partial<DealLine> = {}, assetKey = 'lt-101'): RightEvent[] {
  return eventsOfDeals('lt-101', [{ deal: exampleDeal(change), assetKey }], TABLES);
}

function grant(change: Partial<DealLine['grants'][number]>): DealLine['grants'][number] {
  return { ...(EXAMPLE.grants[0] as DealLine['grants'][number]), ...change };
}

const on = (change: Partial<DealLine>, kind = 'grant') => events(change).find((event) => event.kind === kind)?.on;

describe('when a deal takes effect', () => {
  test('at the closing, otherwise the signature, otherwise the announcement', () => {
    expect(on({})).toBe('2024-05-20');
    expect(on({ dates: { ...announced, signed: '2024-05-18' } })).toBe('2024-05-18');
    expect(on({ dates: { ...announced, signed: '2024-05-18', closed: '2024-07' } })).toBe('2024-07');
    expect(on({ events: [{ ...happened, type: 'closed', on: '2024-08-01' }] })).toBe('2024-08-01');
  });

  test('signed and not closed is a contract that burdens the licensor', () => {
    const ledger = ledgerOf(events({ dates: { ...announced, closed: '2024-07-01' } }));
    expect(stateIn(ledger, '2024-06-01', 'US')).toBe('encumbered lantian -');
    expect(stateIn(ledger, '2024-07-01', 'US')).toBe('held westward -');
  });
});

describe('what a deal gives one asset', () => {
  test('a grant without assets covers every programme; one that names others does not', () => {
    expect(events({ grants: [grant({})] }).some(({ kind }) => kind === 'grant')).toBe(true);
    const other = { ...EXAMPLE.assets[0], key: 'lt-102' } as DealLine['assets'][number];
    const two = { assets: [EXAMPLE.assets[0] as never, other], grants: [grant({ assets: ['lt-102'] })] };
    expect(events(two)).toEqual([]);
  });

  test('a grant in the other direction makes the licensor the holder', () => {
    const back = grant({ direction: 'licensee-to-licensor', territory: { text: 'Japan', in: ['JP'], out: [] } });
    expect(stateIn(ledgerOf(events({ grants: [back] })), '2026-01-01', 'JP')).toBe('held lantian -');
  });

  test('co-development makes holders of both', () => {
    const ledger = ledgerOf(events({ grants: [grant({ kind: 'co-development' })] }));
    expect(stateIn(ledger, '2026-01-01', 'US')).toBe('held lantian - westward -');
  });

  test('an assignment moves the title and keeps nothing back', () => {
    const ledger = ledgerOf(events({ type: 'asset-purchase', grants: [grant({ kind: 'assignment' })] }));
    expect(stateIn(ledger, '2026-01-01', 'US')).toBe('held westward -');
    expect(stateIn(ledger, '2026-01-01', 'CN')).toBe('no-grant-found');
  });

  test('a licence to make or study the drug is not one to sell it', () => {
    const study = grant({
      key: 'g2',
      field: 'manufacture and limited development',
      territory: { text: 'China', in: ['CN'], out: [] },
    });
    expect(stateIn(ledgerOf(events({ grants: [grant({}), study] })), '2026-01-01', 'CN')).toBe('retained lantian -');
  });
});

describe('options', () => {
  const option = { grants: [grant({ kind: 'option' })] };

  test('burden until used, and are grants from then on', () => {
    const ledger = ledgerOf(
      events({ ...option, events: [{ ...happened, type: 'option-exercised', on: '2025-03-01' }] }),
    );
    expect(stateIn(ledger, '2025-02-28', 'US')).toBe('encumbered lantian -');
    expect(stateIn(ledger, '2025-03-01', 'US')).toBe('held westward -');
  });

  test('burden nothing once lapsed', () => {
    const ledger = ledgerOf(events({ ...option, events: [{ ...happened, type: 'option-lapsed', on: '2025-03-01' }] }));
    expect(stateIn(ledger, '2025-03-01', 'US')).toBe('no-grant-found');
  });
});

describe('what happens later', () => {
  test('a dispute about the rights contests what the deal gave; one about money does not', () => {
    const dispute = (about: 'rights' | 'money') =>
      ledgerOf(events({ events: [{ ...happened, type: 'dispute', on: '2025-03-01', about }] }));
    expect(stateIn(dispute('rights'), '2026-01-01', 'US')).toBe('contested westward -');
    expect(stateIn(dispute('rights'), '2026-01-01', 'CN')).toBe('retained lantian -');
    expect(stateIn(dispute('money'), '2026-01-01', 'US')).toBe('held westward -');
  });

  test('buying or renaming a party moves no contract', () => {
    const text = 'Big Pharma bought Westward.';
    const ledger = ledgerOf(
      events({ events: [{ ...happened, text, type: 'party-acquired', on: '2025-03-01', party: 'Big Pharma' }] }),
    );
    expect(stateIn(ledger, '2026-01-01', 'US')).toBe('held westward -');
  });

  test('a resale of one country moves that country', () => {
    const sold = grant({ key: 'e1', kind: 'assignment', territory: { text: 'US', in: ['US'], out: [] } });
    const resold = { ...happened, type: 'resold' as const, on: '2025-03-01', party: 'Onward', grants: [sold] };
    const ledger = ledgerOf(events({ grants: [grant({ exclusivity: 'exclusive' })], events: [resold] }));
    expect(stateIn(ledger, '2026-01-01', 'US')).toBe('held Onward exclusive');
    expect(stateIn(ledger, '2026-01-01', 'DE')).toBe('held westward exclusive');
  });

  test('an end without a date is not known to have come before anybody looked', () => {
    const ledger = ledgerOf(events({ events: [{ ...happened, type: 'returned', on: null }] }));
    expect(stateIn(ledger, '2024-01-01', 'US')).toBe('no-grant-found');
    expect(stateIn(ledger, '2025-06-01', 'US')).toBe('unknown');
    expect(stateIn(ledger, '2026-11-25', 'US')).toBe('retained lantian -');
  });
});
