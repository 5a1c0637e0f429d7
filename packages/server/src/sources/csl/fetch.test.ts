import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { KeptAnswer } from '../fetching/client.ts';
import type { FetchQuery } from '../fetching/page.ts';
import { allPages, stored, testClient } from '../fetching/testing/clients.ts';
import { inPieces } from '../reading/testing/pieces.ts';
import { type ReplayServer, replayServer, type Script } from '../testing/replay-server.ts';
import { cslFetcher } from './fetch.ts';
import { takeSnapshot } from './snapshot.ts';

const sample = readFileSync(new URL('./samples/consolidated.json', import.meta.url), 'utf8');
const everything: FetchQuery = { terms: ['ignored'], country: 'CN', since: null };
const list: Script = ({ headers }) =>
  headers['if-none-match'] === '"v1"' ? { status: 304 } : { body: sample, headers: { etag: '"v1"' } };

let server: ReplayServer | null = null;
afterEach(async () => server?.close());

async function clientOf(script: Script, kept: Omit<KeptAnswer, 'url'> | null = null) {
  server = await replayServer({ '/consolidated.json': script });
  const recall = async (url: string) => (kept === null ? null : { url, ...kept });
  return testClient('csl', server.url, { memory: { recall } });
}

describe('the Consolidated Screening List', () => {
  it('comes whole in one page, whatever is asked, and makes a snapshot', async () => {
    const client = await clientOf(list);
    const pages = await allPages(cslFetcher.pages(everything, null, client));
    expect(pages.map(({ last, total, answer }) => [last, total, answer.headers.get('etag')])).toEqual([
      [true, null, '"v1"'],
    ]);
    const snapshot = await takeSnapshot(inPieces(pages[0]?.answer.body ?? ''), 'json');
    expect(snapshot.names).toHaveLength(2);
    expect(await allPages(cslFetcher.pages(everything, stored(pages[0]?.cursor ?? null), client))).toEqual([]);
  });

  it('that did not change is not sent again', async () => {
    const client = await clientOf(list, { etag: '"v1"', lastModified: null });
    const [page] = await allPages(cslFetcher.pages(everything, null, client));
    expect([page?.answer.notModified, page?.answer.body.length]).toEqual([true, 0]);
  });

  it('cut off, or a page in its place, leaves the stored list as it is', async () => {
    for (const body of [sample.slice(0, 900), '<html>We are sorry</html>', '']) {
      const client = await clientOf(() => ({ body }));
      await expect(allPages(cslFetcher.pages(everything, null, client))).rejects.toThrow('stays as it is');
      await server?.close();
    }
  });

  it('is asked for again after 429, 500 and a broken connection', async () => {
    const client = await clientOf(
      (asked, count) =>
        [{ status: 429 }, { status: 500 }, { body: sample, cutAfter: 500 }][count] ?? list(asked, count),
    );
    expect(await allPages(cslFetcher.pages(everything, null, client))).toHaveLength(1);
  });
});
