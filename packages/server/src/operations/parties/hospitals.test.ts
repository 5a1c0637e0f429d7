import { addParty, nameParty } from '@beringia/contract/parties/add-party';
import { matchParties } from '@beringia/contract/parties/match-parties';
import { mergeParties, unmergeParties } from '@beringia/contract/parties/merge-parties';
import { showParty } from '@beringia/contract/parties/show-party';
import { findAnything } from '@beringia/contract/search/find-anything';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';

describe.each(enginesToTest())('hospitals on %s', { timeout: 60_000 }, (engine) => {
  let at: TestHouse;
  beforeAll(async () => {
    at = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => at.close());

  const kind = 'hospital';
  const show = (id: string, workspace?: string) => at.ask(showParty, { id, kind }, workspace);
  const add = (input: object) => at.ask(addParty, { kind, source: 'a site list', ...input });
  const match = async (name: string, city: string, workspace?: string) => {
    const { items } = await at.ask(matchParties, { names: [name], kind, city }, workspace);
    const [first] = items[0]?.candidates ?? [];
    return first ? `${first.verdict} ${first.id}` : 'nothing';
  };

  describe('a record', () => {
    it('shows names with language and source, place, class and affiliation', async () => {
      const { party, hospital, kind: shown, own } = await at.ask(showParty, { id: 'pku1' });
      expect([shown, own, party.kind, party.hq]).toEqual([
        'hospital',
        false,
        'hospital',
        { country: 'CN', city: 'Beijing', cityZh: '北京' },
      ]);
      expect(party.nameZh).toBe('北京大学第一医院');
      const seen = (await show('pkucancer')).party.aliases.find(({ text }) => text === 'Beijing Cancer Hosptial');
      expect(seen).toEqual({ text: seen?.text, lang: 'en', kind: 'registry-spelling', source: 'ctgov' });
      expect(hospital).toMatchObject({
        class: '3A',
        affiliation: 'Peking University',
        province: 'Beijing',
        provinceZh: '北京',
      });
      expect(hospital?.sameAffiliation.map(({ id }) => id)).toContain('pkucancer');
    });

    it('trap: a hospital class read as a trial-site licence: the filing stays not known, and says so', async () => {
      const { hospital, because } = await show('pku1');
      expect(hospital?.filing).toBe('not known');
      expect(because.find(({ field }) => field === 'class')?.says).toMatch(/no licence to run trials/);
      expect(because.find(({ field }) => field === 'filing')?.says).toMatch(/not "no"/);
    });

    it('under an id that a company has too is shown where the kind is said', async () => {
      expect((await at.ask(showParty, { id: 'qilu' })).party.name).toMatch(/Pharma/);
      expect((await show('qilu')).party.name).toMatch(/Hospital/);
      expect((await at.ask(showParty, { id: 'qilu', kind: 'company' })).kind).toBe('company');
    });

    it('names the company of the same name, and counts its deals; and the other way round', async () => {
      const { sameName, deals } = await show('pumch');
      expect(sameName).toMatchObject([{ kind: 'company', id: 'pumch' }]);
      const company = await at.ask(showParty, { id: 'pumch' });
      expect(company.sameName).toMatchObject([{ kind: 'hospital', id: 'pumch' }]);
      expect(deals).toEqual(company.deals);
    });

    it('that nobody knows is not found, and a company is none', async () => {
      for (const id of ['nobody', 'akeso'])
        expect(await at.refusal(showParty, { id, kind })).toMatchObject({ code: 'not-found' });
    });
  });

  describe('of the workspace’s own', () => {
    it('is matched and found in its workspace alone', async () => {
      const { id } = await add({ name: 'Quillhaven Lumicyte Hospital', city: 'Wuxi', province: 'Jiangsu' });
      expect(id).toBe('w.local.quillhaven-lumicyte-hospital');
      expect(await match('Quillhaven Lumicyte Hospital', 'Wuxi')).toBe(`confirmed ${id}`);
      expect(await match('Quillhaven Lumicyte Hospital', 'Wuxi', RIVAL)).not.toContain(id);
      expect(await show(id)).toMatchObject({ own: true, kind, hospital: { class: 'unknown', filing: 'not known' } });
      expect(await at.refusal(showParty, { id }, RIVAL)).toMatchObject({ code: 'not-found' });
      const found = async (workspace?: string) => (await at.ask(findAnything, { q: 'Quillhaven' }, workspace)).items;
      expect(await found()).toMatchObject([{ kind, id, hint: 'Wuxi · Jiangsu' }]);
      expect(await found(RIVAL)).toEqual([]);
    });

    it('may have a Chinese name alone', async () => {
      const { id } = await add({ name: '无锡曜澜医院', city: '无锡' });
      expect(await show(id)).toMatchObject({ party: { nameZh: '无锡曜澜医院', hq: { city: null, cityZh: '无锡' } } });
      expect(await match('无锡市曜澜医院', '无锡')).toContain(id);
    });

    it('is refused as a likely double, abroad, and with the field of a company', async () => {
      const refused = await at.refusal(addParty, { kind, name: '北京大学第一医院', source: 'a list' });
      expect(refused.problems[0]?.wrong).toMatch(/\(pku1\)/);
      const abroad = { kind, name: 'Quillhaven', country: 'US', source: 'a list' };
      expect(await at.refusal(addParty, abroad)).toMatchObject({ problems: [{ field: 'country' }] });
      const company = { name: 'Quillhaven Bio', province: 'Jiangsu', source: 'a list' };
      expect(await at.refusal(addParty, company)).toMatchObject({ problems: [{ field: 'province' }] });
    });

    it('name of a shipped hospital leads to it, and not to the company under the same id', async () => {
      const name = { text: 'Vermilion Gate Hospital', lang: 'en', kind: 'former', source: 'our file' };
      await at.ask(nameParty, { id: 'qilu', partyKind: kind, ...name });
      expect(await match('Vermilion Gate Hospital', 'Jinan')).toBe('confirmed qilu');
      expect((await show('qilu')).party.aliases).toContainEqual(name);
      expect((await at.ask(showParty, { id: 'qilu' })).party.aliases).not.toContainEqual(name);
      expect(await match('Vermilion Gate Hospital', 'Jinan', RIVAL)).not.toBe('confirmed qilu');
      expect(await match('Peking University First Hospital', 'Beijing')).toBe('confirmed pku1');
    });
  });

  describe('a merge', () => {
    it('makes one hospital of two, names and all; taken back, both stand again', async () => {
      const { id } = await add({ name: 'Tallowmere Hospital', city: 'Beijing' });
      await at.ask(mergeParties, { from: id, into: 'pku1', reason: 'one site' });
      expect(await match('Tallowmere Hospital', 'Beijing')).toBe('confirmed pku1');
      expect(await show(id)).toMatchObject({ redirectedFrom: id, party: { id: 'pku1' }, answersFor: [{ id }] });
      const { items } = await at.ask(findAnything, { q: 'Tallowmere' });
      expect(items.map((item) => item.id)).toEqual(['pku1']);
      expect((await show('pku1', RIVAL)).judgements).toEqual([]);
      await at.ask(unmergeParties, { id });
      expect(await match('Tallowmere Hospital', 'Beijing')).toBe(`confirmed ${id}`);
      expect((await show('pku1')).judgements).toMatchObject([{ from: id, into: 'pku1', reason: 'one site' }]);
    });

    it('of a company and a hospital is refused, and says why', async () => {
      for (const ends of [
        { from: 'akeso', into: 'pku1' },
        { from: 'pku1', into: 'akeso' },
      ]) {
        const refused = await at.refusal(mergeParties, ends);
        expect(refused).toMatchObject({ code: 'bad-input', problems: [{ field: 'into' }] });
        expect(refused.problems[0]?.wrong).toMatch(/company.*hospital|hospital.*company/);
      }
    });
  });
});
