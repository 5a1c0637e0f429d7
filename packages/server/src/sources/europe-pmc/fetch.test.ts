import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDay } from '@beringia/domain/basics/partial-date';
import { afterEach, describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../../../tests/support/shared.ts';
import { allPages, testClient } from '../fetching/testing/clients.ts';
import { anything, bodyOf, expectExactRest } from '../fetching/testing/resuming.ts';
import { json, type ReplayServer, replayServer } from '../testing/replay-server.ts';
import { europePmcFetcher } from './fetch.ts';
import { parseEuropePmc } from './parse.ts';

/** Self-made records; no paper in them exists. */
const sample = JSON.parse(readFileSync(new URL('./samples/core.json', import.meta.url), 'utf8'));
const results: unknown[] = sample.resultList.result;

const opened: ReplayServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

/** One record a page; the mark is the place. After the last record the service names the mark it was asked with. */
async function library(total = (_: number) => results.length) {
  const server = await replayServer({
    '/search': ({ query }, count) => {
      const asked = query.get('cursorMark') ?? '*';
      const from = asked === '*' ? 0 : Number(asked.slice(1));
      const next = from < results.length ? `m${from + 1}` : asked;
      const request = { queryString: query.get('query'), cursorMark: asked, resultType: 'core' };
      const resultList = { result: results.slice(from, from + 1) };
      return json({ version: '6.9', hitCount: total(count), nextCursorMark: next, request, resultList });
    },
  });
  opened.push(server);
  return { server, client: () => testClient('europe-pmc', server.url) };
}

describe('papers of Europe PMC', () => {
  it('come page by page, and a run that stopped goes on exactly where it was', async () => {
    const { client } = await library();
    const pages = await expectExactRest(europePmcFetcher, anything, client);
    expect(pages).toHaveLength(results.length + 1);
    expect(pages.flatMap(({ notices }) => notices)).toEqual([]);
  });

  it('are read by the parser', async () => {
    const { client } = await library();
    const pages = await allPages(europePmcFetcher.pages(anything, null, client()));
    const read = await Promise.all(pages.map((page) => parseEuropePmc(bodyOf(page))));
    expect(read.reduce((sum, { records, problems }) => sum + records.length + problems.length, 0)).toBe(results.length);
    expect(read.at(-1)?.next).toBeNull();
  });

  it('are asked for by phrases, affiliation and day', async () => {
    const { server, client } = await library();
    const query = { terms: ['PD-1', 'VEGF bispecific'], country: 'CN', since: parseDay('2026-11-01') } as const;
    const said = '("PD-1" OR "VEGF bispecific") AND AFF:"China" AND UPDATE_DATE:[2026-11-01 TO 3000-12-31]';
    expect(europePmcFetcher.describe(query)).toBe(said);
    await allPages(europePmcFetcher.pages(query, null, client()));
    expect(server.asked[0]?.query.get('query')).toBe(said);
  });

  it('whose number changes between pages are told of', async () => {
    const { client } = await library((count) => results.length + count);
    const [first, second] = await allPages(europePmcFetcher.pages(anything, null, client()));
    expect(first?.notices).toEqual([]);
    expect(second?.notices[0]?.wrong).toContain(`the total changed from ${results.length} to ${results.length + 1}`);
  });

  it('end where the service names the mark it was asked with', async () => {
    const page = json({ hitCount: 1, nextCursorMark: '*', resultList: { result: results.slice(0, 1) } });
    const server = await replayServer({ '/search': () => page });
    opened.push(server);
    const pages = await allPages(europePmcFetcher.pages(anything, null, testClient('europe-pmc', server.url)));
    expect(pages.map(({ last }) => last)).toEqual([true]);
  });

  it('are never taken from an error', async () => {
    const server = await replayServer({ '/search': () => json({ errCode: 404, errMsg: 'Invalid query' }) });
    opened.push(server);
    const pages = allPages(europePmcFetcher.pages(anything, null, testClient('europe-pmc', server.url)));
    await expect(pages).rejects.toThrow('Invalid query');
  });
});

const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';

describe.skipIf(shared === null)(`a real page of a thousand${skipped}`, () => {
  it('is given as it came, and the next mark is asked for', async () => {
    const file = join(shared ?? '', 'datasets/europepmc-search/search_1000results_cancer.json.gz');
    expect(existsSync(file)).toBe(true);
    const body = gunzipSync(readFileSync(file));
    const none = json({ hitCount: 5_059_039, resultList: { result: [] } });
    const server = await replayServer({
      '/search': (_, count) => (count === 0 ? { body, headers: { 'content-type': 'application/json' } } : none),
    });
    opened.push(server);
    const pages = await allPages(europePmcFetcher.pages(anything, null, testClient('europe-pmc', server.url)));
    expect(Buffer.from(pages[0]?.answer.body ?? []).equals(body)).toBe(true);
    expect(server.asked[1]?.query.get('cursorMark')).toBe('AoIIP4HN8ig1MzEwOTI4OQ==');
    expect(pages[1]?.notices[0]?.wrong).toBe('1000 records came, and 5059039 were counted.');
  });
});
