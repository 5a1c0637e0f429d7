import { listDeals } from '@beringia/contract/deals/list-deals';
import { showDeal } from '@beringia/contract/deals/show-deal';
import type { OutputOf } from '@beringia/contract/operation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL, openHouse } from '../../house.ts';
import { type House, serviceFor } from '../service.ts';

const SUMMIT = 'akeso-summit-ivonescimab-2022';

describe('what a deal granted', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ data: null, databaseUrl: null, timeZone: 'UTC', today: '2026-11-25' as never }, 'test');
  });
  afterAll(() => house.database.close());

  const shown = async (id: string) =>
    (await serviceFor(house, LOCAL).call(showDeal, { id })) as OutputOf<typeof showDeal>;

  it('is found by a country that came with a later grant', async () => {
    const input = { territory: ['BR'], q: 'ivonescimab' };
    const { items: rows } = (await serviceFor(house, LOCAL).call(listDeals, input)) as OutputOf<typeof listDeals>;
    expect(rows.map(({ id }) => id)).toContain(SUMMIT);
    expect(rows.find(({ id }) => id === SUMMIT)?.territory).toBe(
      'US, Canada, Europe and Japan; since 2024-06: Latin America, the Middle East and Africa',
    );
  });

  it('has one entry for each grant, with its day, and what the licensor keeps is out', async () => {
    const { territories } = await shown(SUMMIT);
    expect(territories.map(({ grant, on, event }) => [grant, on, event])).toEqual([
      ['g1', '2022-12-05', null],
      ['latam-mea', '2024-06-03', 1],
    ]);
    const [signed, later] = territories;
    expect(signed?.in).toContain('US');
    expect(signed?.out).toEqual(expect.arrayContaining(['CN', 'HK', 'AU']));
    expect(later?.in).toEqual(expect.arrayContaining(['BR', 'SA', 'ZA']));
    expect(later?.out).toContain('CN');
    expect(later?.en).not.toBe('');
  });

  it('shows the headline of 500 beside the cash that is part of it', async () => {
    const { evidence } = await shown(SUMMIT);
    const of = (field: string) => evidence.find((one) => one.field === field);
    expect(of('amounts.cashAtSigning.value')?.supporting.map(({ source }) => source)).toEqual(['s2', 's4']);
    expect(of('amounts.upfrontCashAndEquity.value')).toMatchObject({ value: 500, supporting: [{ source: 's1' }] });
  });
});
