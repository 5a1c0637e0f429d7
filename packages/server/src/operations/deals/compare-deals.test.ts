import { compareDeals } from '@beringia/contract/deals/compare-deals';
import type { OutputOf } from '@beringia/contract/operation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL, openHouse } from '../../house.ts';
import { type House, serviceFor } from '../service.ts';

const DEAL = 'innocare-zenas-orelabrutinib-2025';

describe('the subject of a comparison', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ data: null, databaseUrl: null, timeZone: 'UTC', today: '2026-11-25' as never }, 'test');
  });
  afterAll(() => house.database.close());

  const compared = async (input: object) =>
    (await serviceFor(house, LOCAL).call(compareDeals, input)) as OutputOf<typeof compareDeals>;

  it('is the deal, and what is typed overrules it', async () => {
    const { subject } = await compared({ deal: DEAL });
    expect(subject).toMatchObject({ modality: 'small-molecule', stage: 'phase-3' });
    expect((await compared({ deal: DEAL, stage: 'phase-1' })).subject).toEqual({ ...subject, stage: 'phase-1' });
  });

  it('leaves a fact open when any value will do, with or without a deal', async () => {
    const { subject } = await compared({ deal: DEAL, stage: 'any' });
    expect(subject).toMatchObject({ modality: 'small-molecule', stage: null });
    expect((await compared({ modality: 'adc', type: 'any' })).subject).toMatchObject({ modality: 'adc', type: null });
  });

  it('comes back with every deal that the figures stand on, and the facts each was matched on', async () => {
    const { deals, matched, subject } = await compared({ modality: 'adc', stage: 'phase-1' });
    expect(matched.map(({ deal }) => deal).sort()).toEqual([...deals].sort());
    for (const { deal, row, profile } of matched) {
      expect(row.id).toBe(deal);
      expect(profile).toMatchObject({ modality: subject.modality, stage: subject.stage });
    }
  });
});
