import { readFileSync } from 'node:fs';
import { showJob } from '@beringia/contract/jobs/follow-jobs';
import { exportFound, listQuarantine, searchFound, showFound } from '@beringia/contract/sources/found-records';
import { importSource } from '@beringia/contract/sources/import-source';
import { listMappings, previewSource, saveMapping } from '@beringia/contract/sources/map-vendor';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { LOCAL } from '../../house.ts';
import { workOff } from '../../jobs/worker.ts';
import { serviceFor } from '../service.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';

/** A self-made export; no drug, company or person in it exists. */
const SAMPLE = readFileSync(new URL('../../sources/vendor/samples/export.csv', import.meta.url));
const NOTE = 'Not to be passed on.';

describe.each(enginesToTest())('the export of a vendor on %s', { timeout: 60_000 }, (engine) => {
  let at: TestHouse;
  let hash: string;
  beforeAll(async () => {
    at = await openTestHouse(engine);
    hash = await keep(SAMPLE, 'export.csv');
  }, 120_000);
  afterAll(() => at.close());

  const keep = async (bytes: Uint8Array, name: string) =>
    (await serviceFor(at.house, LOCAL).keep({ source: 'vendor', name }, [bytes] as never)).hash;
  const preview = (more: object = {}) => at.ask(previewSource, { source: 'vendor', hash, name: 'export.csv', ...more });
  const mappingFrom = async (more: object = {}) => {
    const { proposed } = await preview();
    const columns = Object.fromEntries(
      proposed.map(({ heading, meaning, separator }) => [heading, { meaning, separator }]),
    );
    return { name: 'Sample export', vendor: 'Sample Database', licenceNote: NOTE, columns, ...more };
  };
  const importWith = (mapping: string | undefined, file = hash) =>
    at.ask(importSource, { source: 'vendor', hash: file, name: 'export.csv', ...(mapping ? { mapping } : {}) });

  it('is looked at first: headings below the note, rows, and what each column probably means', async () => {
    const shown = await preview();
    expect(shown.headings.slice(0, 3)).toEqual(['Drug ID', 'Drug Name', 'Synonyms']);
    expect(shown.rows[0]?.slice(0, 2)).toEqual(['D1', 'SMP-301']);
    expect(shown.proposed.find(({ heading }) => heading === 'Highest Phase')).toMatchObject({
      meaning: 'stage',
      because: expect.any(String),
    });
    expect(shown.mapped).toBeNull();
  });

  it('needs a saved mapping, and is shown with it as it would be imported', async () => {
    expect(await at.refusal(importSource, { source: 'vendor', hash, name: 'export.csv' })).toMatchObject({
      problems: [{ field: 'mapping' }],
    });
    const { id } = await at.ask(saveMapping, await mappingFrom({ exportedOn: '2026-11-20' }));
    expect(id).toBe('w.local.sample-export');
    const { mapped } = await preview({ mapping: id });
    expect(mapped).toMatchObject({ vendor: 'Sample Database', licenceNote: NOTE, missing: [], added: [] });
    expect(mapped?.entries[0]).toMatchObject({ id: 'D1', names: ['SMP-301', 'samplemab', 'SMP301'] });
  });

  it('is imported as the workspace’s own, with vendor and licence note on every line of the export', async () => {
    const { job } = await importWith('w.local.sample-export');
    await workOff(at.house);
    expect((await at.ask(showJob, { id: job })).job).toMatchObject({
      state: 'done',
      progress: { new: 2, rejected: 3 },
    });
    const { content } = await at.ask(exportFound, { source: 'vendor' });
    const [first = '', ...lines] = content.trim().split('\n');
    expect(JSON.parse(first)).toEqual({ licence: { vendor: 'Sample Database', licenceNote: NOTE } });
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(JSON.parse(line).content).toMatchObject({ vendor: 'Sample Database', licenceNote: NOTE });
    expect((await at.ask(exportFound, {})).content).not.toContain('SMP-301');
    expect((await at.ask(listMappings, {})).items).toMatchObject([{ id: 'w.local.sample-export', records: 2 }]);
  });

  it('lies behind the wall: another workspace finds no record, word, mapping, file, or what was set aside', async () => {
    const found = async (workspace?: string) => (await at.ask(searchFound, { q: 'samplemab' }, workspace)).items;
    expect(await found()).toMatchObject([{ source: 'vendor', own: true }]);
    expect(await found(RIVAL)).toEqual([]);
    expect((await at.ask(searchFound, { source: 'vendor' }, RIVAL)).total).toBe(0);
    const id = (await found())[0]?.id;
    expect(await at.refusal(showFound, { source: 'vendor', id }, RIVAL)).toMatchObject({ code: 'not-found' });
    expect((await at.ask(listMappings, {}, RIVAL)).items).toEqual([]);
    expect((await at.ask(listQuarantine, {}, RIVAL)).items).toEqual([]);
    expect((await at.ask(exportFound, { source: 'vendor' }, RIVAL)).content).toBe('');
    const file = { source: 'vendor', hash, name: 'export.csv' };
    expect(await at.refusal(previewSource, file, RIVAL)).toMatchObject({ code: 'not-found' });
    const mapped = { ...file, mapping: 'w.local.sample-export' };
    expect(await at.refusal(importSource, mapped, RIVAL)).toMatchObject({ code: 'not-found' });
  });

  it('whose header changed is previewed with the differences, and refused by the import', async () => {
    const changed = Buffer.from(SAMPLE.toString().replace('Drug Type', 'Class'));
    const file = await keep(changed, 'export.csv');
    const mapping = 'w.local.sample-export';
    const { mapped } = await at.ask(previewSource, { source: 'vendor', hash: file, name: 'export.csv', mapping });
    expect([mapped?.missing, mapped?.added]).toEqual([['Drug Type'], ['Class']]);
    const { job } = await importWith(mapping, file);
    await workOff(at.house);
    expect((await at.ask(showJob, { id: job })).job.progress).toMatchObject({ read: 0, rejected: 2 });
  });

  it('as a workbook is read from the sheet that is named', async () => {
    const sheets = [
      { name: 'Notes', rows: [['For the use of the sample team alone']] },
      {
        name: 'Drugs',
        rows: [
          ['Drug Name', 'Target'],
          ['SMP-303', 'PD-1'],
        ],
      },
    ];
    const file = await keep(await writeXlsx({ sheets }), 'export.xlsx');
    const input = { source: 'vendor', hash: file, name: 'export.xlsx', sheet: 'Drugs' };
    expect(await at.ask(previewSource, input)).toMatchObject({
      headings: ['Drug Name', 'Target'],
      rows: [['SMP-303', 'PD-1']],
    });
  });

  it('trap: a mapping that cannot make a record, or replaces one of another workspace', async () => {
    const nameless = { ...(await mappingFrom()), columns: { Target: { meaning: 'target', separator: null } } };
    expect(await at.refusal(saveMapping, nameless)).toMatchObject({
      code: 'bad-input',
      problems: [{ field: 'columns' }],
    });
    const theirs = await mappingFrom({ id: 'w.local.sample-export' });
    expect(await at.refusal(saveMapping, theirs, RIVAL)).toMatchObject({ code: 'not-found' });
    const { id } = await at.ask(saveMapping, await mappingFrom());
    expect(id).toBe('w.local.sample-export-2');
    expect((await at.ask(saveMapping, await mappingFrom({ name: '药智数据' }))).id).toMatch(
      /^w\.local\.mapping-[\da-f]{8}$/,
    );
  });
});
