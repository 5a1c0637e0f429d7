import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchFound, showFound } from '@beringia/contract/sources/found-records';
import { rereadSource } from '@beringia/contract/sources/import-source';
import type { Trial } from '@beringia/domain/scouting/trial';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../../../tests/support/shared.ts';
import { enginesToTest } from '../../database/test-database.ts';
import { workOff } from '../../jobs/worker.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';
import { asBytes, importFile } from './testing/importing.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../../sources/chinadrugtrials/samples/${name}`, import.meta.url), 'utf8');
const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';

describe.each(enginesToTest())('tables of the Chinese register on %s', { timeout: 120_000 }, (engine) => {
  let desk: TestHouse;
  beforeAll(async () => {
    desk = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => desk.close());

  const source = 'chinadrugtrials';
  const bring = (name: string, content: string, format?: string) =>
    importFile(desk.house, { source, name, bytes: asBytes(content), ...(format === undefined ? {} : { format }) });
  const stored = async (id: string) => (await desk.ask(showFound, { source, id })).record.content as Trial;

  it('set sites aside while their trial is not stored', async () => {
    const { job, aside } = await bring('sites.csv', sample('sites.csv'));
    expect(job.progress).toMatchObject({ read: 0, rejected: 1 });
    expect(aside[0]?.problem).toMatchObject({
      wrong: 'CTR20999901 is not stored, so its sites have no trial to be added to.',
      next: expect.stringMatching(/^Import the trials first/),
    });
  });

  it('add sites and countries to a stored trial, and nothing else', async () => {
    await bring('trials.csv', sample('trials.csv'));
    const before = await stored('CTR20999901');
    expect(before).toMatchObject({ countries: null, sites: null });
    const { job } = await bring('sites.csv', `${sample('sites.csv')}CTR20999901,样例医院,另一人,中国,江苏省,苏州市\n`);
    expect(job.progress).toMatchObject({ read: 1, changed: 1, rejected: 0 });
    const after = await stored('CTR20999901');
    expect(after).toEqual({ ...before, countries: ['CN', 'US'], sites: after.sites });
    expect(after.sites?.map(({ name, city }) => [name, city])).toEqual([
      ['样例医院', '苏州市'],
      ['Sample Hospital', '洛杉矶'],
    ]);
  });

  it('keep the sites when trials come again, in whichever order, and change nothing', async () => {
    const again = await bring('trials.csv', sample('trials.csv'));
    expect(again.job.progress).toMatchObject({ new: 0, changed: 0 });
    const sites = await bring('sites.csv', sample('sites.csv'), 'sites');
    expect(sites.job.progress).toMatchObject({ read: 1, same: 1 });
    await desk.ask(rereadSource, { source });
    await workOff(desk.house);
    expect((await stored('CTR20999901')).sites).toHaveLength(2);
  });
});

describe.skipIf(shared === null)(`the tables of sites and trials as they are${skipped}`, { timeout: 120_000 }, () => {
  it('give 46 trials the hospitals where they run', async () => {
    const desk = await openTestHouse('pglite');
    const source = 'chinadrugtrials';
    const folder = join(shared ?? '', 'datasets/cde-chinadrugtrials-csv');
    const bring = (name: string) =>
      importFile(desk.house, { source, name, bytes: createReadStream(join(folder, name)) });
    await bring('trial_info.csv');
    const { job } = await bring('trial_site_info.csv');
    expect(job.progress).toMatchObject({ read: 46, changed: 46, rejected: 0 });
    const { items } = await desk.ask(searchFound, { source, limit: 100 });
    const trials: Trial[] = [];
    for (const { id } of items) trials.push((await desk.ask(showFound, { source, id })).record.content as Trial);
    const sites = trials.flatMap((trial) => trial.sites ?? []);
    expect(new Set(sites.map(({ name }) => name)).size).toBe(182);
    expect(trials.filter(({ countries }) => countries?.includes('CN'))).toHaveLength(46);
    await desk.close();
  });
});
