import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { FetchQuery } from '../fetching/page.ts';
import { allPages, stored, testClient } from '../fetching/testing/clients.ts';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import { type ReplayServer, replayServer, type Script } from '../testing/replay-server.ts';
import { feedsFetcher } from './fetch.ts';
import { mapFeedItem } from './map.ts';
import { readFeed } from './parse.ts';

const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');
const all: FetchQuery = { terms: [], country: null, since: null };

let server: ReplayServer | null = null;
afterEach(async () => server?.close());

async function running(scripts: Readonly<Record<string, Script>>) {
  server = await replayServer(scripts);
  const { url, asked } = server;
  const addresses = Object.keys(scripts).map((path) => url + path);
  const recall = async (address: string) => ({
    url: address,
    etag: '"v1"',
    lastModified: 'Tue, 24 Nov 2026 00:00:00 GMT',
  });
  return { fetcher: feedsFetcher(addresses), client: testClient('feeds', url, { memory: { recall } }), asked };
}

/** As many feeds do, with a media type that is not theirs. */
const rss: Script = () => ({ body: sample('rss.xml'), headers: { 'content-type': 'text/html' } });
const atom: Script = () => ({ body: sample('atom.xml'), headers: { 'content-type': 'application/atom+xml' } });

describe('feeds', () => {
  it('come one a page, and a relative link is read against the address of its feed', async () => {
    const { fetcher, client } = await running({
      '/rss': () => ({ body: '<rss><item><title>T</title><link>a/1</link></item></rss>' }),
      '/atom': atom,
    });
    const pages = await allPages(fetcher.pages(all, null, client));
    expect(pages.map(({ last }) => last)).toEqual([false, true]);
    const [page] = pages;
    const { records } = await readAll(readFeed(inPieces(page?.answer.body ?? '')));
    const mapped = records.map((record) => mapFeedItem(record, page?.answer.url ?? null));
    expect(mapped).toMatchObject([{ value: { title: 'T', url: `${server?.url}/a/1` } }]);
  });

  it('that did not change are not sent again', async () => {
    const { fetcher, client, asked } = await running({ '/rss': () => ({ status: 304 }), '/atom': atom });
    const pages = await allPages(fetcher.pages(all, null, client));
    expect(pages.map(({ answer }) => answer.notModified)).toEqual([true, false]);
    expect(asked[0]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Tue, 24 Nov 2026 00:00:00 GMT',
    });
  });

  it('go on at the feed after the cursor', async () => {
    const { fetcher, client, asked } = await running({ '/rss': rss, '/atom': atom });
    const [first] = await allPages(fetcher.pages(all, null, client));
    const rest = await allPages(fetcher.pages(all, stored(first?.cursor ?? null), client));
    expect(rest.map(({ answer }) => new URL(answer.url).pathname)).toEqual(['/atom']);
    expect(asked).toHaveLength(3);
  });

  it('of which one is gone give the others, and say so; the last one too', async () => {
    const middle = await running({ '/gone': () => ({ status: 404 }), '/atom': atom });
    const [page] = await allPages(middle.fetcher.pages(all, null, middle.client));
    expect(page?.notices.map(({ wrong }) => wrong)).toEqual([expect.stringContaining('/gone')]);
    await server?.close();
    const end = await running({ '/atom': atom, '/gone': () => ({ status: 500 }) });
    const seen: unknown[] = [];
    await expect(
      (async () => {
        for await (const one of end.fetcher.pages(all, null, end.client)) seen.push(one);
      })(),
    ).rejects.toThrow(/\/gone.*answered 500/su);
    expect(seen).toHaveLength(1);
  });

  it('are named by address, and none is no run', async () => {
    const { client } = await running({});
    await expect(allPages(feedsFetcher([]).pages(all, null, client))).rejects.toThrow('the settings name no feed');
    await expect(allPages(feedsFetcher(['file:///etc/hosts']).pages(all, null, client))).rejects.toThrow(
      'is no address of a feed',
    );
  });

  it('without a network all fail, and it is said once for each', async () => {
    const { fetcher, client } = await running({ '/rss': rss, '/atom': atom });
    await server?.close();
    await expect(allPages(fetcher.pages(all, null, client))).rejects.toMatchObject({
      problems: [{ wrong: expect.stringContaining('/rss') }, { wrong: expect.stringContaining('/atom') }],
    });
  });
});
