import { type Problem, Refusal, refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';
import type { Fetcher, Page } from '../fetching/page.ts';
import { placeOf } from '../fetching/progress.ts';

/**
 * Feeds that the user named, one a page, each only when it changed. A feed takes no question and gives its newest items:
 * terms, country and day are left to the reader of the items. A feed that fails does not stop the others.
 */
const place = z.object({ query: z.string(), next: z.number().int().min(0) });

/** @param addresses of feeds, from the settings */
export function feedsFetcher(addresses: readonly string[]): Fetcher {
  const shown = `${addresses.length} feeds, all items: ${addresses.join(' ')}`;
  return {
    describe: () => shown,
    async *pages(_query, cursor, client) {
      refuseOdd(addresses);
      const from = placeOf(place, cursor, shown)?.next ?? 0;
      let failed: Problem[] = [];
      for (const [index, address] of [...addresses.entries()].slice(from)) {
        const answer = await client.get(address, { accept: 'any', conditional: true }).catch(whenRefused);
        if ('problems' in answer) {
          failed.push(...answer.problems);
        } else {
          const last = index === addresses.length - 1;
          yield {
            answer,
            cursor: { query: shown, next: index + 1 },
            total: null,
            last,
            notices: failed,
          } satisfies Page;
          failed = [];
        }
      }
      const [first, ...others] = failed;
      if (first) throw new Refusal('refused', [first, ...others]);
    },
  };
}

/** What a source refuses is told; what the user cancelled, or is our own mistake, ends the run. */
function whenRefused(error: unknown): Refusal {
  if (error instanceof Refusal && error.code !== 'fault') return error;
  throw error;
}

function refuseOdd(addresses: readonly string[]): void {
  const odd = addresses.find((one) => !/^https?:$/u.test(URL.parse(one)?.protocol ?? ''));
  if (addresses.length > 0 && odd === undefined) return;
  throw refuse('bad-input', {
    field: 'feeds',
    wrong: odd === undefined ? 'the settings name no feed.' : `"${odd}" is no address of a feed.`,
    expected: 'addresses such as https://example.org/rss',
    next: 'Add the feeds of wires and companies that you follow to the settings.',
  });
}
