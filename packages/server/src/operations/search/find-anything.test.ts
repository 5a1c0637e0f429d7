import { editDeal } from '@beringia/contract/deals/edit-deal';
import { importDeals } from '@beringia/contract/deals/import-deals';
import { findAnything } from '@beringia/contract/search/find-anything';
import { EXAMPLE } from '@beringia/domain/deals/testing/example-deal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';

describe.each(enginesToTest())('the search on %s', { timeout: 60_000 }, (engine) => {
  let at: TestHouse;
  beforeAll(async () => {
    at = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => at.close());

  const find = async (q: string, workspace?: string) => (await at.ask(findAnything, { q }, workspace)).items;
  const first = async (q: string, kind: string) => (await find(q)).find((item) => item.kind === kind);

  it.each([
    ['AK112', 'AK112', 'exact'],
    ['smt-112', 'SMT112', 'exact'],
    ['ivonescimab', 'ivonescimab', 'exact'],
    ['依沃西單抗', '依沃西单抗', 'exact'],
    ['ivonesc', 'ivonescimab', 'begins'],
    ['yiwoxi', '依沃西', 'pinyin'],
    ['ivonesimab', 'ivonescimab', 'typing'],
  ])('%s leads to ivonescimab by %s (%s)', async (q, matched, how) => {
    expect(await first(q, 'asset')).toMatchObject({ id: 'ivonescimab', matched, how });
  });

  it('by a target leads to the assets that hit it, those with deals first', async () => {
    expect(await first('PD-1/VEGF', 'asset')).toMatchObject({ how: 'words', matched: 'PD-1 × VEGF' });
    const ids = (await find('pd-1/vegf')).filter(({ kind }) => kind === 'asset').map(({ id }) => id);
    expect(ids).toContain('ivonescimab');
  });

  it.each([
    ['akeso', 'akeso'],
    ['康方', 'akeso'],
    ['kangfang', 'akeso'],
    ['康方生物', 'akeso'],
    ['Sumit Therapeutics', 'summit'],
  ])('%s leads to the company %s', async (q, id) => {
    expect(await first(q, 'company')).toMatchObject({ id, hint: expect.any(String) });
  });

  it.each([
    ['北京协和医院', 'pumch', 'exact'],
    ['华西医院', 'wch', 'exact'],
    ['huaxiyiyuan', 'wch', 'pinyin'],
    ['Ruijin', 'ruijin', 'begins'],
  ])('%s leads to the hospital %s', async (q, id, how) => {
    const found = await first(q, 'hospital');
    expect(found).toMatchObject({ id, how, hint: expect.any(String) });
  });

  it('of a deal says which name its words led to', async () => {
    expect(await first('akeso summit', 'deal')).toMatchObject({ id: 'akeso-summit-ivonescimab-2022', how: 'words' });
    expect((await first('akeso summit', 'deal'))?.matched).toMatch(/Akeso|Summit/);
    expect((await first('AK112', 'deal'))?.matched).toBe('AK112');
  });

  it.each(['EGFR', 'GLP-1', 'CLDN18.2'])(
    '%s leads to the assets that hit it, whatever names hold the letters',
    async (q) => {
      const { items, totals } = await at.ask(findAnything, { q });
      expect(items[0]).toMatchObject({ kind: 'asset', how: expect.stringMatching(/words|exact|begins/) });
      expect(totals.asset).toBeGreaterThan(5);
      expect(items.filter(({ kind }) => kind === 'asset')).toHaveLength(6);
    },
  );

  it('puts the kind with the nearest name first', async () => {
    expect((await find('MSD'))[0]).toMatchObject({ kind: 'company', id: 'merck-msd', how: 'exact' });
  });

  it.each([
    ['依沃西单抗', 'akeso-summit-ivonescimab-2022', '依沃西单抗'],
    ['依沃西單抗', 'akeso-summit-ivonescimab-2022', '依沃西单抗'],
    ['康方 ivonescimab', 'akeso-summit-ivonescimab-2022', 'ivonescimab, 康方生物'],
  ])('%s leads to the deal %s by what the records of its drug and parties know', async (q, id, matched) => {
    const deal = (await find(q)).find((item) => item.id === id);
    expect(deal?.matched.split(', ').sort()).toEqual(matched.split(', ').sort());
  });

  it('reads traditional characters and two Chinese names at once', async () => {
    const deals = async (q: string) => (await at.ask(findAnything, { q })).totals.deal;
    expect(await deals('恆瑞')).toBe(await deals('恒瑞'));
    expect(await deals('恒瑞 默沙东')).toBeGreaterThan(0);
    expect(await deals('HengRui MSD')).toBeGreaterThan(0);
  });

  it('names of a deal the text that led there and never the question itself', async () => {
    expect((await find('kf')).some(({ id, kind }) => kind === 'company' && id === 'akeso')).toBe(true);
    for (const { kind, matched } of await find('kfsw')) if (kind === 'deal') expect(matched).toBe('康方生物');
  });

  it('gives no more of each kind than asked, and nothing for nothing', async () => {
    const { items, cap, total, totals } = await at.ask(findAnything, { q: 'bio', limit: 2 });
    expect(total).toBe(totals.asset + totals.company + totals.deal + totals.hospital);
    expect(total).toBeGreaterThan(items.length);
    expect(cap).toBe(8);
    const most = (kind: string) => items.filter((item) => item.kind === kind).length;
    expect(['asset', 'company', 'deal'].map(most)).toEqual([2, 2, 2]);
    expect(await find('qqqqqq zzzzz')).toEqual([]);
    expect(await at.refusal(findAnything, { q: '  ' })).toMatchObject({
      code: 'bad-input',
      problems: [{ field: 'q' }],
    });
  });

  it('finds the workspace’s own deals, and no other workspace does', async () => {
    await at.ask(importDeals, { content: JSON.stringify({ ...EXAMPLE, id: 'lantian-ours-2024' }) });
    expect((await find('Lantian Bio')).map(({ id }) => id)).toContain('w.local.lantian-ours-2024');
    expect((await find('Lantian Bio', RIVAL)).map(({ id }) => id)).not.toContain('w.local.lantian-ours-2024');
    await at.ask(editDeal, { id: 'akeso-summit-ivonescimab-2022', field: 'note', value: 'ours' });
    expect((await find('akeso summit')).filter(({ kind }) => kind === 'deal')).toHaveLength(1);
  });
});
