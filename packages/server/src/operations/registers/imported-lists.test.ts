import { listRegisters } from '@beringia/contract/registers/list-lists';
import { screenRegisters } from '@beringia/contract/registers/screen-names';
import { showTimeline } from '@beringia/contract/registers/show-timeline';
import { searchFound } from '@beringia/contract/sources/found-records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { asOwner } from '../../database/walls.ts';
import { openTestHouse, RIVAL, type TestHouse, TODAY } from '../testing/test-house.ts';
import { takeOff } from '../works/taken-off.ts';
import { asBytes, importFile } from '../works/testing/importing.ts';

const EL = 'Entity List (EL) - Bureau of Industry and Security';
const UVL = 'Unverified List (UVL) - Bureau of Industry and Security';
const DPL = 'Denied Persons List (DPL) - Bureau of Industry and Security';
const LISTS = { lists: ['us-bis-el', 'us-bis-uvl'] };

/** A list with invented names, beside those that the shipped editions name. */
function listOf(names: readonly { readonly name: string; readonly source?: string; readonly alt?: string[] }[]) {
  const results = names.map(({ source = EL, alt = [], name }) => ({
    ...{
      source,
      name,
      addresses: [],
      alt_names: alt,
      start_date: '2025-01-02',
      federal_register_notice: '99 FR 10001',
    },
  }));
  return JSON.stringify({ results });
}

describe.each(enginesToTest())('lists that were imported, on %s', { timeout: 60_000 }, (engine) => {
  let desk: TestHouse;
  beforeAll(async () => {
    desk = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => desk.close());

  const bring = (content: string) =>
    importFile(desk.house, { source: 'csl', name: 'consolidated.json', bytes: asBytes(content) });
  const screened = async (name: string, more: object = {}, workspace?: string) => {
    const { items } = await desk.ask(screenRegisters, { names: [name], ...LISTS, ...more }, workspace);
    return items[0];
  };
  const listsNow = async (more: object = {}) => (await desk.ask(listRegisters, more)).items;

  const replayed = () => screened('BGI Research', { asOf: '2026-08-10', known: '2026-11-24' });
  let before: unknown;

  it('a damaged file settles nothing: without an edition held whole no name is clear', async () => {
    before = await replayed();
    expect((await screened('Alderquay Instruments'))?.result).toBe('unknown');
    await bring(listOf([{ name: 'Brackenvale Optics' }]).slice(0, -12));
    expect((await screened('Alderquay Instruments'))?.result).toBe('unknown');
    expect((await listsNow()).find(({ list }) => list === 'us-bis-el')?.coverage).toBe('names');
  });

  it('read whole they answer listed and clear, with the edition and its day', async () => {
    await bring(
      listOf([
        { name: 'Brackenvale Optics', alt: ['布拉肯光学'] },
        { name: 'BGI Research' },
        { name: 'Cindermoor Trading', source: UVL },
        { name: 'Dunmarrow Freight', source: DPL },
      ]),
    );
    const hit = (await screened('布拉肯光学'))?.hits[0];
    expect(hit).toMatchObject({
      list: 'us-bis-el',
      state: 'listed',
      match: 'confirmed',
      edition: `us-bis-el-read-${TODAY}`,
    });
    const clear = await screened('Alderquay Instruments');
    expect(clear).toMatchObject({ result: 'clear', hits: [] });
    expect(clear?.checked).toMatchObject([
      { list: 'us-bis-el', published: TODAY, coverage: 'whole', stale: true },
      { list: 'us-bis-uvl', published: TODAY, coverage: 'whole', stale: true },
    ]);
    expect(clear?.because.join()).toContain(`us-bis-el, edition of ${TODAY}`);
    expect((await screened('Alderquay Instruments', {}, RIVAL))?.result).toBe('clear');
  });

  it('a file does not say of which day it is, and the edition says so', async () => {
    const list = (await listsNow()).find((one) => one.list === 'us-bis-el');
    expect(list?.editions.at(-1)).toMatchObject({ confirmedOn: null, held: expect.any(Number) });
    expect(list?.editions.at(-1)?.says).toContain('it may be older');
  });

  it('a list that the register did not have becomes one of its own', async () => {
    expect((await listsNow()).find(({ list }) => list === 'csl-dpl')).toMatchObject({
      role: 'legal',
      coverage: 'whole',
    });
    expect((await screened('Dunmarrow Freight', { lists: ['csl-dpl'] }))?.result).toBe('listed');
  });

  it('the history of an entity goes on, and nobody is taken off by another spelling', async () => {
    const life = async (entity: string) =>
      (await desk.ask(showTimeline, { entity })).lists.find(({ list }) => list === 'us-bis-el');
    expect((await life('bgi-research'))?.state).toBe('listed');
    expect((await life('bgi-research'))?.because.map(({ record }) => record)).toContain(`us-bis-el-read-${TODAY}`);
    const other = await life('bgi-tech-solutions-hongkong');
    expect(other?.state).toBe('listed');
    expect(other?.because.map(({ says }) => says).join()).toContain('prints no name that is surely this one');
  });

  it('before the day of the reading, and as known before it, they say nothing', async () => {
    expect((await screened('Alderquay Instruments', { asOf: '2026-11-01' }))?.result).toBe('unknown');
    expect((await screened('Alderquay Instruments', { known: '2026-11-24' }))?.result).toBe('unknown');
    const { known } = await desk.ask(screenRegisters, { names: ['Alderquay Instruments'] });
    expect(known.imported.map(({ records }) => records)).toEqual([1, 2, 1]);
  });

  it('an answer of an earlier state of knowledge is the same after the import', async () => {
    expect(await replayed()).toEqual(before);
    const { known } = await desk.ask(screenRegisters, { names: ['BGI Research'], known: '2026-11-24' });
    expect(known.imported).toEqual([]);
  });

  it('a list that the source itself gave is confirmed by that, and no longer stale', async () => {
    const { items } = await desk.ask(searchFound, { source: 'csl', limit: 200 });
    const ids = items.map(({ id }) => id).filter((id) => id.startsWith('EL/'));
    const seen = { ids, lists: new Set([EL]), damaged: false };
    await asOwner(desk.house.database.kysely, (trx) => takeOff(trx, 'csl', TODAY, seen, true));
    const { checked } = (await screened('Alderquay Instruments')) ?? {};
    expect(checked?.map(({ stale }) => stale)).toEqual([false, true]);
  });
});
