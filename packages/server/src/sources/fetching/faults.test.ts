import fc from 'fast-check';
import { expect, it } from 'vitest';
import { europePmcFetcher } from '../europe-pmc/fetch.ts';
import { json, replayServer, type Scripted } from '../testing/replay-server.ts';
import type { JsonValue } from './page.ts';
import { allPages, stored, testClient } from './testing/clients.ts';
import { anything, bodyOf } from './testing/resuming.ts';

/** What a source may do in place of an answer. */
const FAULTS: Record<string, Scripted> = {
  busy: { status: 429, headers: { 'retry-after': '3' } },
  broken: { status: 500, body: 'oops' },
  away: { status: 503 },
  cut: json({ hitCount: 12, long: 'x'.repeat(500) }, { cutAfter: 40 }),
  page: { body: '<html>maintenance</html>', headers: { 'content-type': 'text/html' } },
};

const PAGES = 6;

function pageOf(mark: string): Scripted {
  const from = mark === '*' ? 0 : Number(mark);
  const result = from < PAGES ? [{ id: `${from}a` }, { id: `${from}b` }] : [];
  const next = from < PAGES ? { nextCursorMark: String(from + 1) } : {};
  return json({ hitCount: 2 * PAGES, ...next, resultList: { result } });
}

it('whatever a source does in between, and wherever a run is killed, the same pages come once each', async () => {
  const faults = fc.array(fc.option(fc.constantFrom(...Object.keys(FAULTS)), { nil: null, freq: 2 }), {
    maxLength: 30,
  });
  const kills = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 5 });
  const quiet = await replayServer({ '/search': ({ query }) => pageOf(query.get('cursorMark') ?? '') });
  const wanted = await allPages(europePmcFetcher.pages(anything, null, testClient('europe-pmc', quiet.url)));
  await quiet.close();

  await fc.assert(
    fc.asyncProperty(faults, kills, async (planned, stops) => {
      const server = await replayServer({
        // Never more than three faults in a row, which a client sits out.
        '/search': ({ query }, count) => {
          const fault = count % 4 === 3 ? null : planned[count];
          return (fault && FAULTS[fault]) || pageOf(query.get('cursorMark') ?? '');
        },
      });
      const bodies: string[] = [];
      let cursor: JsonValue = null;
      for (const stop of [...stops, Number.POSITIVE_INFINITY]) {
        let left = stop;
        for await (const page of europePmcFetcher.pages(anything, cursor, testClient('europe-pmc', server.url))) {
          bodies.push(bodyOf(page));
          cursor = stored(page.cursor);
          left -= 1;
          if (left === 0) break;
        }
      }
      await server.close();
      expect(bodies).toEqual(wanted.map(bodyOf));
    }),
    { seed: 4, numRuns: 40 },
  );
}, 60_000);
