import { readFileSync } from 'node:fs';
import type { Day } from '@beringia/domain/basics/partial-date';
import { afterEach, describe, expect, it } from 'vitest';
import type { FetchQuery } from '../fetching/page.ts';
import { textOf } from '../fetching/progress.ts';
import { allPages, stillClock, stored, testClient } from '../fetching/testing/clients.ts';
import { json, type ReplayServer, replayServer, type Script } from '../testing/replay-server.ts';
import { edgarFetcher } from './fetch.ts';
import { isSearchAnswer } from './fetch-hits.ts';
import { readFiling } from './map.ts';
import { parseEdgar } from './parse.ts';
import { filingWords } from './testing/words.ts';

/** A self-made submission; neither company exists. */
const submission = readFileSync(new URL('./samples/8-k-with-licence.txt', import.meta.url), 'utf8');
const SEARCH = '/LATEST/search-index';
const query: FetchQuery = { terms: ['Example Bio'], country: 'CN', since: null };

const accession = (n: number) => `0000000001-26-${String(n).padStart(6, '0')}`;
const filing = (n: number, ending = '.txt') =>
  `/Archives/edgar/data/1/${accession(n).replaceAll('-', '')}/${accession(n)}${ending}`;
const hit = (n: number, form = '8-K', type = 'EX-99.1') => ({
  _id: `${accession(n)}:ex.htm`,
  _source: { ciks: ['0000000001'], display_names: ['Example'], root_forms: [form], form, file_type: type },
});
const hits = (total: number, rows: readonly unknown[], relation = 'eq') =>
  json({ hits: { total: { value: total, relation }, hits: rows } });
const text: Script = () => ({ body: submission, headers: { 'content-type': 'text/plain' } });

let server: ReplayServer | null = null;
afterEach(async () => server?.close());

async function running(scripts: Readonly<Record<string, Script>>, contact: string | null = 'desk@example.org') {
  server = await replayServer(scripts);
  const clock = stillClock();
  return {
    client: testClient('sec-edgar', server.url, { ...clock, settings: { contact } }),
    clock,
    asked: server.asked,
  };
}

const path = ({ answer }: { answer: { url: string } }) => new URL(answer.url).pathname;

describe('a search of EDGAR', () => {
  it('leads to each filing once: reports whole, contracts of periodic reports by their header page', async () => {
    const rows = [hit(1), hit(1, '8-K', 'EX-10.1'), hit(2, '10-Q', 'EX-10.3'), hit(3, '10-K', '10-K'), { _id: 'odd' }];
    const { client, asked } = await running({
      [SEARCH]: () => hits(5, rows),
      [filing(1)]: text,
      [filing(2, '-index-headers.html')]: () => ({ body: '<html><!-- <SEC-HEADER>\n<ACCESSION-NUMBER>x --></html>' }),
    });
    const pages = await allPages(edgarFetcher.pages(query, null, client));
    expect(pages.map((page) => [path(page), page.last])).toEqual([
      [SEARCH, false],
      [filing(1), false],
      [filing(2, '-index-headers.html'), true],
    ]);
    const file = parseEdgar(textOf(pages[1]?.answer.body ?? new Uint8Array()));
    if (file.kind !== 'submission') throw new Error('a whole submission was fetched');
    expect(readFiling(file.filing, file.parts, filingWords()).candidate.value).toBe(true);
    expect(pages.map(({ answer }) => isSearchAnswer(textOf(answer.body)))).toEqual([true, false, false]);
    expect(asked[0]?.query.get('q')).toBe('"Example Bio" license agreement "China"');
    expect(asked[0]?.query.get('forms')).toBe('8-K,6-K,10-Q,10-K,20-F');
    expect(
      asked.every(({ headers }) => /^Beringia\/\S+ \(\+desk@example\.org\)$/u.test(headers['user-agent'] ?? '')),
    ).toBe(true);
  });

  it('is not made without a contact, which the SEC demands', async () => {
    const { client, asked } = await running({}, null);
    await expect(allPages(edgarFetcher.pages(query, null, client))).rejects.toThrow('Set the contact in the settings');
    expect(asked).toEqual([]);
  });

  it('keeps to ten requests a second', async () => {
    const { client, clock } = await running({
      [SEARCH]: () => hits(2, [hit(1), hit(2)]),
      [filing(1)]: text,
      [filing(2)]: text,
    });
    const before = clock.now();
    await allPages(edgarFetcher.pages(query, null, client));
    expect(clock.now() - before).toBeGreaterThanOrEqual(200);
  });

  it('turns pages by the rows that came, and says that the total changed', async () => {
    const { client, asked } = await running({
      [SEARCH]: ({ query: asks }) => (asks.get('from') === '0' ? hits(3, [hit(1), hit(2)]) : hits(4, [hit(3), hit(4)])),
      ...Object.fromEntries([1, 2, 3, 4].map((n) => [filing(n), text])),
    });
    const pages = await allPages(edgarFetcher.pages(query, null, client));
    expect(asked.filter((one) => one.path === SEARCH).map((one) => one.query.get('from'))).toEqual(['0', '2']);
    expect(pages.flatMap(({ notices }) => notices.map(({ wrong }) => wrong))).toEqual([
      'the total changed from 3 to 4 while pages were read.',
    ]);
    expect(pages).toHaveLength(6);
  });

  it('with more hits than EDGAR gives says that the rest was not looked at', async () => {
    const { client } = await running({
      [SEARCH]: (_, count) => (count === 0 ? hits(10_000, [hit(3, '10-K', '10-K')], 'gte') : hits(10_000, [])),
    });
    const [page] = await allPages(edgarFetcher.pages({ ...query, since: '2026-11-01' as Day }, null, client));
    expect(page?.notices[0]?.wrong).toContain('at least 10000 documents, and EDGAR gives the first 10000');
    expect(server?.asked[0]?.query.get('startdt')).toBe('2026-11-01');
  });

  it('goes on where it stopped', async () => {
    const scripts = { [SEARCH]: () => hits(2, [hit(1), hit(2)]), [filing(1)]: text, [filing(2)]: text };
    const { client, asked } = await running(scripts);
    const pages = await allPages(edgarFetcher.pages(query, null, client));
    const before = asked.length;
    const rest = await allPages(edgarFetcher.pages(query, stored(pages[1]?.cursor ?? null), client));
    expect([rest.map(path), asked.length - before]).toEqual([[filing(2)], 1]);
    expect(await allPages(edgarFetcher.pages(query, stored(pages[2]?.cursor ?? null), client))).toEqual([]);
    await expect(
      allPages(edgarFetcher.pages({ ...query, terms: [] }, stored(pages[1]?.cursor ?? null), client)),
    ).rejects.toThrow('belongs to another query');
  });
});

describe('a term that is a Central Index Key', () => {
  const columns = {
    accessionNumber: [1, 2, 3, 4].map(accession),
    filingDate: ['2026-11-10', '2026-11-09', '2026-11-08', '2026-01-01'],
    reportDate: ['', '', '', ''],
    form: ['8-K', '8-K', '4', '6-K'],
    items: ['1.01,9.01', '5.02', '', ''],
    primaryDocument: ['a.htm', 'b.htm', 'c.htm', 'd.htm'],
    primaryDocDescription: ['', '', '', ''],
  };
  const company = (files: readonly unknown[]) =>
    json({ cik: '1', name: 'Example Bio', tickers: [], filings: { recent: columns, files } });

  it('leads to reports of that company that can carry an agreement', async () => {
    const { client } = await running({
      '/submissions/CIK0000000001.json': () =>
        company([{ name: 'CIK0000000001-submissions-001.json', filingCount: 12 }]),
      [filing(1)]: text,
      [filing(4)]: text,
    });
    const pages = await allPages(edgarFetcher.pages({ ...query, terms: ['CIK 000001'] }, null, client));
    expect(pages.map(path)).toEqual(['/submissions/CIK0000000001.json', filing(1), filing(4)]);
    expect(pages[0]?.notices[0]?.wrong).toContain('12 older filings');
    expect(parseEdgar(textOf(pages[0]?.answer.body ?? new Uint8Array())).kind).toBe('submissions');
  });

  it('from a day on leaves out what was filed before', async () => {
    const { client } = await running({ '/submissions/CIK0000000001.json': () => company([]), [filing(1)]: text });
    const asked = { ...query, terms: ['0000000001'], since: '2026-11-01' as Day };
    expect((await allPages(edgarFetcher.pages(asked, null, client))).map(path)).toEqual([
      '/submissions/CIK0000000001.json',
      filing(1),
    ]);
  });
});

describe('trouble on the way to EDGAR', () => {
  it('429, 500, a cut connection and a page in place of data are ridden out', async () => {
    const { client } = await running({
      [SEARCH]: (_, count) =>
        [
          { status: 429, headers: { 'retry-after': '2' } },
          { status: 500 },
          { ...hits(1, [hit(1)]), cutAfter: 20 },
          { body: '<html>busy</html>', headers: { 'content-type': 'text/html' } },
        ][count] ?? hits(1, [hit(1)]),
      [filing(1)]: text,
    });
    expect(await allPages(edgarFetcher.pages(query, null, client))).toHaveLength(2);
  });

  it('the notice to automated tools ends the run', async () => {
    const notice = '<html><title>SEC.gov | Request Rate Threshold Exceeded</title></html>';
    const { client, asked } = await running({
      [SEARCH]: () => hits(2, [hit(1), hit(2)]),
      [filing(1)]: () => ({ body: notice }),
    });
    await expect(allPages(edgarFetcher.pages(query, null, client))).rejects.toThrow('wait ten minutes');
    expect(asked).toHaveLength(2);
  });

  it('a filing that is gone is told and does not stop the others', async () => {
    const { client } = await running({ [SEARCH]: () => hits(2, [hit(1), hit(2)]), [filing(2)]: text });
    const pages = await allPages(edgarFetcher.pages(query, null, client));
    expect(pages.map((page) => [path(page), page.notices.length])).toEqual([
      [SEARCH, 0],
      [filing(2), 1],
    ]);
  });

  it('a search cut off within its JSON is refused and not taken for an end', async () => {
    const { client } = await running({ [SEARCH]: () => ({ ...json(null), body: '{"hits":{"total":{"value":3' }) });
    await expect(allPages(edgarFetcher.pages(query, null, client))).rejects.toThrow('breaks off before the end');
  });

  it('without a network it is said that nothing was lost', async () => {
    const { client } = await running({});
    await server?.close();
    await expect(allPages(edgarFetcher.pages(query, null, client))).rejects.toThrow(/ECONNREFUSED.*Nothing was lost/su);
  });
});
