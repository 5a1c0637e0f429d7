import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDay } from '@beringia/domain/basics/partial-date';
import { afterEach, describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../../../tests/support/shared.ts';
import { allPages, stored, testClient } from '../fetching/testing/clients.ts';
import { anything, bodyOf, bytesOf, expectExactRest } from '../fetching/testing/resuming.ts';
import { readAll } from '../reading/testing/pieces.ts';
import { json, type ReplayServer, replayServer, type Scripted } from '../testing/replay-server.ts';
import { clinicalTrialsFetcher } from './fetch.ts';
import { readStudies } from './parse.ts';

/** Self-made studies; no trial of these numbers exists. */
const { studies: sample } = JSON.parse(readFileSync(new URL('./samples/studies-v2.json', import.meta.url), 'utf8'));
const real = sample.filter((one: object) => 'protocolSection' in one);
const numbered = (number: string) => ({ protocolSection: { identificationModule: { nctId: number } } });
const studies: unknown[] = [...real, ...['NCT99999911', 'NCT99999912', 'NCT99999913'].map(numbered)];

const opened: ReplayServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

interface Register {
  readonly list: () => readonly unknown[];
  readonly generation: () => string;
  readonly version: () => string;
}

const STEADY: Register = { list: () => studies, generation: () => 'a', version: () => '2026-11-24T09:00:05' };

/** Two studies a page; a token is the place of the first study, after the name of its generation. */
async function register(more: Partial<Register> = {}) {
  const { list, generation, version } = { ...STEADY, ...more };
  const server = await replayServer({
    '/version': () => json({ apiVersion: '2.0.5', dataTimestamp: version() }),
    '/studies': ({ query }): Scripted => {
      const [made, from = '0'] = (query.get('pageToken') ?? `${generation()}0`).split(/(?<=[a-z])/u);
      if (made !== generation()) return { status: 400, body: 'pageToken is invalid' };
      const page = list().slice(Number(from), Number(from) + 2);
      const next = Number(from) + 2 < list().length ? { nextPageToken: `${generation()}${Number(from) + 2}` } : {};
      return json({ ...(from === '0' ? { totalCount: list().length } : {}), studies: page, ...next });
    },
  });
  opened.push(server);
  return { server, client: () => testClient('clinicaltrials-gov', server.url) };
}

describe('studies of ClinicalTrials.gov', () => {
  it('come page by page, and a run that stopped goes on exactly where it was', async () => {
    const { client } = await register();
    const pages = await expectExactRest(clinicalTrialsFetcher, anything, client);
    expect(pages.map(({ total }) => total)).toEqual([5, 5, 5]);
    expect(pages[0]?.notices.map(({ wrong }) => wrong)).toEqual(['the data are of 2026-11-24T09:00:05 UTC.']);
    expect(pages.slice(1).flatMap(({ notices }) => notices)).toEqual([]);
  });

  it('are read by the parser', async () => {
    const { client } = await register();
    const pages = await allPages(clinicalTrialsFetcher.pages(anything, null, client()));
    const reads = await Promise.all(pages.map((page) => readAll(readStudies(bytesOf(page), 'json'))));
    expect(reads.flatMap(({ records }) => records.map(({ nctId }) => nctId))).toEqual([
      'NCT99999901',
      'NCT99999902',
      'NCT99999911',
      'NCT99999912',
      'NCT99999913',
    ]);
    expect(reads.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('are asked for by words, place and day, and every page by the same question', async () => {
    const { server, client } = await register();
    const query = { terms: ['PD-1/VEGF', 'ivonescimab "x"'], country: 'CN', since: parseDay('2026-11-01') } as const;
    expect(clinicalTrialsFetcher.describe(query)).toBe(
      'query.term=("PD-1/VEGF" OR "ivonescimab x")&query.locn=China&filter.advanced=AREA[LastUpdatePostDate]RANGE[2026-11-01,MAX]',
    );
    await allPages(clinicalTrialsFetcher.pages(query, null, client()));
    const asked = server.asked.filter(({ path }) => path === '/studies').map((one) => one.query);
    expect(new Set(asked.map((one) => one.get('query.term')))).toEqual(new Set(['("PD-1/VEGF" OR "ivonescimab x")']));
    expect(asked.map((one) => one.get('countTotal'))).toEqual(['true', null, null]);
  });

  it('are not asked for with a cursor of another question', async () => {
    const { client } = await register();
    const [first] = await allPages(clinicalTrialsFetcher.pages(anything, null, client()));
    const other = clinicalTrialsFetcher.pages({ ...anything, country: 'CN' }, stored(first?.cursor ?? null), client());
    await expect(allPages(other)).rejects.toThrow('the cursor belongs to another query');
  });
});

describe('a token that expires half way', () => {
  it('is renewed, and the studies go on where they were', async () => {
    let made = 'a';
    const { client } = await register({ generation: () => made });
    const [first, ...rest] = await allPages(clinicalTrialsFetcher.pages(anything, null, client()));
    made = 'b';
    const again = await allPages(clinicalTrialsFetcher.pages(anything, stored(first?.cursor ?? null), client()));
    const studiesOf = (text: string) => JSON.parse(text).studies;
    expect(again.map((page) => studiesOf(bodyOf(page)))).toEqual(rest.map((page) => studiesOf(bodyOf(page))));
    expect(again[0]?.notices.map(({ wrong }) => wrong)).toEqual([expect.stringContaining('found again by the number')]);
  });

  it('loses no study when others have come before the place', async () => {
    let made = 'a';
    let list = studies;
    const { client } = await register({ generation: () => made, list: () => list });
    const [first] = await allPages(clinicalTrialsFetcher.pages(anything, null, client()));
    [made, list] = ['b', [numbered('NCT99999910'), ...studies]];
    const again = await allPages(clinicalTrialsFetcher.pages(anything, stored(first?.cursor ?? null), client()));
    for (const number of ['NCT99999911', 'NCT99999912', 'NCT99999913'])
      expect(again.map(bodyOf).join()).toContain(number);
  });
});

describe('a register that moves while it is read', () => {
  it('is told of', async () => {
    const days = ['2026-11-24T09:00:05', '2026-11-25T09:00:05'];
    const { client } = await register({ version: () => days.shift() ?? '' });
    const pages = await allPages(clinicalTrialsFetcher.pages(anything, null, client()));
    expect(pages.at(-1)?.notices[0]?.wrong).toContain('rebuilt while pages were read');
  });

  it('is told of when fewer studies come than were counted', async () => {
    let list = studies;
    const { client } = await register({ list: () => list });
    const pages = clinicalTrialsFetcher.pages(anything, null, client());
    await pages.next();
    list = studies.slice(0, 3);
    const rest = await allPages(pages);
    expect(rest.at(-1)?.notices.map(({ wrong }) => wrong)).toEqual(['3 records came, and 5 were counted.']);
  });

  it('and a page that holds no studies is refused', async () => {
    const server = await replayServer({ '/version': () => json({}), '/studies': () => json({ message: 'moved' }) });
    opened.push(server);
    const client = testClient('clinicaltrials-gov', server.url);
    await expect(allPages(clinicalTrialsFetcher.pages(anything, null, client))).rejects.toThrow('holds no studies');
  });
});

const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';

describe.skipIf(shared === null)(`the real studies, a hundred a page${skipped}`, () => {
  it('come through fetcher and parser, every one', async () => {
    const file = join(shared ?? '', 'datasets/ctgov-v2-watch/studies_all_1178.jsonl.gz');
    const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
    const server = await replayServer({
      '/version': () => json({ dataTimestamp: '2026-03-13T09:00:05' }),
      '/studies': ({ query }) => {
        const from = Number(query.get('pageToken') ?? 0);
        const head = from === 0 ? `"totalCount":${lines.length},` : '';
        const next = from + 100 < lines.length ? `,"nextPageToken":"${from + 100}"` : '';
        const body = `{${head}"studies":[${lines.slice(from, from + 100).join()}]${next}}`;
        return { body, headers: { 'content-type': 'application/json' } };
      },
    });
    opened.push(server);
    const numbers: string[] = [];
    for await (const page of clinicalTrialsFetcher.pages(
      anything,
      null,
      testClient('clinicaltrials-gov', server.url),
    )) {
      const { records, problems } = await readAll(readStudies(bytesOf(page), 'json'));
      expect(problems).toEqual([]);
      numbers.push(...records.map(({ nctId }) => nctId));
      if (page.last) expect(page.notices).toEqual([]);
    }
    expect([numbers.length, new Set(numbers).size]).toEqual([1178, 1178]);
  }, 60_000);
});
