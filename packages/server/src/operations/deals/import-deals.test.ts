import { importDeals } from '@beringia/contract/deals/import-deals';
import { showDeal } from '@beringia/contract/deals/show-deal';
import type { OutputOf } from '@beringia/contract/operation';
import { ownId } from '@beringia/domain/basics/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL, openHouse } from '../../house.ts';
import { type House, serviceFor } from '../service.ts';

const LINE = {
  id: 'flat-import-2026',
  announced: '2026-03-02',
  type: 'license',
  licensor: { name: 'Hengrui', hq: 'CN' },
  licensee: { name: 'Nobody Knows Therapeutics' },
  assets: [{ name: 'XX-101', modality: 'adc', area: 'oncology' }],
  sources: [{ url: 'https://anything.example/deal', supports: ['announced'] }],
};

describe('an imported flat deal', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ data: null, databaseUrl: null, timeZone: 'UTC', today: '2026-11-25' as never }, 'test');
  });
  afterAll(() => house.database.close());

  it('joins the company table, keeps its origin unknown, and is not verified by just any address', async () => {
    const service = serviceFor(house, LOCAL);
    const answer = await service.call(importDeals, { content: JSON.stringify(LINE) });
    expect(answer).toMatchObject({ new: 1, originUnknown: 1, formats: { full: 0, flat: 1 } });
    const { deal, row, sources } = (await service.call(showDeal, {
      id: ownId(LOCAL, LINE.id),
    })) as OutputOf<typeof showDeal>;
    expect(deal.licensors[0]).toMatchObject({ company: 'hengrui', origin: 'unknown' });
    expect(deal.licensees[0]?.company).toBeNull();
    expect(row).toMatchObject({ chineseOrigin: null, verified: false });
    expect(sources.map(({ tier }) => tier)).toEqual(['unattributed']);
  });
});
