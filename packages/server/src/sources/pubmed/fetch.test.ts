import { readFileSync } from 'node:fs';
import { parseDay } from '@beringia/domain/basics/partial-date';
import { afterEach, describe, expect, it } from 'vitest';
import { allPages, stored, testClient } from '../fetching/testing/clients.ts';
import { bodyOf, expectExactRest } from '../fetching/testing/resuming.ts';
import { json, type ReplayServer, replayServer, xml } from '../testing/replay-server.ts';
import { pubMedFetcher } from './fetch.ts';
import { parsePubMed } from './parse.ts';

const QUERY = { terms: ['PD-1/VEGF'], country: null, since: null } as const;
const EXPIRED = '<eFetchResult><ERROR>Unable to obtain query #1</ERROR></eFetchResult>';

/** Self-made articles that refer to another; no paper of these numbers exists. */
const article = (pmid: number) =>
  `<PubmedArticle><MedlineCitation Status="x"><PMID Version="1">${pmid}</PMID><CommentsCorrectionsList>` +
  `<CommentsCorrections><PMID Version="1">1</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation></PubmedArticle>`;
const articles = (pmids: readonly number[]) => `<PubmedArticleSet>${pmids.map(article).join('')}</PubmedArticleSet>`;
const count = (from: number, many: number) => Array.from({ length: many }, (_, index) => from - index);

const opened: ReplayServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

interface Library {
  /** Hits in the order of the service, newest first, for the days of a term. */
  readonly hits: (term: string) => readonly number[];
  /** Histories that are still kept. */
  readonly kept: (webEnv: string) => boolean;
  readonly more: object;
}

async function library({ hits = () => count(90_000_600, 600), kept = () => true, more = {} }: Partial<Library> = {}) {
  const histories: (readonly number[])[] = [];
  const server = await replayServer({
    '/esearch.fcgi': ({ body }) => {
      const form = new URLSearchParams(body);
      const found = hits(form.get('term') ?? '');
      histories.push(found);
      const idlist = found.slice(0, Number(form.get('retmax'))).map(String);
      const webenv = `MCID_${histories.length}`;
      return json({ esearchresult: { count: String(found.length), querykey: '1', webenv, idlist, ...more } });
    },
    '/efetch.fcgi': ({ query }) => {
      const webEnv = query.get('WebEnv') ?? '';
      if (!kept(webEnv)) return xml(EXPIRED, { status: 400 });
      const from = Number(query.get('retstart'));
      const page = histories[Number(webEnv.slice(5)) - 1]?.slice(from, from + Number(query.get('retmax')));
      return xml(articles(page ?? []));
    },
  });
  opened.push(server);
  return { server, client: (keys = {}) => testClient('pubmed', server.url, { settings: { keys } }) };
}

const numbersOf = (text: string) =>
  [...text.matchAll(/Status="x"><PMID Version="1">(\d+)/gu)].map(([, one]) => Number(one));
const rangeOf = (term: string) => /"([\d/]+)"\[edat\] : "([\d/]+)"\[edat\]/u.exec(term)?.slice(1) ?? [];

describe('articles of PubMed', () => {
  it('come page by page, and a run that stopped goes on exactly where it was', async () => {
    const { client } = await library();
    const pages = await expectExactRest(pubMedFetcher, QUERY, client);
    expect(pages.map((page) => numbersOf(bodyOf(page)).length)).toEqual([250, 250, 100]);
    expect(pages.map(({ total, notices }) => [total, notices.length])).toEqual([600, 600, 600].map((n) => [n, 0]));
  });

  it('are read by the parser', async () => {
    const sample = readFileSync(new URL('./samples/efetch.xml', import.meta.url), 'utf8');
    const server = await replayServer({
      '/esearch.fcgi': () => json({ esearchresult: { count: '3', querykey: '1', webenv: 'x' } }),
      '/efetch.fcgi': () => xml(sample),
    });
    opened.push(server);
    const [page] = await allPages(pubMedFetcher.pages(QUERY, null, testClient('pubmed', server.url)));
    const reads = [];
    for await (const read of parsePubMed(page ? bodyOf(page) : ''))
      reads.push('record' in read ? read.record.pmid : null);
    expect(reads).toEqual(['90000001', '90000002', null]);
    expect(page?.notices.map(({ wrong }) => wrong)).toEqual(['2 records came, and 3 were counted.']);
  });

  it('are asked for by phrases, affiliation and day, by name, and with a key that is not shown', async () => {
    const { server, client } = await library();
    const query = { terms: ['PD-1', 'VEGF'], country: 'CN', since: parseDay('2026-11-01') } as const;
    const term = '("PD-1" OR "VEGF") AND China[ad] AND ("2026/11/01"[mdat] : "3000"[mdat])';
    expect(pubMedFetcher.describe(query)).toBe(term);
    const pages = await allPages(pubMedFetcher.pages(query, null, client({ pubmed: 'k-123' })));
    const form = new URLSearchParams(server.asked[0]?.body);
    expect(Object.fromEntries(form)).toMatchObject({
      term,
      tool: 'beringia',
      email: 'desk@example.org',
      api_key: 'k-123',
    });
    expect(server.asked[1]?.query.get('api_key')).toBe('k-123');
    expect(JSON.stringify(pages.map(({ answer, cursor }) => [answer.url, cursor]))).not.toMatch(/k-123|desk/u);
  });

  it('that are none make one empty page, with what was not understood', async () => {
    const { client } = await library({
      hits: () => [],
      more: { warninglist: { quotedphrasesnotfound: ['"PD-1/VEGF"'] } },
    });
    const pages = await allPages(pubMedFetcher.pages(QUERY, null, client()));
    expect(pages).toMatchObject([{ total: 0, last: true }]);
    expect(pages[0]?.notices[0]?.wrong).toContain('"PD-1/VEGF"');
  });

  it('are not fetched whole', () => {
    expect(() => pubMedFetcher.describe({ terms: [' '], country: null, since: null })).toThrow('all of PubMed');
  });
});

describe('a search that expires half way', () => {
  it('is made anew, and goes on after the last article without loss or double', async () => {
    const gone = new Set<string>();
    let hits = count(90_000_600, 600);
    const { client } = await library({ hits: () => hits, kept: (webEnv) => !gone.has(webEnv) });
    const [first, ...rest] = await allPages(pubMedFetcher.pages(QUERY, null, client()));
    gone.add('MCID_1');
    // Three articles have come in the meantime, and stand before the place.
    hits = [...count(90_000_603, 3), ...hits];
    const again = await allPages(pubMedFetcher.pages(QUERY, stored(first?.cursor ?? null), client()));
    const numbers = (pages: typeof rest) => pages.flatMap((page) => numbersOf(bodyOf(page)));
    expect(numbers(again)).toEqual(numbers(rest));
    expect(again[0]?.notices.map(({ wrong }) => wrong)).toEqual([expect.stringContaining('made anew')]);
  });

  it('again and again is refused in the words of the service', async () => {
    const { client } = await library({ kept: () => false });
    await expect(allPages(pubMedFetcher.pages(QUERY, null, client()))).rejects.toThrow('Unable to obtain query #1');
  });
});

describe('a search with more hits than PubMed gives', () => {
  it('is split by days of entry until every part is within reach, and each article comes once', async () => {
    // 12,000 articles entered in two years.
    const all = count(12_000, 12_000);
    const yearOf = (pmid: number) => (pmid > 6000 ? '2026/06/01' : '2025/06/01');
    const { client } = await library({
      hits: (term) => {
        const [from = '0', to = '9'] = rangeOf(term);
        return all.filter((pmid) => yearOf(pmid) >= from && yearOf(pmid) <= to);
      },
    });
    const pages = await allPages(pubMedFetcher.pages(QUERY, null, client()));
    expect(pages.flatMap((page) => numbersOf(bodyOf(page)))).toEqual(all);
    expect(pages.flatMap(({ notices }) => notices)).toEqual([]);
  }, 20_000);

  it('on one day tells what is beyond reach', async () => {
    const all = count(10_050, 10_050);
    const { client } = await library({
      hits: (term) => {
        const [from = '0', to = '9'] = rangeOf(term);
        return from <= '2026/06/01' && to >= '2026/06/01' ? all : [];
      },
    });
    const pages = await allPages(pubMedFetcher.pages(QUERY, null, client()));
    const told = pages.flatMap(({ notices }) => notices.map(({ wrong }) => wrong));
    expect(told[0]).toBe('51 articles entered on 2026-06-01 are beyond what PubMed gives of one search.');
    expect(told[1]).toBe('9999 records came, and 10050 were counted.');
  }, 20_000);
});
