import { createReadStream, readFileSync } from 'node:fs';
import { type RunAnswer, runMandate } from '@beringia/contract/scouting/run-mandate';
import { syncSource } from '@beringia/contract/sources/import-source';
import { listSources } from '@beringia/contract/sources/list-sources';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { LOCAL } from '../../house.ts';
import { workOff } from '../../jobs/worker.ts';
import { stillClock } from '../../sources/fetching/testing/clients.ts';
import { type ReplayServer, replayServer, type Script } from '../../sources/testing/replay-server.ts';
import { serviceFor } from '../service.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';
import { asBytes, importFile } from '../works/testing/importing.ts';
import { register, study } from '../works/testing/register.ts';

const MANDATE = readFileSync(new URL('../../../../../cases/scouting/mandates/pd1-vegf.json', import.meta.url), 'utf8');
const sample = (path: string) => createReadStream(new URL(`../../sources/${path}`, import.meta.url));
const SOURCE = 'clinicaltrials-gov';

describe.each(enginesToTest())('the ledger of a run on %s', { timeout: 120_000 }, (engine) => {
  let desk: TestHouse;
  const servers: ReplayServer[] = [];
  beforeAll(async () => {
    desk = await openTestHouse(engine);
  }, 120_000);
  afterAll(async () => {
    for (const server of servers) await server.close();
    await desk.close();
  });

  const coverage = async (workspace = LOCAL) => {
    const { coverage: ledger } = (await desk.ask(runMandate, { content: MANDATE }, workspace)) as RunAnswer;
    return ledger;
  };
  const askedOf = async (source: string) => (await coverage()).asked.find((one) => one.source === source);
  const spotsOf = async (source: string, workspace = LOCAL) =>
    (await coverage(workspace)).blindSpots.filter((spot) => spot.source === source);
  const listed = async (source: string) => (await desk.ask(listSources, {})).items.find(({ id }) => id === source);

  async function sync(script: Readonly<Record<string, Script>>, term: string) {
    const server = await replayServer(script);
    servers.push(server);
    const settings = {
      contact: 'desk@example.org',
      proxy: null,
      keys: {},
      feeds: [],
      baseUrls: { [SOURCE]: server.url },
    };
    const shop = { ...desk.house, settings, waiting: stillClock() };
    await serviceFor(shop, LOCAL).call(syncSource, { source: SOURCE, all: true, term: [term] });
    await workOff(shop);
  }

  it('an empty file, and one of another source, are set aside with the reason and leave the source as it was', async () => {
    const empty = await importFile(desk.house, { source: SOURCE, name: 'none.json', bytes: asBytes('') });
    expect([empty.job.state, empty.aside.map(({ problem }) => problem.wrong)]).toEqual([
      'done',
      ['the file is empty.'],
    ]);
    for (const [source, path] of [
      [SOURCE, 'ictrp/samples/export.xml'],
      [SOURCE, 'epo-ops/samples/biblio.xml'],
      ['ictrp', 'chictr/samples/record.xml'],
    ] as const) {
      const { job, aside } = await importFile(desk.house, { source, name: 'other.xml', bytes: sample(path) });
      expect([path, job.progress.read]).toEqual([path, 0]);
      expect([path, aside.length > 0]).toEqual([path, true]);
    }
    expect((await spotsOf(SOURCE)).map(({ kind }) => kind)).toContain('never-imported');
    expect(await askedOf(SOURCE)).toBeUndefined();
    expect(await listed(SOURCE)).toMatchObject({ lastSynced: null, came: [] });
  });

  it('a file is as old as its latest record, however lately it was read, and a part of the source', async () => {
    await importFile(desk.house, { source: 'ictrp', name: 'export.xml', bytes: sample('ictrp/samples/export.xml') });
    const asked = await askedOf('ictrp');
    expect(asked).toMatchObject({ lastSynced: null, came: [expect.stringMatching(/^by file: export\.xml on 2026-/)] });
    expect(asked?.stale.because).toMatch(/^it came by file; its latest record is of \d{4}-/);
    const subset = (await spotsOf('ictrp')).find(({ kind }) => kind === 'subset');
    expect(subset?.because).toMatch(/by file: export\.xml/);
    expect(subset?.count).toBe(asked?.hits);
    expect(await listed('ictrp')).toMatchObject({ lastSynced: null, came: asked?.came, stale: asked?.stale });
  });

  it('a question is told with its words, to the workspace that asked it alone', async () => {
    await sync(register(), 'lantern');
    expect(await askedOf(SOURCE)).toMatchObject({
      came: [expect.stringMatching(/^synced for: lantern, on 2026-/)],
      lastSynced: expect.any(String),
    });
    expect((await spotsOf(SOURCE)).map(({ kind }) => kind)).toContain('subset');
    const rival = (await spotsOf(SOURCE, RIVAL)).find(({ kind }) => kind === 'subset');
    expect(rival).toMatchObject({ kind: 'subset', because: expect.stringMatching(/what another workspace asked/) });
    expect(rival?.because).not.toMatch(/lantern/);
  });

  it('trap: what came later on the day of the last run is new, and what changed then is changed', async () => {
    const before = await askedOf(SOURCE);
    expect(await askedOf(SOURCE)).toMatchObject({ new: 0, changed: 0 });
    const studies = [study(0, 'TERMINATED'), study(700), study(701)].map((one) => JSON.stringify(one)).join('\n');
    const evening = { ...desk.house, now: () => '2026-11-25T23:00:00.000Z' };
    await importFile(evening, { source: SOURCE, name: 'later.jsonl', bytes: asBytes(studies) });
    expect(await askedOf(SOURCE)).toMatchObject({ new: 2, changed: 1, hits: Number(before?.hits) + 2 });
  });

  it('a sync that failed is a blind spot in its own words', async () => {
    await sync(register({ before: () => ({ status: 503 }) }), 'beacon');
    const failed = (await spotsOf(SOURCE)).find(({ kind, count }) => kind === 'failed' && count === null);
    expect(failed?.because).toMatch(/^the last sync failed on 2026-\d\d-\d\d: .*503/);
    expect(failed?.next).toMatch(/Nothing was lost/);
  });
});
