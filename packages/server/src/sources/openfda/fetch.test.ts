import { readFileSync } from 'node:fs';
import { parseDay } from '@beringia/domain/basics/partial-date';
import { afterEach, describe, expect, it } from 'vitest';
import { allPages, testClient } from '../fetching/testing/clients.ts';
import { anything, bodyOf, expectExactRest } from '../fetching/testing/resuming.ts';
import { json, type ReplayServer, replayServer, type Scripted } from '../testing/replay-server.ts';
import { applicationsFetcher, labelsFetcher } from './fetch.ts';
import { applicationRecord, parseOpenFda } from './parse.ts';

/** Self-made applications; no drug in them exists. */
const sample = JSON.parse(readFileSync(new URL('./samples/drugsfda.json', import.meta.url), 'utf8'));
const results: unknown[] = sample.results;

const opened: ReplayServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

/** One application a page, with a link to the next, in which the key is printed back as openFDA does. */
async function agency({ links = true, total = (_: number): number => results.length } = {}) {
  const server = await replayServer({
    '/drug/drugsfda.json': ({ query }, count): Scripted => {
      const from = Number(query.get('search_after')?.slice(2) ?? query.get('skip') ?? 0);
      const found = results.slice(from, from + 1);
      if (found.length === 0)
        return json({ error: { code: 'NOT_FOUND', message: 'No matches found!' } }, { status: 404 });
      const next = new URLSearchParams([...query].filter(([name]) => name !== 'search_after'));
      next.set('search_after', `0=${from + 1}`);
      const link = `<https://api.fda.gov/drug/drugsfda.json?${next}>; rel="next"`;
      const headers: Record<string, string> = links && from + 1 < results.length ? { link } : {};
      const meta = { ...sample.meta, results: { skip: from, limit: 1, total: total(count) } };
      return json({ meta, results: found }, { headers });
    },
  });
  opened.push(server);
  return { server, client: (keys = {}) => testClient('openfda', server.url, { settings: { keys } }) };
}

describe('applications of openFDA', () => {
  it('come page by page along the links, and a run that stopped goes on exactly where it was', async () => {
    const { server, client } = await agency();
    const pages = await expectExactRest(applicationsFetcher, anything, client);
    expect(pages).toHaveLength(results.length);
    expect(server.asked.some(({ query }) => query.has('skip'))).toBe(false);
  });

  it('are read by the parser', async () => {
    const { client } = await agency();
    const pages = await allPages(applicationsFetcher.pages(anything, null, client()));
    const read = pages.map((page) => parseOpenFda(bodyOf(page), applicationRecord));
    expect(read.flatMap(({ records }) => records.map((one) => one.application_number))).toEqual([
      'BLA000001',
      'ANDA000002',
    ]);
    expect(read.flatMap(({ problems }) => problems)).toHaveLength(1);
  });

  it('come by counting where no link comes', async () => {
    const { server, client } = await agency({ links: false });
    expect(await allPages(applicationsFetcher.pages(anything, null, client()))).toHaveLength(results.length);
    expect(server.asked.map(({ query }) => query.get('skip'))).toEqual([null, '1', '2']);
  });

  it('are asked for by phrases and day, with a key that is kept nowhere', async () => {
    const { server, client } = await agency();
    const query = { terms: ['PD-1', 'VEGF'], country: 'CN', since: parseDay('2026-11-01') } as const;
    expect(applicationsFetcher.describe(query)).toBe(
      'drug/drugsfda: ("PD-1" OR "VEGF") AND submissions.submission_status_date:[2026-11-01 TO 3000-12-31]',
    );
    expect(labelsFetcher.describe(query)).toContain('drug/label: ("PD-1" OR "VEGF") AND effective_time:[2026-11-01');
    const pages = await allPages(applicationsFetcher.pages(query, null, client({ openfda: 'k-123' })));
    expect(server.asked.map((one) => one.query.getAll('api_key'))).toEqual(results.map(() => ['k-123']));
    expect(JSON.stringify(pages.map(({ answer, cursor }) => [answer.url, cursor]))).not.toContain('k-123');
    expect(pages[0]?.notices.map(({ wrong }) => wrong)).toEqual([expect.stringContaining('the country was left out')]);
  });

  it('that are none are an empty page, which the parser reads', async () => {
    const server = await replayServer({
      '/drug/label.json': () => json({ error: { code: 'NOT_FOUND', message: 'No matches found!' } }, { status: 404 }),
    });
    opened.push(server);
    const pages = await allPages(labelsFetcher.pages(anything, null, testClient('openfda', server.url)));
    expect(pages).toMatchObject([{ total: 0, last: true, notices: [] }]);
    expect(parseOpenFda(pages.map(bodyOf).join(), applicationRecord).records).toEqual([]);
  });

  it('whose number changes between pages are told of', async () => {
    const { client } = await agency({ total: (count) => results.length + count });
    const pages = await allPages(applicationsFetcher.pages(anything, null, client()));
    expect(pages[1]?.notices[0]?.wrong).toBe('the total changed from 3 to 4 while pages were read.');
  });

  it('are never taken from a page for people that comes with 404', async () => {
    const server = await replayServer({});
    opened.push(server);
    const pages = allPages(labelsFetcher.pages(anything, null, testClient('openfda', server.url)));
    await expect(pages).rejects.toThrow('openFDA answered 404 with something else');
  });
});
