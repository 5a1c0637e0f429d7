import { searchAssets } from '@beringia/contract/assets/search-assets';
import { showAsset } from '@beringia/contract/assets/show-asset';
import { listClasses, showClass } from '@beringia/contract/assets/show-class';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

const NAMES = ['AK112', 'ak 112', 'SMT112', 'Ivonescimab', '依沃西单抗', '依沃西單抗'];

describe.each(enginesToTest())('assets on %s', { timeout: 60_000 }, (engine) => {
  let at: TestHouse;
  beforeAll(async () => {
    at = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => at.close());

  const search = (input: object) => at.ask(searchAssets, input);
  const show = (id: string, asOf?: string) => at.ask(showAsset, { id, ...(asOf ? { asOf } : {}) });

  it.each(NAMES)('%s lands on ivonescimab, in the search and on the page', async (name) => {
    const { items } = await search({ q: name });
    expect(items[0]).toMatchObject({ id: 'ivonescimab', matched: expect.any(String) });
    expect((await show(name)).asset.id).toBe('ivonescimab');
  });

  it('on an earlier day shows no later deal, and a stage that was reached by then', async () => {
    const before = await show('ivonescimab', '2022-12-04');
    expect([before.deals, before.row.deals]).toEqual([[], 0]);
    const after = await show('ivonescimab', '2022-12-05');
    expect(after.deals).toMatchObject([{ id: 'akeso-summit-ivonescimab-2022' }]);
    expect(after.row.deals).toBe(1);
    const [then, now] = [after.stages, (await show('ivonescimab')).stages];
    expect([then.china.fact, now.china.fact].every((fact) => fact === null || fact.scope === 'china')).toBe(true);
    for (const fact of [then.highest.fact, then.licensee.fact]) if (fact) expect(fact.on <= '2022-12-05').toBe(true);
  });

  it('tells that the licence under which a stage was reached has ended, from its end on', async () => {
    const licensee = async (id: string, asOf?: string) => (await show(id, asOf)).stages.licensee;
    expect(await licensee('tislelizumab')).toMatchObject({
      fact: { stage: 'nda', territory: 'US and EU' },
      licenceEnded: { on: '2023-09-17', kind: 'return', basis: ['beigene-novartis-tislelizumab-2021'] },
    });
    expect((await licensee('tislelizumab', '2023-09-16')).licenceEnded).toBeNull();
    expect((await licensee('ivonescimab')).licenceEnded).toBeNull();
  });

  it('shows deals as they stood on the day', async () => {
    const back = async (day: string) => (await show('palverafusp-alfa', day)).deals[0]?.standing.value;
    expect(await back('2026-11-25')).not.toBe(await back('2025-01-01'));
  });

  it('finds by the beginning, the middle, the sound and past a typing mistake', async () => {
    const first = async (q: string) => (await search({ q })).items[0];
    expect((await first('ivonesc'))?.id).toBe('ivonescimab');
    expect((await first('yiwoxi'))?.id).toBe('ivonescimab');
    expect(await first('ivonesimab')).toMatchObject({ id: 'ivonescimab', matched: 'ivonescimab' });
    expect((await search({ q: 'qqqqqqqq' })).total).toBe(0);
  });

  it('narrows by what an asset is, and leaves out what nobody said', async () => {
    const { items, total } = await search({ target: 'PD-1', modality: 'bispecific-antibody', limit: 200 });
    expect(items).toHaveLength(total);
    expect(items.every(({ targets }) => targets?.includes('PDCD1'))).toBe(true);
    const staged = await search({ chinaStage: 'phase-3', limit: 200 });
    expect(staged.items.filter(({ stages }) => stages.china === null)).toEqual([]);
    const made = await search({ originator: 'akeso', inDeals: true });
    expect(made.items.map(({ id }) => id)).toContain('ivonescimab');
  });

  it('pages on without losing or repeating one', async () => {
    const first = await search({ class: 'pd1-vegf', limit: 3 });
    const rest = await search({ class: 'pd1-vegf', limit: 200, cursor: first.next });
    const ids = [...first.items, ...rest.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(first.total);
  });

  it.each([
    [searchAssets, { target: 'no such target' }, 'bad-input', 'target'],
    [searchAssets, { class: 'nothing' }, 'bad-input', 'class'],
    [searchAssets, { originator: 'nobody' }, 'not-found', 'originator'],
    [searchAssets, { cursor: 'x' }, 'bad-input', 'cursor'],
    [showAsset, { id: 'TJ101' }, 'bad-input', 'asset'],
    [showAsset, { id: 'nothing-of-the-kind' }, 'not-found', 'asset'],
    [showClass, { id: 'pd1-vgf' }, 'not-found', 'id'],
    [showClass, { id: 'pd1-vegf', asOf: '2026-02-30' }, 'bad-input', 'asOf'],
  ])('%o with %o is refused', async (op, input, code, field) => {
    expect(await at.refusal(op, input)).toMatchObject({ code, problems: [{ field }] });
  });

  describe('the time machine of PD-(L)1 × VEGF', () => {
    const history = async (asset: string, asOf?: string) =>
      (await at.ask(showClass, { id: 'pd1-vegf', ...(asOf ? { asOf } : {}) })).history
        .filter((event) => event.asset === asset)
        .map(({ kind, on, to }) => `${on} ${kind} ${to.join('+')}`);

    it('ivonescimab: signed, closed, and wider in 2024', async () => {
      expect(await history('ivonescimab')).toEqual([
        '2022-12-05 option summit',
        '2023-01 grant summit',
        '2024-06-03 expansion summit',
      ]);
      expect(await history('ivonescimab', '2024-06-02')).toHaveLength(2);
    });

    it('PM8002: to BioNTech, whole with the company, then shared with BMS', async () => {
      const steps = await history('pumitamig');
      expect(steps.filter((step) => step.includes(' grant '))).toEqual([
        '2023-11-06 grant biontech',
        '2025-06-02 grant bms',
      ]);
      expect(steps.some((step) => step.includes('acquisition biontech'))).toBe(true);
    });

    it('LM-299 and SSGJ-707 pass through a contract before their closing; IMM2510 comes back', async () => {
      expect(await history('lm-299')).toContain('2024-11-14 option merck-msd');
      expect((await history('ssgj-707')).slice(0, 1)).toEqual(['2025-05-20 option pfizer']);
      expect((await history('palverafusp-alfa')).at(-1)).toBe('2026-01-06 return immuneonco');
    });

    it('is among the classes that are kept, with its members', async () => {
      const { items } = await at.ask(listClasses, {});
      const { members } = await at.ask(showClass, { id: 'pd1-vegf' });
      expect(items.find(({ id }) => id === 'pd1-vegf')?.members).toBe(members.length);
      expect(members.map(({ id }) => id)).toEqual(expect.arrayContaining(['ivonescimab', 'pumitamig', 'lm-299']));
    });
  });
});
