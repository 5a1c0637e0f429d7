import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { showJob } from '@beringia/contract/jobs/follow-jobs';
import { listChanges, searchFound, showFound } from '@beringia/contract/sources/found-records';
import { importSource, rereadSource } from '@beringia/contract/sources/import-source';
import { saveMapping } from '@beringia/contract/sources/map-vendor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { workOff } from '../../jobs/worker.ts';
import { SOURCES } from '../../sources/catalogue.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';
import { asBytes, importFile } from './testing/importing.ts';

const FOLDER = new URL('../../sources/', import.meta.url);
const sample = (path: string) => new URL(path, FOLDER);
const text = (path: string) => readFileSync(sample(path), 'utf8');

/** Sources whose samples lie in the folder of another, or need more than a file. */
const SAMPLES: Readonly<Record<string, string>> = {
  'nkp-awards': 'award-lists',
  'nsfc-awards': 'award-lists',
  'openfda-labels': 'openfda',
};
/** Samples of what a source says when it has no answer. */
const FAULTS = /fault-|error\.json|label\.json|drugsfda\.json|sites\.csv|claims\.xml/u;

function samplesOf(source: string): string[] {
  const folder = `${SAMPLES[source] ?? source}/samples`;
  return readdirSync(sample(folder)).map((name) => `${folder}/${name}`);
}

describe.each(enginesToTest())('a file of a source on %s', { timeout: 120_000 }, (engine) => {
  let desk: TestHouse;
  beforeAll(async () => {
    desk = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => desk.close());

  const bring = (source: string, name: string, content: string | Uint8Array, workspace?: string) =>
    importFile(desk.house, { source, name, bytes: asBytes(content) }, workspace);

  // A vendor's export needs a mapping, and a copy of AACT is a zip: both have their own tests.
  const plain = SOURCES.filter(({ id }) => !['vendor', 'aact'].includes(id));
  it.each(plain.map(({ id }) => id))('is read to its end: samples of %s', async (source) => {
    for (const path of samplesOf(source)) {
      const name = (path.split('/').at(-1) ?? '').replace(/\.html\.txt$/u, '.html');
      const { job, aside } = await importFile(desk.house, { source, name, bytes: createReadStream(sample(path)) });
      expect([path, job.state]).toEqual([path, 'done']);
      const count = (of: string) => Number(job.progress[of]);
      expect([path, count('new') + count('changed') + count('same') + count('repeated')]).toEqual([
        path,
        count('read'),
      ]);
      expect([path, aside.length]).toEqual([path, count('rejected')]);
      if (!FAULTS.test(path)) expect([path, count('read') > 0]).toEqual([path, true]);
      if (!path.includes('no-result')) expect([path, count('read') + aside.length > 0]).toEqual([path, true]);
    }
  });

  it('again is the same, packed or not', async () => {
    const content = text('clinicaltrials-gov/samples/studies-v2.json');
    const again = await bring('clinicaltrials-gov', 'studies-v2.json.gz', gzipSync(content));
    expect(again.job.progress).toMatchObject({ new: 0, changed: 0 });
    expect(Number(again.job.progress.same)).toBeGreaterThan(0);
  });

  it('cut in the middle gives what came before the cut, and says so', async () => {
    const studies = Array.from({ length: 1200 }, (_, n) => study(n, 'whole')).join('\n');
    const packed = gzipSync(studies);
    const { job, aside } = await bring('clinicaltrials-gov', 'cut.jsonl.gz', packed.subarray(0, packed.length - 300));
    expect(job).toMatchObject({ state: 'done', share: 1 });
    expect([Number(job.progress.read) > 500, Number(job.progress.read) < 1200]).toEqual([true, true]);
    expect(aside.at(-1)?.problem.wrong).toMatch(/end|cut|broken|truncated/u);
  });

  it('with words that no text of the database may hold is stored with signs in their place', async () => {
    const { job } = await bring('clinicaltrials-gov', 'odd.jsonl', study(9001, 'a\0b \ud83d'));
    expect(job.progress).toMatchObject({ read: 1, rejected: 0 });
    const { record } = await desk.ask(showFound, { source: 'clinicaltrials-gov', id: 'NCT91009001' });
    expect(record.title).toMatch(/a� ?b �/u);
  });

  it('counts what comes twice, and tells what changed since the last file', async () => {
    const twice = [study(1, 'first'), study(2, 'other'), study(1, 'second')].join('\n');
    const { job, aside } = await bring('clinicaltrials-gov', 'a.jsonl', [twice, study(2, 'other')].join('\n'));
    expect(job.progress).toMatchObject({ read: 3, repeated: 1, rejected: 1 });
    expect(aside).toMatchObject([{ record: 1 }]);
    expect(aside[0]?.problem.wrong).toMatch(/^record 1 was replaced by record 3: .*"NCT91000001", and they differ\.$/);
    await bring('clinicaltrials-gov', 'b.jsonl', study(1, 'third', 'COMPLETED'));
    const { changes, record } = await desk.ask(showFound, { source: 'clinicaltrials-gov', id: 'NCT91000001' });
    expect(record.title).toMatch(/third/);
    expect(changes.map(({ field }) => field)).toContain('status.is');
  });

  it('counts the fields that could not be read, which stay inside their records', async () => {
    const { job } = await bring('clinicaltrials-gov', 'dates.jsonl', study(3, 'dated', 'RECRUITING', '2023-02-30'));
    expect(job.progress).toMatchObject({ read: 1, rejected: 0, unread: 1 });
  });

  it('goes on behind the records that an earlier start had stored', async () => {
    const source = 'clinicaltrials-gov';
    const lines = Array.from({ length: 1100 }, (_, n) => study(2000 + n, 'resumed')).join('\n');
    const service = await desk.house.database;
    const { hash } = await keep(source, 'long.jsonl', lines);
    const { job } = await desk.ask(importSource, { source, hash, name: 'long.jsonl' });
    const counts = { read: 500, new: 500, changed: 0, same: 0, repeated: 0, rejected: 0 };
    await service.as('local', (trx) =>
      trx
        .updateTable('job')
        .set({ checkpoint: JSON.stringify({ reads: 500, counts }) })
        .where('id', '=', job)
        .execute(),
    );
    await workOff(desk.house);
    const ended = (await desk.ask(showJob, { id: job })).job;
    expect(ended.progress).toMatchObject({ read: 1100, new: 1100 });
    const { total } = await desk.ask(searchFound, { q: 'resumed', source });
    expect(total).toBe(600);
  });

  it('read again by a better parser does not bring back what a later file replaced', async () => {
    const { jobs } = await desk.ask(rereadSource, { source: 'clinicaltrials-gov' });
    const before = (await desk.ask(listChanges, { source: 'clinicaltrials-gov' })).total;
    await workOff(desk.house);
    for (const id of jobs) expect((await desk.ask(showJob, { id })).job).toMatchObject({ state: 'done' });
    expect((await desk.ask(listChanges, { source: 'clinicaltrials-gov' })).total).toBe(before);
    const { record } = await desk.ask(showFound, { source: 'clinicaltrials-gov', id: 'NCT91000001' });
    expect(record.title).toMatch(/third/);
  });

  it('of a vendor is the workspace’s own', async () => {
    const columns = {
      'Drug ID': { meaning: 'id', separator: null },
      'Drug Name': { meaning: 'name', separator: null },
      'Highest Phase': { meaning: 'stage', separator: null },
      Synonyms: { meaning: 'name', separator: ';' },
      Originator: { meaning: 'company', separator: null },
      Target: { meaning: 'target', separator: ';' },
      'Active Indications': { meaning: 'indication', separator: ';' },
      'Drug Type': { meaning: 'modality', separator: null },
      'Last Updated': { meaning: 'updated', separator: null },
      'E-mail': { meaning: 'drop', separator: null },
    };
    const { id } = await desk.ask(saveMapping, {
      name: 'Sample',
      vendor: 'Sample Database',
      licenceNote: 'Not to be passed on.',
      sheet: null,
      exportedOn: '2026-11-20',
      columns,
    });
    const bytes = createReadStream(sample('vendor/samples/export.csv'));
    const { job } = await importFile(desk.house, { source: 'vendor', name: 'export.csv', bytes, mapping: id });
    expect(job).toMatchObject({ state: 'done', progress: { changed: 0, same: 0 } });
    expect(Number(job.progress.new)).toBeGreaterThan(0);
    expect((await desk.ask(searchFound, { source: 'vendor' })).total).toBe(Number(job.progress.new));
    expect((await desk.ask(searchFound, { source: 'vendor' }, RIVAL)).total).toBe(0);
  });

  it('that nobody kept, or in a form that the source has not, is refused', async () => {
    const asked = { source: 'ictrp', hash: 'none', name: 'a.xml' };
    expect(await desk.refusal(importSource, asked)).toMatchObject({ code: 'not-found' });
    const { hash } = await keep('ictrp', 'a.pdf', '%PDF');
    expect(await desk.refusal(importSource, { ...asked, hash, name: 'a.pdf' })).toMatchObject({ code: 'bad-input' });
    expect(await desk.refusal(importSource, { ...asked, hash, format: 'x' })).toMatchObject({ code: 'bad-input' });
  });

  async function keep(source: string, name: string, content: string) {
    const { serviceFor } = await import('../service.ts');
    return serviceFor(desk.house, 'local').keep({ source, name }, asBytes(content));
  }
});

/** A study that nobody registered. */
function study(n: number, title: string, overallStatus = 'RECRUITING', start?: string): string {
  const identificationModule = { nctId: `NCT${91_000_000 + n}`, briefTitle: `A study ${title}` };
  const dates = start === undefined ? {} : { startDateStruct: { date: start } };
  return JSON.stringify({ protocolSection: { identificationModule, statusModule: { overallStatus, ...dates } } });
}
