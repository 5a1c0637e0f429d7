import { describe, expect, test } from 'vitest';
import { parseDay } from '../basics/partial-date.ts';
import type { DealLine } from '../deals/deal.ts';
import { exampleDeal } from '../deals/testing/example-deal.ts';
import { rightsAnswer } from './answer.ts';
import { eventsOfDeals } from './events-of-deals.ts';
import { lookAt } from './looked-at.ts';
import { ownersOf } from './owners.ts';
import { event, ledgerOf } from './testing/example-events.ts';
import { openAsset, TABLES, UNIVERSE } from './testing/shipped-assets.ts';

const TODAY = parseDay('2026-11-25');

function lines(asset: string, asOf = TODAY) {
  return rightsAnswer(openAsset(asset), asOf, UNIVERSE, lookAt([])).holders;
}

describe('a holder that was bought', () => {
  test.each([
    ['shr-1905', 'aiolos', 'gsk', '2024-02-15'],
    ['disitamab-vedotin', 'seagen', 'pfizer', '2023-12'],
    ['taletrectinib', 'anheart', 'nuvation-bio', '2024-03-25'],
  ])('%s: %s stays and is owned by %s since %s', (asset, holder, owner, since) => {
    const found = lines(asset).find(({ party }) => party === holder);
    expect(found?.ownedBy).toMatchObject([{ party: owner, since }]);
    expect(found?.ownedBy[0]?.basis.length).toBeGreaterThan(0);
  });

  test('was nobody’s before', () => {
    expect(lines('shr-1905', parseDay('2024-02-14')).map(({ ownedBy }) => ownedBy)).toEqual([[], []]);
  });

  test('has the buyer of its buyer too, and no end of a circle', () => {
    const bought = (id: string, from: string, to: string) => event({ id, kind: 'acquisition', from: [from], to: [to] });
    const ledger = ledgerOf([bought('1', 'a', 'b'), bought('2', 'b', 'c'), bought('3', 'c', 'a')]);
    expect(ownersOf('a', ledger, TODAY).map(({ party }) => party)).toEqual(['b', 'c']);
  });
});

describe('who was bought, by the sentence', () => {
  const bought = (text: string, party: string) => {
    const happened: DealLine['events'][number] = {
      type: 'party-acquired',
      on: '2025-03-01',
      text,
      party,
      sources: ['s1'],
    };
    const deal = exampleDeal({ events: [happened] });
    const events = eventsOfDeals('lt-101', [{ deal, assetKey: 'lt-101' }], TABLES);
    return events.filter(({ kind }) => kind === 'acquisition').flatMap(({ from }) => from);
  };

  test('is the party named first beside the buyer', () => {
    expect(bought('Big Pharma bought Westward, and owes Lantian what Westward owed.', 'Big Pharma')).toEqual([
      'westward',
    ]);
    expect(bought('Big Pharma took over Lantian and gets what Westward pays.', 'Big Pharma')).toEqual(['lantian']);
    expect(bought('Big Pharma bought the licensee.', 'Big Pharma')).toEqual(['westward']);
  });

  test('is nobody where no party is named', () => {
    expect(bought('Big Pharma bought the company.', 'Big Pharma')).toEqual([]);
  });
});
