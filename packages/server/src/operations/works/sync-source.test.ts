import { showJob } from '@beringia/contract/jobs/follow-jobs';
import { exportFound, listChanges, listQuarantine, searchFound } from '@beringia/contract/sources/found-records';
import { syncSource } from '@beringia/contract/sources/import-source';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimJob, type Job, resumeJob } from '../../database/queries/jobs.ts';
import { sourceState } from '../../database/queries/source-states.ts';
import { enginesToTest } from '../../database/test-database.ts';
import { asOwner } from '../../database/walls.ts';
import { LOCAL } from '../../house.ts';
import { runJob } from '../../jobs/run-job.ts';
import { workOff } from '../../jobs/worker.ts';
import { stillClock } from '../../sources/fetching/testing/clients.ts';
import {
  json,
  type ReplayServer,
  replayServer,
  type Script,
  type Scripted,
} from '../../sources/testing/replay-server.ts';
import { serviceFor } from '../service.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';
import { syncSourceWork, toldOnce } from './sync-source.ts';
import { DATA_OF, register, STUDIES, study } from './testing/register.ts';
import type { Workshop } from './work.ts';

const SOURCE = 'clinicaltrials-gov';
const opened: ReplayServer[] = [];

describe.each(enginesToTest())('a sync on %s', { timeout: 60_000 }, (engine) => {
  let desk: TestHouse;
  beforeAll(async () => {
    desk = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => desk.close());
  const owner = <T>(fn: Parameters<typeof asOwner<T>>[1]) => asOwner(desk.house.database.kysely, fn);
  beforeEach(() =>
    owner(async (trx) => {
      for (const table of [
        'found_record',
        'found_change',
        'kept_answer',
        'kept_piece',
        'source_state',
        'quarantine',
        'job',
      ])
        await trx.deleteFrom(table as 'job').execute();
    }),
  );
  afterEach(async () => {
    for (const server of opened.splice(0)) await server.close();
  });

  /** The house with a server in the place of a source. */
  async function houseAt(scripts: Readonly<Record<string, Script>>, source = SOURCE) {
    const server = await replayServer(scripts);
    opened.push(server);
    return { server, shop: shopAt(server.url, source) };
  }
  function shopAt(url: string, source = SOURCE) {
    const settings = { contact: 'desk@example.org', proxy: null, keys: {}, feeds: [], baseUrls: { [source]: url } };
    return { ...desk.house, settings, waiting: stillClock() };
  }
  type Shop = ReturnType<typeof shopAt>;
  const ask = async (shop: Shop, input: object = {}, source = SOURCE) =>
    String((await serviceFor(shop, LOCAL).call(syncSource, { source, all: true, ...input })).job);
  const jobNow = async (id: string) => (await desk.ask(showJob, { id })).job;
  const run = async (shop: Shop, input: object = {}, source = SOURCE) => {
    const id = await ask(shop, input, source);
    await workOff(shop);
    return jobNow(id);
  };
  const state = (source = SOURCE) => owner((trx) => sourceState(trx, source));
  const store = async () => (await desk.ask(exportFound, { source: SOURCE })).content;
  const contents = async () =>
    (await store())
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).id);
  const ids = STUDIES.map(({ protocolSection }) => protocolSection.identificationModule.nctId);

  it('stores page by page, and what the ledger should know stays with the job and not in the quarantine', async () => {
    const { shop } = await houseAt(register());
    const job = await run(shop);
    expect(job).toMatchObject({ state: 'done', progress: { read: 7, new: 7, rejected: 0, pages: 4, total: 7 } });
    expect(job.progress.notices).toEqual([`the data are of ${DATA_OF} UTC.`]);
    expect((await desk.ask(listQuarantine, {})).total).toBe(0);
    expect(await contents()).toEqual(ids);
    expect(await state()).toMatchObject({ cursor: null, data_as_of: DATA_OF, problem: null, synced_at: job.startedAt });
  });

  it('sits out 429, 500, a cut answer and a page for people', async () => {
    const faults: Record<number, Scripted> = {
      1: { status: 429, headers: { 'retry-after': '30' } },
      2: { status: 500, body: 'oops\0' },
      4: json({ studies: [], long: 'x'.repeat(2000) }, { cutAfter: 100 }),
      6: { body: '<html>maintenance</html>', headers: { 'content-type': 'text/html' } },
    };
    const { shop } = await houseAt(register({ before: (count) => faults[count] ?? null }));
    expect(await run(shop)).toMatchObject({ state: 'done', progress: { read: 7, new: 7, rejected: 0 } });
    expect(await contents()).toEqual(ids);
  });

  it('killed between any two pages goes on at the cursor, also when the token has expired meanwhile', async () => {
    await run((await houseAt(register())).shop);
    const whole = (await store()).replaceAll(/"answer":"\w+"/gu, '');
    for (const pages of [1, 2, 3]) {
      await owner((trx) => trx.deleteFrom('found_record').execute());
      await owner((trx) => trx.deleteFrom('job').execute());
      let made = 'a';
      const closing = new AbortController();
      const { shop } = await houseAt(
        register({
          generation: () => made,
          before: (count) => {
            if (count === pages) closing.abort();
            return null;
          },
        }),
      );
      const id = await ask(shop);
      expect(await runOnce(shop, closing.signal)).toBe('put back');
      expect(await jobNow(id)).toMatchObject({ state: 'waiting', progress: { pages, read: 2 * pages } });
      expect((await state())?.cursor).toMatchObject({ given: 2 * pages });
      made = 'b';
      await workOff(shop);
      const job = await jobNow(id);
      expect(job).toMatchObject({ state: 'done', progress: { pages: 4, read: 7, new: 7, same: 0 } });
      expect(job.progress.notices).toContainEqual(expect.stringContaining('found again'));
      expect((await store()).replaceAll(/"answer":"\w+"/gu, '')).toBe(whole);
    }
  });

  it('that is cancelled keeps its pages, and resumed asks for the others only', async () => {
    const { shop, server } = await houseAt(register());
    const id = await ask(shop);
    const job = (await owner((trx) => claimJob(trx, 'w', shop.now()))) as Job;
    const ended = await runJob(
      job,
      async (tools) =>
        syncSourceWork({
          ...tools,
          step: async (within, write) => {
            await owner((trx) => trx.updateTable('job').set({ cancel: true }).where('id', '=', id).execute());
            return tools.step(within, write);
          },
        }),
      shop as Workshop,
      new AbortController().signal,
    );
    expect([ended, (await jobNow(id)).progress.read]).toEqual(['cancelled', 2]);
    const asked = server.asked.length;
    await owner((trx) => resumeJob(trx, id, shop.now()));
    await workOff(shop);
    expect(await jobNow(id)).toMatchObject({ state: 'done', progress: { read: 7, new: 7 } });
    expect(server.asked.slice(asked).every(({ query, path }) => path === '/version' || query.has('pageToken'))).toBe(
      true,
    );
  });

  it('without a network fails with advice; what came stays, and resumed it goes on', async () => {
    const { shop } = await houseAt(register({ before: (count) => (count > 1 ? { status: 503 } : null) }));
    const failed = await run(shop);
    expect(failed).toMatchObject({ state: 'failed', progress: { read: 4, pages: 2 } });
    expect(failed.problem?.next).toMatch(/Nothing was lost/);
    expect(await state()).toMatchObject({ cursor: { given: 4 }, synced_at: null, problem: failed.problem });
    for (const server of opened.splice(0)) await server.close();
    await owner((trx) => resumeJob(trx, failed.id, shop.now()));
    await workOff(shop);
    expect((await jobNow(failed.id)).problem?.wrong).toMatch(/cannot be reached/);
    expect((await state())?.cursor).toMatchObject({ given: 4 });
    await owner((trx) => resumeJob(trx, failed.id, shop.now()));
    await workOff((await houseAt(register())).shop);
    expect(await jobNow(failed.id)).toMatchObject({ state: 'done', progress: { read: 7, new: 7, same: 0 } });
    expect(await state()).toMatchObject({ cursor: null, problem: null });
  });

  it('tells what changed, and asks a question again from the day before its own last run', async () => {
    let list = STUDIES;
    const { shop, server } = await houseAt(register({ list: () => list }));
    await run(shop, { term: 'lantern' });
    list = [study(0, 'TERMINATED'), ...STUDIES.slice(1)];
    expect(await run(shop, { term: 'lantern' })).toMatchObject({ progress: { changed: 1, same: 6, new: 0 } });
    const since = () => server.asked.findLast(({ path }) => path === '/studies')?.query.get('filter.advanced');
    expect(since()).toMatch(/RANGE\[2026-11-24,MAX\]/);
    const { items } = await desk.ask(listChanges, { source: SOURCE });
    expect(items).toContainEqual(
      expect.objectContaining({ field: 'status.is', was: 'recruiting', becomes: 'terminated' }),
    );
    // Another question was never asked, and reading a file asks none.
    await run(shop, { term: 'beacon' });
    expect(since()).toBeNull();
  });

  it('of a source whose total changes between pages says so once', async () => {
    const page = (mark: string): Scripted => {
      const from = mark === '*' ? 0 : Number(mark);
      const result =
        from < 4 ? [{ id: `${900 + from}`, source: 'MED', pmid: `${900 + from}`, title: `Lantern ${from}` }] : [];
      return json({
        hitCount: 4 + (from % 2),
        nextCursorMark: String(from + 1),
        request: { resultType: 'core' },
        resultList: { result },
      });
    };
    const script = { '/search': ({ query }: { query: URLSearchParams }) => page(query.get('cursorMark') ?? '*') };
    const job = await run((await houseAt(script, 'europe-pmc')).shop, {}, 'europe-pmc');
    expect(job).toMatchObject({ state: 'done', progress: { new: 4 } });
    expect(job.progress.notices).toContainEqual(expect.stringMatching(/total changed from 4 to 5/));
    expect((await desk.ask(listQuarantine, {})).total).toBe(0);
  });

  it('of a list asks only for what is new, and takes off what it no longer holds', async () => {
    const name = (one: string) => ({ source: 'Entity List (EL) - Bureau', name: one, alt_names: [], addresses: [] });
    let [names, etag] = [['Alderquay', 'Brackenvale'], '"1"'];
    const script: Script = ({ headers }) =>
      headers['if-none-match'] === etag ? { status: 304 } : json({ results: names.map(name) }, { headers: { etag } });
    const { shop, server } = await houseAt({ '/consolidated.json': script }, 'csl');
    expect((await run(shop, {}, 'csl')).progress).toMatchObject({ new: 2, removed: 0 });
    expect(await run(shop, {}, 'csl')).toMatchObject({ state: 'done', progress: { read: 0, removed: 0, pages: 1 } });
    expect(server.asked).toHaveLength(2);
    expect((await desk.ask(searchFound, { source: 'csl' })).total).toBe(2);
    [names, etag] = [['Alderquay'], '"2"'];
    expect((await run(shop, {}, 'csl')).progress).toMatchObject({ same: 1, removed: 1 });
    expect((await desk.ask(listChanges, { source: 'csl' })).items).toMatchObject([
      { ref: 'csl/EL/brackenvale', field: 'listed', was: true, becomes: false },
    ]);
    expect((await state('csl'))?.problem).toBeNull();
  });

  async function runOnce(shop: Shop, closing: AbortSignal) {
    const job = (await owner((trx) => claimJob(trx, 'w', shop.now()))) as Job;
    return runJob(job, syncSourceWork, shop as Workshop, closing);
  }
});

describe('what the ledger should know', () => {
  const notice = (wrong: string) => ({ wrong, expected: 'e', next: 'n' });

  it('is told once, and no more than twenty things', () => {
    expect(toldOnce(['a'], [notice('b'), notice('a'), notice('b')])).toEqual(['a', 'b']);
    const many = Array.from({ length: 30 }, (_, n) => notice(String(n)));
    expect(toldOnce(['x'], many)).toHaveLength(20);
  });
});
