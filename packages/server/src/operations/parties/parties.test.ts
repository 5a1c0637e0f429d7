import { importDeals } from '@beringia/contract/deals/import-deals';
import { addParty, nameParty } from '@beringia/contract/parties/add-party';
import { matchParties } from '@beringia/contract/parties/match-parties';
import { mergeParties, unmergeParties } from '@beringia/contract/parties/merge-parties';
import { showParty } from '@beringia/contract/parties/show-party';
import { findAnything } from '@beringia/contract/search/find-anything';
import { EXAMPLE } from '@beringia/domain/deals/testing/example-deal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';

describe.each(enginesToTest())('companies on %s', { timeout: 60_000 }, (engine) => {
  let at: TestHouse;
  beforeAll(async () => {
    at = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => at.close());

  const show = (id: string, workspace?: string) => at.ask(showParty, { id }, workspace);
  const match = async (name: string, workspace?: string) => {
    const { items } = await at.ask(matchParties, { names: [name] }, workspace);
    const [first] = items[0]?.candidates ?? [];
    return first ? `${first.verdict} ${first.id}` : 'nothing';
  };

  describe('a name', () => {
    it.each([
      ['Akeso', 'confirmed akeso'],
      ['康方生物', 'confirmed akeso'],
      ['9926.HK', 'confirmed akeso'],
      ['信达生物', 'confirmed innovent'],
      ['信達生物', 'confirmed innovent'],
    ])('%s: %s', async (name, found) => {
      expect(await match(name)).toBe(found);
    });

    it('trap: a match on WuXi that merges AppTec, Biologics and XDC: none of them is confirmed', async () => {
      const { items, searched } = await at.ask(matchParties, { names: ['WuXi', '药明'] });
      const confirmed = items.flatMap(({ candidates }) => candidates.filter(({ verdict }) => verdict === 'confirmed'));
      expect(confirmed).toEqual([]);
      expect(searched.records).toBe(at.house.library.companies().length);
      const apart = await Promise.all(['WuXi AppTec', 'WuXi Biologics', 'WuXi XDC'].map((name) => match(name)));
      expect(new Set(apart).size).toBe(3);
    });

    it('says why it matched, and that nothing comes near', async () => {
      const { items } = await at.ask(matchParties, { names: ['Akeso', 'Qqzzxx Vvkkjj'] });
      expect(items[0]?.candidates[0]?.because.length).toBeGreaterThan(0);
      expect(items[1]).toMatchObject({ candidates: [], note: 'No stored name comes near.' });
    });

    it('of a hospital is looked for among hospitals, with the city', async () => {
      const input = { names: ['Fudan University Shanghai Cancer Center', 'Research Site'], kind: 'hospital' };
      const { items } = await at.ask(matchParties, { ...input, city: 'Shanghai' });
      expect(items[0]?.candidates[0]).toMatchObject({ verdict: 'confirmed', nameZh: expect.stringContaining('肿瘤') });
      expect(items[1]).toMatchObject({ candidates: [], note: expect.stringMatching(/^placeholder/) });
    });
  });

  describe('a company', () => {
    it('shows its names, deals and assets: what it made before what it licensed', async () => {
      const { party, deals, assets, own, redirectedFrom } = await show('akeso');
      expect([party.nameZh, own, redirectedFrom]).toEqual([expect.stringContaining('康方'), false, null]);
      expect(deals.asLicensor).toBeGreaterThan(0);
      expect(assets.find(({ id }) => id === 'ivonescimab')?.role).toBe('originator');
      const roles = assets.map(({ role }) => ['originator', 'licensor', 'licensee'].indexOf(role));
      expect(roles).toEqual(roles.toSorted());
      expect((await show('summit')).assets.find(({ id }) => id === 'ivonescimab')?.role).toBe('licensee');
    });

    it('on an earlier day has only the dealings of then', async () => {
      const { deals, assets } = await at.ask(showParty, { id: 'summit', asOf: '2022-12-04' });
      expect([deals.asLicensee, assets.filter(({ id }) => id === 'ivonescimab')]).toEqual([0, []]);
    });

    it('loses no deal and no asset to the length of a page', async () => {
      const [licensor] = EXAMPLE.licensors;
      const [asset] = EXAMPLE.assets;
      const line = (n: number) => ({
        ...EXAMPLE,
        id: `page-${String(n).padStart(3, '0')}-2024`,
        licensors: [{ ...licensor, company: n % 2 === 0 ? 'summit' : null, name: 'Summit Therapeutics' }],
        assets: [{ ...asset, name: n === 229 ? 'cadonilimab' : `LT-${n}`, codes: [] }],
      });
      const before = (await show('summit')).deals.asLicensor;
      const content = Array.from({ length: 230 }, (_, n) => JSON.stringify(line(n))).join('\n');
      await at.ask(importDeals, { content });
      const { deals, assets } = await show('summit');
      expect(deals.asLicensor).toBe(before + 230);
      expect(assets.find(({ id }) => id === 'cadonilimab')?.role).toBe('licensor');
      expect((await show('summit', RIVAL)).deals.asLicensor).toBe(before);
    });

    it('that nobody knows is not found, in any operation', async () => {
      for (const [op, input] of [
        [showParty, { id: 'nobody' }],
        [mergeParties, { from: 'nobody', into: 'akeso' }],
        [mergeParties, { from: 'akeso', into: 'nobody' }],
        [unmergeParties, { id: 'nobody' }],
        [nameParty, { id: 'nobody', text: 'N', lang: 'en', kind: 'short', source: 'a list' }],
      ] as const)
        expect(await at.refusal(op, input)).toMatchObject({ code: 'not-found' });
    });
  });

  describe('of the workspace’s own', () => {
    const add = (input: object) => at.ask(addParty, { source: 'a conference list', ...input });

    it('stands in its workspace alone, under an id of its own', async () => {
      const { id } = await add({ name: 'Quillhaven Lumicyte', country: 'CN' });
      expect(id).toBe('w.local.quillhaven-lumicyte');
      expect(await show(id)).toMatchObject({ own: true, party: { hq: { country: 'CN' }, verify: true } });
      expect(await match('Quillhaven Lumicyte')).toBe(`confirmed ${id}`);
      expect(await match('Quillhaven Lumicyte', RIVAL)).not.toContain(id);
      expect(await at.refusal(showParty, { id }, RIVAL)).toMatchObject({ code: 'not-found' });
    });

    it('is refused as a likely double, naming the record; forced, it gets the next id', async () => {
      const refused = await at.refusal(addParty, { name: '康方生物', source: 'a list' });
      expect(refused).toMatchObject({ code: 'bad-input', problems: [{ field: 'name' }] });
      expect(refused.problems[0]?.wrong).toMatch(/\(akeso\)/);
      const again = { name: 'Quillhaven Lumicyte', force: true };
      expect((await add(again)).id).toBe('w.local.quillhaven-lumicyte-2');
      const third = await at.refusal(addParty, { name: 'Quillhaven Lumicyte', source: 'a list' });
      expect(third.problems[0]?.wrong).toMatch(/quillhaven-lumicyte/);
    });

    it('needs a country that exists', async () => {
      const input = { name: 'Elsewhere Bio', country: 'XX', source: 'a list' };
      expect(await at.refusal(addParty, input)).toMatchObject({ code: 'bad-input', problems: [{ field: 'country' }] });
    });

    it('takes a new name for a shipped company, with its source, and finds by it', async () => {
      const name = { text: 'Zhongshan Vermilion', lang: 'en', kind: 'former', source: 'our file' };
      await at.ask(nameParty, { id: 'akeso', ...name });
      expect((await show('akeso')).party.aliases).toContainEqual(name);
      expect(await match('Zhongshan Vermilion')).toBe('confirmed akeso');
      expect((await show('akeso', RIVAL)).party.aliases).not.toContainEqual(name);
      expect(await match('Zhongshan Vermilion', RIVAL)).not.toBe('confirmed akeso');
    });
  });

  describe('a merge', () => {
    it('makes one company of two, for its workspace; taken back, both stand as they were', async () => {
      const before = { from: await show('summit'), into: await show('pfizer') };
      const { judgement } = await at.ask(mergeParties, { from: 'summit', into: 'pfizer', reason: 'as a trial' });
      const merged = await show('summit');
      expect(merged).toMatchObject({
        redirectedFrom: 'summit',
        party: { id: 'pfizer' },
        answersFor: [{ id: 'summit' }],
      });
      expect(merged.deals.asLicensee).toBe(before.from.deals.asLicensee + before.into.deals.asLicensee);
      expect(merged.assets.map(({ id }) => id)).toContain('ivonescimab');
      expect(await match('Summit Therapeutics')).toBe('confirmed pfizer');
      const found = await at.ask(findAnything, { q: 'Summit Therapeutics' });
      expect(found.items.filter(({ kind }) => kind === 'company').map(({ id }) => id)).toEqual(['pfizer']);
      expect((await show('summit', RIVAL)).party.id).toBe('summit');
      expect((await show('pfizer', RIVAL)).judgements).toEqual([]);

      await at.ask(unmergeParties, { id: 'summit', reason: 'two firms after all' });
      const { judgements, known: _known, ...rest } = await show('summit');
      const { judgements: none, known: _then, ...whole } = before.from;
      expect([rest, none]).toEqual([whole, []]);
      expect((await show('pfizer')).deals).toEqual(before.into.deals);
      expect(judgements).toMatchObject([
        { id: judgement.id, reason: 'as a trial', undoneAt: expect.any(String), undoneReason: 'two firms after all' },
      ]);
    });

    it('keeps with a record the name that it was given while merged', async () => {
      await at.ask(mergeParties, { from: 'summit', into: 'pfizer' });
      await at.ask(nameParty, { id: 'summit', text: 'Vortexglade', lang: 'en', kind: 'short', source: 'our file' });
      expect(await match('Vortexglade')).toBe('confirmed pfizer');
      await at.ask(unmergeParties, { id: 'summit' });
      expect(await match('Vortexglade')).toBe('confirmed summit');
    });

    it('is refused in a circle, twice, and of a company with itself', async () => {
      await at.ask(mergeParties, { from: 'innovent', into: 'hengrui' });
      for (const input of [
        { from: 'hengrui', into: 'innovent' },
        { from: 'innovent', into: 'pfizer' },
        { from: 'akeso', into: 'akeso' },
      ])
        expect(await at.refusal(mergeParties, input)).toMatchObject({ code: 'bad-input' });
      await at.ask(unmergeParties, { id: 'innovent' });
      expect(await at.refusal(unmergeParties, { id: 'innovent' })).toMatchObject({ code: 'not-found' });
    });

    it('of one record by two people at once stands once', async () => {
      const tries = ['hengrui', 'pfizer'].map((into) => at.ask(mergeParties, { from: 'innovent', into }));
      const done = await Promise.allSettled(tries);
      expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await at.ask(unmergeParties, { id: 'innovent' });
      expect((await show('innovent')).redirectedFrom).toBeNull();
    });
  });
});
