import { describe, expect, it } from 'vitest';
import { parseDay } from '../basics/partial-date.ts';
import type { DealLine } from '../deals/deal.ts';
import { exampleDeal } from '../deals/testing/example-deal.ts';
import { rightsAnswer } from './answer.ts';
import { eventsOfDeals } from './events-of-deals.ts';
import { openLedger } from './ledger.ts';
import { lookAt } from './looked-at.ts';
import { eventReader } from './read-event.ts';
import { event, ledgerOf, SMALL, stateIn } from './testing/example-events.ts';
import { TABLES } from './testing/shipped-assets.ts';

const TODAY = '2026-11-25';
const happened = { sources: ['s1'], text: 'It happened.' };

function ledgerOfDeals(...changes: Partial<DealLine>[]) {
  const members = changes.map((change) => ({ deal: exampleDeal(change), assetKey: 'lt-101' }));
  return openLedger('lt-101', eventsOfDeals('lt-101', members, TABLES), eventReader(SMALL));
}

describe('traps', () => {
  it('trap: a resale to a second buyer read as a second origin', () => {
    const buyer = {
      ...exampleDeal().licensees[0],
      company: 'onward',
      name: 'Onward Bio',
    } as DealLine['licensees'][number];
    const seller = { ...exampleDeal().licensors[0], company: 'westward', name: 'Westward', origin: 'unknown' } as never;
    const resale: Partial<DealLine> = {
      id: 'westward-onward-lt-101-2026',
      onwardOf: 'lantian-westward-lt-101-2024',
      licensors: [seller],
      licensees: [buyer],
      dates: { signed: null, announced: '2026-02-01', closed: null },
    };
    const ledger = ledgerOfDeals(resale, {});
    expect(stateIn(ledger, TODAY, 'US')).toBe('held onward -');
    expect(stateIn(ledger, '2025-06-01', 'US')).toBe('held westward -');
    expect(stateIn(ledger, TODAY, 'CN'), 'the seller keeps nothing in China').toBe('retained lantian -');
    const [us] = rightsAnswer(ledger, parseDay(TODAY), SMALL, lookAt([])).holders.filter(
      ({ party }) => party === 'onward',
    );
    expect(us?.basis).toEqual(['westward-onward-lt-101-2026', 'lantian-westward-lt-101-2024']);
  });

  it('trap: a returned deal still active', () => {
    const ledger = ledgerOfDeals({ events: [{ ...happened, type: 'returned', on: '2026-02-10' }] });
    expect(stateIn(ledger, '2026-02-09', 'US')).toBe('held westward -');
    expect(stateIn(ledger, '2026-02-10', 'US')).toBe('retained lantian -');
  });

  it('an end of which no source says that the rights came back is no return', () => {
    const ledger = ledgerOfDeals({ events: [{ ...happened, type: 'terminated', on: '2026-02-10' }] });
    expect(stateIn(ledger, TODAY, 'US')).toBe('no-grant-found');
    expect(stateIn(ledger, TODAY, 'TW')).toBe('retained lantian -');
  });

  it('trap: "no grant found" shown as for sale', () => {
    const deal = exampleDeal({
      grants: [{ ...exampleDeal().grants[0], territory: { text: 'Japan', in: ['JP'], out: [] } } as never],
    });
    const ledger = ledgerOfDeals({ grants: deal.grants });
    const answer = rightsAnswer(ledger, parseDay(TODAY), SMALL, lookAt([deal]));
    expect(answer.noGrantFound.countries).toHaveLength(249);
    expect(answer.noGrantFound.searched).toEqual([
      { record: deal.id, lastChecked: '2026-11', sources: deal.sources.map(({ url }) => url) },
    ]);
    expect(answer.noGrantFound.on).toBe('2026-11');
    expect(JSON.stringify(answer)).not.toMatch(/for sale|available|free/i);
  });

  it('trap: "Greater China" losing Taiwan or Macau', () => {
    const ledger = ledgerOfDeals({});
    expect(['CN', 'HK', 'MO', 'TW'].map((code) => stateIn(ledger, TODAY, code))).toEqual(
      Array(4).fill('retained lantian -'),
    );
  });

  it('trap: bare "China" read as the mainland only, or as all of it', () => {
    const ledger = ledgerOf([
      event({ id: 'g', kind: 'grant', from: ['lantian'], to: ['west'], territory: { in: ['CHINA'], out: [] } }),
    ]);
    expect(stateIn(ledger, TODAY, 'CN')).toBe('held west -');
    expect(['HK', 'MO', 'TW'].map((code) => stateIn(ledger, TODAY, code))).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('trap: a description merged with another as if it were an asset: its return ends nothing for a named one', () => {
    const named = exampleDeal().assets[0] as DealLine['assets'][number];
    const bundle = { ...named, key: 'up-to-seven', name: 'up to seven ADCs', named: false };
    const back = { ...happened, type: 'partly-returned' as const, on: '2025-03-01', assets: ['up-to-seven'] };
    const change = { assets: [named, bundle], events: [back] };
    expect(stateIn(ledgerOfDeals(change), TODAY, 'US')).toBe('held westward -');
    const seven = [{ deal: exampleDeal(change), assetKey: 'up-to-seven' }];
    const ledger = openLedger('seven', eventsOfDeals('seven', seven, TABLES), eventReader(SMALL));
    expect(stateIn(ledger, TODAY, 'US'), 'one of seven, nobody says which').toBe('unknown');
  });
});
