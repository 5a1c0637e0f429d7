import { showAsset } from '@beringia/contract/assets/show-asset';
import { editDeal, withdrawEdit } from '@beringia/contract/deals/edit-deal';
import { importDeals } from '@beringia/contract/deals/import-deals';
import type { OutputOf } from '@beringia/contract/operation';
import { mergeParties, unmergeParties } from '@beringia/contract/parties/merge-parties';
import { showRights } from '@beringia/contract/rights/show-rights';
import { EXAMPLE } from '@beringia/domain/deals/testing/example-deal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';

const SUMMIT = 'akeso-summit-ivonescimab-2022';

describe.each(enginesToTest())('who holds the rights, on %s', { timeout: 60_000 }, (engine) => {
  let at: TestHouse;
  beforeAll(async () => {
    at = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => at.close());

  const rights = (asset: string, more: object = {}, workspace?: string) =>
    at.ask(showRights, { asset, ...more }, workspace);
  const inCountry = async (country: string, more: object = {}, workspace?: string) =>
    told(await rights('ivonescimab', { country, ...more }, workspace));

  it('changes on the day of the expansion: Brazil was kept until then', async () => {
    expect(await inCountry('BR', { asOf: '2024-06-02' })).toBe('retained: akeso');
    expect(await inCountry('BR', { asOf: '2024-06-03' })).toBe('held: summit');
    expect(await inCountry('CN')).toBe('retained: akeso');
    const { question, holders } = await rights('ivonescimab', { country: 'br', asOf: '2024-06-03' });
    expect(holders).toMatchObject([{ party: 'summit', name: 'Summit Therapeutics', countries: ['BR'] }]);
    expect(question?.answers[0]?.because[0]?.sources.length).toBeGreaterThan(0);
  });

  it.each(['AK112', 'ak-112', 'SMT112', 'ivonescimab', '依沃西单抗'])('%s is one asset', async (name) => {
    expect((await rights(name)).asset).toBe('ivonescimab');
  });

  it('counts nothing of a later day: no holder, and no record that nobody could have searched', async () => {
    const before = await rights('ivonescimab', { asOf: '2022-12-04' });
    expect(before.holders).toEqual([]);
    expect(before.noGrantFound).toMatchObject({ searched: [], on: null, set: { deals: expect.any(Number) } });
    const after = await rights('ivonescimab', { asOf: '2022-12-05' });
    expect(after.noGrantFound).toMatchObject({ searched: [{ record: SUMMIT }], set: null });
    expect(after.statuses.US).toBe('encumbered');
  });

  it('between signature and closing shows a contract to take it, and no holder', async () => {
    const on = async (asOf: string) => told(await rights('SSGJ-707', { country: 'US', asOf }));
    expect(await on('2025-05-19')).toBe('no-grant-found: ');
    expect(await on('2025-06-15')).toMatch(/^encumbered/);
    expect(await on('2025-09-01')).toBe('held: pfizer');
  });

  it('says where a licence ended of which no source says who has the rights now', async () => {
    const [part] = (await rights('fcn-338', { country: 'US' })).noGrantFound.parts;
    expect(part).toMatchObject({ countries: ['US'], ended: { on: '2022' } });
    const before = (await rights('fcn-338', { country: 'US', asOf: '2020-01-01' })).noGrantFound.parts;
    expect(before.map(({ ended }) => ended)).toEqual([null]);
  });

  it('names the parent of a holder that was bought, and calls a contract that waits for its closing no option', async () => {
    const { holders, question } = await rights('SHR-1905', { country: 'US' });
    const gsk = [{ party: 'gsk', name: 'GSK', since: '2024-02-15' }];
    expect(holders).toMatchObject([{ party: 'aiolos', ownedBy: gsk }]);
    expect(question?.answers[0]?.holders).toMatchObject([{ party: 'aiolos', ownedBy: gsk }]);
    const { events } = await rights('ivonescimab');
    expect(events.filter(({ contract }) => contract).map(({ kind, on }) => [kind, on])).toEqual([
      ['option', '2022-12-05'],
    ]);
  });

  it('keeps the chain: what BMS shares rests on the licence of BioNTech', async () => {
    const { holders } = await rights('PM8002', { country: 'US' });
    expect(holders.map(({ party }) => party).sort()).toEqual(['biontech', 'bms']);
    expect(holders.find(({ party }) => party === 'bms')?.basis).toEqual(
      expect.arrayContaining(['biontech-bms-bnt327-2025', 'biotheus-biontech-pm8002-2023']),
    );
  });

  it('of an asset without a deal says how many deals were looked through, and names no holder', async () => {
    const { noGrantFound, holders, statuses } = await rights('177lu-lnc1011');
    expect(holders).toEqual([]);
    expect(Object.keys(statuses)).toHaveLength(250);
    expect(noGrantFound.set).toEqual({ deals: at.house.shipped.deals.length, on: expect.any(String) });
  });

  it('answers for a field of use, and refuses words that are no field', async () => {
    expect((await rights('ivonescimab', { country: 'US', field: 'nsclc' })).question?.field).toBe('nsclc');
    const { code, problems } = await at.refusal(showRights, { asset: 'ivonescimab', field: 'certain things' });
    expect([code, problems[0]?.field]).toEqual(['bad-input', 'field']);
  });

  it.each([
    [{ asset: 'ivonescimab', country: 'ZZ' }, 'bad-input', 'country', /ZZ is no country/],
    [{ asset: 'ivonescimab', asOf: '2024-02-30' }, 'bad-input', 'asOf', /real date/],
    [{ asset: 'ivonescimab', country: 'Taiwan' }, 'bad-input', 'country', /an ISO 3166 alpha-2 code; Taiwan is TW/],
    [{ asset: 'ivonescimab', country: '中国' }, 'bad-input', 'country', /中国 is CN \(mainland\)/],
    [{ asset: 'ivonescimab', country: 'uk' }, 'bad-input', 'country', /alpha-2 code; uk is GB/],
    [{ asset: 'ivonescimab', country: 'nowhere' }, 'bad-input', 'country', /alpha-2 code such as JP/],
    [{ asset: 'ivonescimab', asOf: '2024' }, 'bad-input', 'asOf', /not known to the day/],
    [{ asset: 'TJ101' }, 'bad-input', 'asset', /eftansomatropin alfa.*tj101-phrontline|I-Mab.*Phrontline/],
    [{ asset: 'A166' }, 'bad-input', 'asset', /other drugs may bear/],
    [{ asset: 'ivonesimab' }, 'not-found', 'asset', /no asset bears/],
  ])('%o is refused', async (input, code, field, wrong) => {
    const refused = await at.refusal(showRights, input);
    expect(refused).toMatchObject({ code, problems: [{ field }] });
    expect(`${refused.problems[0]?.wrong} ${refused.problems[0]?.expected}`).toMatch(wrong);
  });

  it('names both records of a shared code, and the name that a slip may have meant', async () => {
    const shared = await at.refusal(showRights, { asset: 'TJ101' });
    expect(shared.problems[0]?.expected).toMatch(/eftansomatropin-alfa.*tj101-phrontline/);
    expect((await at.refusal(showRights, { asset: 'ivonesimab' })).problems[0]?.expected).toBe('perhaps ivonescimab');
  });

  describe('of a workspace that knows more', () => {
    it('follow its edit of a grant, which ranks first there and nowhere else', async () => {
      const territory = { text: 'United States only', in: ['US'], out: [] };
      const edit = { id: SUMMIT, field: 'grants.0.territory', value: territory };
      const { claim } = await at.ask(editDeal, edit);
      expect(await inCountry('JP')).not.toBe('held: summit');
      expect((await at.ask(showAsset, { id: 'AK112' })).deals).toMatchObject([{ id: SUMMIT, own: true }]);
      expect(await inCountry('JP', {}, RIVAL)).toBe('held: summit');
      await at.ask(withdrawEdit, { id: SUMMIT, claim });
      expect(await inCountry('JP')).toBe('held: summit');
    });

    it('take in its own deals by any spelling of a code, and no description', async () => {
      const asset = { ...EXAMPLE.assets[0], key: 'a', name: 'our asset', codes: ['AK-112'] };
      const bundle = { ...asset, key: 'b', name: 'AK112 and two more', named: false };
      const grants = [{ key: 'g', assets: ['a'], kind: 'licence', territory: { text: 'Korea', in: ['KR'], out: [] } }];
      const lines = [
        { ...EXAMPLE, id: 'our-korea-2025', assets: [asset], grants },
        { ...EXAMPLE, id: 'our-bundle-2025', assets: [bundle], grants: [] },
      ];
      await at.ask(importDeals, { content: lines.map((line) => JSON.stringify(line)).join('\n') });
      expect(await inCountry('KR')).toBe('held: westward');
      expect(await inCountry('KR', {}, RIVAL)).not.toContain('westward');
      const deals = async (workspace?: string) =>
        (await at.ask(showAsset, { id: 'ivonescimab' }, workspace)).deals.map(({ id }) => id);
      expect(await deals()).toEqual([SUMMIT, 'w.local.our-korea-2025']);
      expect(await deals(RIVAL)).toEqual([SUMMIT]);
    });

    it('know its parties by their printed names, so that one company is one holder', async () => {
      const licensee = { ...EXAMPLE.licensees[0], company: null, name: 'Summit Therapeutics' };
      const asset = { ...EXAMPLE.assets[0], key: 'a', name: 'SMT112', codes: [] };
      const line = { ...EXAMPLE, id: 'our-summit-2025', licensees: [licensee], assets: [asset], grants: [] };
      const grant = { key: 'g', assets: [], kind: 'licence', territory: { text: 'Japan', in: ['JP'], out: [] } };
      await at.ask(importDeals, { content: JSON.stringify({ ...line, grants: [grant] }) });
      expect(await inCountry('JP')).toBe('held: summit');
    });

    it('answer with the record that a merged holder answers as', async () => {
      await at.ask(mergeParties, { from: 'summit', into: 'pfizer' });
      expect(await inCountry('US')).toBe('held: pfizer');
      expect(await inCountry('US', {}, RIVAL)).toBe('held: summit');
      await at.ask(unmergeParties, { id: 'summit' });
      expect(await inCountry('US')).toBe('held: summit');
    });
  });
});

function told({ question }: OutputOf<typeof showRights>): string {
  const parties = question?.answers.flatMap(({ holders }) => holders.map(({ party }) => party)) ?? [];
  return `${question?.status}: ${[...new Set(parties)].join(', ')}`;
}
