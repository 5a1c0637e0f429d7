import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editDeal } from '@beringia/contract/deals/edit-deal';
import { importDeals } from '@beringia/contract/deals/import-deals';
import { showStatus } from '@beringia/contract/system/show-status';
import type { Day } from '@beringia/domain/basics/partial-date';
import { EXAMPLE } from '@beringia/domain/deals/testing/example-deal';
import { afterAll, describe, expect, it } from 'vitest';
import { recordOpening } from './database/queries/opening.ts';
import { asOwner } from './database/walls.ts';
import { LOCAL, openHouse } from './house.ts';
import { type House, serviceFor } from './operations/service.ts';

const data = mkdtempSync(join(tmpdir(), 'beringia-house-'));
afterAll(() => rmSync(data, { recursive: true }));

const TODAY = '2026-11-20' as Day;
/** Two years and a day after the sign of life below: by then it says nothing about the present. */
const LATER = '2026-12-03' as Day;
const OWN = 'w.local.seen-alive-2024';
const GONE = 'akeso-summit-ivonescimab-2022';

async function inHouse<T>(today: Day, work: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse({ data, databaseUrl: null, timeZone: 'UTC', today }, 'test');
  return work(house).finally(() => house.database.close());
}

const asLocal = (house: House) => serviceFor(house, LOCAL);
const ownRow = (house: House) =>
  house.database.as(LOCAL, (trx) =>
    trx.selectFrom('own_deal_record').select('row').where('id', '=', OWN).executeTakeFirstOrThrow(),
  );
const isThere = (house: House) =>
  asOwner(house.database.kysely, async (trx) =>
    Boolean(await trx.selectFrom('shipped_deal').select('id').where('id', '=', GONE).executeTakeFirst()),
  );

describe('a start', { timeout: 60_000 }, () => {
  it('loads what ships', async () => {
    expect(await inHouse(TODAY, isThere)).toBe(true);
  });

  it('with the same data, code and day reads and stores nothing', async () => {
    await inHouse(TODAY, (house) =>
      asOwner(house.database.kysely, (trx) => trx.deleteFrom('shipped_deal').where('id', '=', GONE).execute()),
    );
    expect(await inHouse(TODAY, isThere)).toBe(false);
  });

  it('with other data or code computes every row anew', async () => {
    await inHouse(TODAY, (house) =>
      asOwner(house.database.kysely, async (trx) => {
        await trx.updateTable('shipped_version').set({ digest: 'older' }).execute();
        await recordOpening(trx, { made: 'older', day: TODAY });
      }),
    );
    expect(await inHouse(TODAY, isThere)).toBe(true);
  });

  it('on another day tells where own deals stand on that day, under their edits and without a new revision', async () => {
    const events = [{ type: 'seen-active', on: '2024-12-02', text: 'A payment is due.', sources: ['s1'] }];
    const content = JSON.stringify({ ...EXAMPLE, id: 'seen-alive-2024', events });
    const before = await inHouse(TODAY, async (house) => {
      await asLocal(house).call(importDeals, { content });
      await asLocal(house).call(editDeal, { id: OWN, field: 'amounts.total.value', value: 1100 });
      expect((await ownRow(house)).row).toMatchObject({ standing: { value: 'active' }, total: { value: 1100 } });
      return asLocal(house).call(showStatus, {});
    });
    await inHouse(LATER, async (house) => {
      expect((await ownRow(house)).row).toMatchObject({ standing: { value: 'no-end-found' }, total: { value: 1100 } });
      expect(await asLocal(house).call(showStatus, {})).toEqual({ ...before, asOf: LATER });
    });
  });
});
