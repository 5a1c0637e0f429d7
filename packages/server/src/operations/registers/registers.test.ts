import { nameParty } from '@beringia/contract/parties/add-party';
import { diffRegisters } from '@beringia/contract/registers/diff-editions';
import { listRegisters } from '@beringia/contract/registers/list-lists';
import { screenRegisters } from '@beringia/contract/registers/screen-names';
import { listLaws, showLaw } from '@beringia/contract/registers/show-law';
import { showTimeline } from '@beringia/contract/registers/show-timeline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';

describe.each(enginesToTest())('lists and laws on %s', { timeout: 60_000 }, (engine) => {
  let desk: TestHouse;
  beforeAll(async () => {
    desk = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => desk.close());

  const screened = async (names: readonly string[], more: object = {}) => desk.ask(screenRegisters, { names, ...more });
  const wuxi = async (asOf: string) => (await screened(['药明康德'], { asOf })).items[0];

  describe('a screening', () => {
    it.each([
      ['2026-06-07', 'not-listed', undefined],
      ['2026-06-08', 'listed', 'next'],
      ['2026-08-06', 'listed', 'now'],
      ['2026-08-10', 'listed-stayed', 'stayed'],
    ])(
      'of WuXi AppTec on %s says %s, with the edition, the row and what the listing brings',
      async (asOf, state, now) => {
        const hit = (await wuxi(asOf))?.hits.find(({ list }) => list === 'us-1260h');
        expect(hit?.state).toBe(state);
        expect(hit?.effects.find(({ id }) => id === 'dod-direct-contracts')?.state).toBe(now);
        expect(hit?.features.length).toBeGreaterThan(0);
        expect(hit?.because.every(({ says, sources }) => says !== '' && sources.length > 0)).toBe(true);
      },
    );

    it('tells an order over a listing with how sure it is', async () => {
      const hit = (await wuxi('2026-11-20'))?.hits.find(({ list }) => list === 'us-1260h');
      expect(hit).toMatchObject({ row: '184', role: 'legal', overlay: { kind: 'injunction', grade: 'S1' } });
      expect(hit?.remarks).toContain('not confirmed since 2026-08-14');
    });

    it('before the first edition is unknown and never clear; so is a name that nobody knows while lists are held in part', async () => {
      const { items, counts } = await screened(['WuXi AppTec', 'Nobody Knows Ltd'], { asOf: '2019-01-01' });
      expect(items.map(({ result }) => result)).toEqual(['unknown', 'unknown']);
      expect(counts).toMatchObject({ unknown: 2, clear: 0 });
      expect((await screened(['Nobody Knows Ltd'])).items[0]?.result).toBe('unknown');
    });

    it('that is clean names the editions that were looked at, with their dates', async () => {
      const only = { lists: 'us-1260h', scope: 'life-science', asOf: '2026-06-20' };
      const { items, checked } = await screened(['Alderquay Biologics'], only);
      expect(items[0]).toMatchObject({ result: 'clear', hits: [], relatives: [] });
      expect(items[0]?.checked).toEqual([
        {
          list: 'us-1260h',
          edition: 'us-1260h-2026-06-08',
          published: '2026-06-08',
          stale: false,
          coverage: 'biotech',
        },
      ]);
      expect(items[0]?.because.join()).toContain('us-1260h, edition of 2026-06-08');
      expect(checked[0]).toMatchObject({ answers: 'yes', role: 'legal' });
    });

    it('explains a name of the bill of 2024 and counts it for nothing', async () => {
      const { items } = await screened(['WuXi Biologics'], { asOf: '2026-08-10', lists: ['us-1260h'] });
      expect(items[0]?.explains.map(({ list }) => list)).toEqual(['hr8333-2024']);
      expect(items[0]?.hits.map(({ list }) => list)).not.toContain('hr8333-2024');
    });

    it('reads several hundred names and those of a text in their order', async () => {
      const names = Array.from({ length: 400 }, (_, index) => `Alderquay ${index} Biologics`);
      const { items, total, cap } = await screened(names, { content: '\uFEFFWuXi AppTec\r\n\r\n  华大基因 \n' });
      expect([total, cap, items.length]).toEqual([402, 10_000, 402]);
      expect(items.slice(400).map(({ query }) => query)).toEqual(['WuXi AppTec', '华大基因']);
    });

    it('refuses a name of 2,000 characters by its place, or by its line, and too many, and none', async () => {
      const long = 'x'.repeat(2_000);
      const { code, problems } = await desk.refusal(screenRegisters, { names: ['BGI', long] });
      expect([code, problems[0]?.field]).toEqual(['bad-input', 'names.1']);
      const text = await desk.refusal(screenRegisters, { content: `BGI\n\n${long}`, fileName: 'names.txt' });
      expect(text.problems[0]).toMatchObject({ file: 'names.txt', line: 3, field: 'name' });
      const many = await desk.refusal(screenRegisters, { content: 'BGI\n'.repeat(10_001) });
      expect(many.problems[0]?.wrong).toContain('10001 names');
      expect((await desk.refusal(screenRegisters, {})).problems[0]?.field).toBe('names');
      expect((await desk.refusal(screenRegisters, { names: ['BGI'], lists: ['us-1260'] })).code).toBe('not-found');
    });

    it('knows a company by the name that the workspace gave it, and no other workspace does', async () => {
      const own = { id: 'wuxi-apptec', text: 'Alderquay Contract Research', lang: 'en', kind: 'former' };
      await desk.ask(nameParty, { ...own, source: 'our files' }, RIVAL);
      const ask = { names: [own.text], asOf: '2026-08-06', lists: ['us-1260h'] };
      expect((await desk.ask(screenRegisters, ask, RIVAL)).items[0]?.result).toBe('listed');
      expect((await desk.ask(screenRegisters, ask)).items[0]?.result).toBe('unknown');
    });

    it('asked again with the same day and the same state of knowledge is the same', async () => {
      const ask = () => screened(['WuXi AppTec', 'BGI'], { asOf: '2026-08-10', known: '2026-11-24' });
      expect(await ask()).toEqual(await ask());
      const before = await screened(['WuXi AppTec'], { asOf: '2026-08-10', known: '2026-11-22' });
      expect(before.items[0]).toMatchObject({ result: 'unknown', hits: [] });
      const named = await screened(['WuXi AppTec'], { asOf: '2026-08-10', known: '2026-11-22', lists: ['us-1260h'] });
      expect(named.checked).toMatchObject([{ list: 'us-1260h', answers: 'before-first-edition' }]);
      expect(before.known).toMatchObject({ day: '2026-11-22', registers: desk.house.library.registers.version() });
    });
  });

  it('the lists tell their editions, the empty one that is due among them, and how fresh they are', async () => {
    const { items, total } = await desk.ask(listRegisters, {});
    expect(total).toBe(items.length);
    const omb = items.find(({ list }) => list === 'us-omb-851');
    expect(omb).toMatchObject({ edition: null, answers: 'none-published', stale: false });
    expect(omb?.editions).toMatchObject([{ status: 'due', dueOn: '2026-12-18', held: 0 }]);
    const defense = items.find(({ list }) => list === 'us-1260h');
    expect(defense).toMatchObject({ edition: 'us-1260h-2026-06-08', stale: true });
    expect(defense?.editions.find(({ id }) => id === 'us-1260h-2026-06-08')).toMatchObject({ count: 188, held: 12 });
  });

  it('a time line holds the life of an entity, found by a name that is one for certain', async () => {
    const { entity, lists, control, ownership } = await desk.ask(showTimeline, { entity: 'WuXi AppTec' });
    expect(entity).toBe('wuxi-apptec');
    const defense = lists.find(({ list }) => list === 'us-1260h');
    expect(defense?.stretches.map(({ from, to, state }) => [from, to, state])).toEqual([
      ['2021-06-03', '2026-02-12', 'not-listed'],
      ['2026-02-13', '2026-02-13', 'withdrawn'],
      ['2026-02-14', '2026-06-07', 'not-listed'],
      ['2026-06-08', '2026-08-06', 'listed'],
      ['2026-08-07', null, 'listed-stayed'],
    ]);
    expect(control.answer).toBe('listed-itself');
    expect(ownership.map(({ effect }) => effect)).toEqual(['bis-affiliates']);
    const child = await desk.ask(showTimeline, { entity: 'wuxi-sta' });
    expect(child).toMatchObject({ lists: [], control: { answer: 'ask-for-control-facts' } });
    const { code, problems } = await desk.refusal(showTimeline, { entity: 'Alderquay' });
    expect([code, problems[0]?.next]).toEqual(['not-found', expect.stringContaining('registers screen')]);
  });

  it('a law tells its status on a day, what it does, and that a suspension ran out', async () => {
    const on = async (asOf: string) => (await desk.ask(showLaw, { id: 'bis-affiliates-rule', asOf })).law.suspended;
    expect([await on('2025-10-15'), await on('2025-12-01'), await on('2026-11-20')]).toEqual(['no', 'yes', 'unknown']);
    const { law, effects, history, because } = await desk.ask(showLaw, { id: 'ndaa-fy2026-851' });
    expect(law).toMatchObject({ status: 'in-force', since: '2025-12-18' });
    expect(effects.find(({ id }) => id === 's851-contracts-1260h')?.lists).toEqual(['us-1260h']);
    expect([history.length > 0, because.length > 0]).toEqual([true, true]);
    expect((await desk.refusal(showLaw, { id: 'nothing' })).code).toBe('not-found');
  });

  it('laws are found by their status and by words', async () => {
    const { items } = await desk.ask(listLaws, { status: 'lapsed' });
    expect(items.map(({ id }) => id)).toContain('hr-8333-118');
    expect((await desk.ask(listLaws, { q: 'affiliates' })).items.map(({ id }) => id)).toEqual(['bis-affiliates-rule']);
  });

  describe('a comparison', () => {
    const changed = async (input: object) =>
      (await desk.ask(diffRegisters, input)).items.map(({ entity, before, after }) => [
        entity,
        before.state,
        after.state,
      ]);

    it('of two editions is of the days from which they count', async () => {
      const found = await changed({ a: 'us-1260h-2025-01-07', b: 'us-1260h-2026-06-08' });
      expect(found).toContainEqual(['wuxi-apptec', 'not-listed', 'listed']);
      expect(found.map(([entity]) => entity)).not.toContain('bgi-genomics');
    });

    it('of two days is of every list, and an order counts as a change', async () => {
      const found = await changed({ a: '2026-08-06', b: '2026-08-10' });
      expect(found).toEqual([['wuxi-apptec', 'listed', 'listed-stayed']]);
    });

    it('of what was known by two days tells what came in', async () => {
      const day = { a: '2026-06-30', b: '2026-06-30', list: 'us-1260h' };
      expect(await changed({ ...day, knownA: '2026-11-22', knownB: '2026-11-24' })).toContainEqual([
        'wuxi-apptec',
        'unknown-before-first-edition',
        'listed',
      ]);
      expect(await changed(day)).toEqual([]);
    });

    it('is refused for editions of two lists, one that is only due, and what is neither edition nor day', async () => {
      const code = async (a: string, b: string) => (await desk.refusal(diffRegisters, { a, b })).code;
      expect(await code('us-1260h-2026-06-08', 'us-uflpa-2024-11-25')).toBe('bad-input');
      expect(await code('2026-06-08', 'us-omb-851-first')).toBe('bad-input');
      expect(await code('us-1260h', '2026-06-08')).toBe('not-found');
      expect(await code('2026-06', '2026-06-08')).toBe('bad-input');
    });
  });
});
