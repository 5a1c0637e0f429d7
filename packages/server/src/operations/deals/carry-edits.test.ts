import { editDeal } from '@beringia/contract/deals/edit-deal';
import { showDeal } from '@beringia/contract/deals/show-deal';
import type { Deal } from '@beringia/domain/deals/deal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putShipped } from '../../database/queries/put-deals.ts';
import { asOwner } from '../../database/walls.ts';
import { LOCAL, openHouse } from '../../house.ts';
import { type House, serviceFor } from '../service.ts';
import { carryEdits } from './carry-edits.ts';
import { dealToStore } from './deal-to-store.ts';

const ID = 'akeso-summit-ivonescimab-2022';

describe('an upgrade under an edit', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ data: null, databaseUrl: null, timeZone: 'UTC', today: '2026-11-25' as never }, 'test');
  });
  afterAll(() => house.database.close());

  it('keeps the edit, takes the new shipped values for the rest, and shows what changed underneath', async () => {
    const service = serviceFor(house, LOCAL);
    await service.call(editDeal, { id: ID, field: 'amounts.total.value', value: 5100, note: 'our count' });
    await ship(
      (deal) =>
        ({
          ...deal,
          note: 'newly shipped note',
          amounts: { ...deal.amounts, total: { ...deal.amounts.total, value: 4900 } },
        }) as Deal,
    );
    const { deal, edits } = (await service.call(showDeal, { id: ID })) as never as {
      deal: { note: string; amounts: { total: { value: number } } };
      edits: { shippedValue: number; shippedNow: number; changedUnderneath: boolean }[];
    };
    expect(deal.amounts.total.value).toBe(5100);
    expect(deal.note).toBe('newly shipped note');
    expect(edits).toMatchObject([{ shippedValue: 5000, shippedNow: 4900, changedUnderneath: true }]);
  });

  /** Ships the set again with one deal changed, as a new version would. */
  async function ship(change: (deal: Deal) => Deal): Promise<void> {
    const { shipped, database } = house;
    const deals = shipped.deals.map((deal) => (deal.id === ID ? change(deal) : deal));
    const stored = deals.map((deal) => dealToStore(deal, house.today(), shipped.evidence));
    const set = { version: 'next', deals: stored, redirects: {}, loadedAt: house.now() };
    await asOwner(database.kysely, (trx) => putShipped(trx, set));
    const notices = await database.as(LOCAL, (trx) => carryEdits(trx, LOCAL, house.today(), shipped.evidence));
    expect(notices).toEqual([]);
  }
});
