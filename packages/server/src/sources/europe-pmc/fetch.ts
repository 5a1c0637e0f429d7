import { refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';
import type { Answer, Client } from '../fetching/client.ts';
import type { Fetcher, FetchQuery, Page } from '../fetching/page.ts';
import { anyOf, fellShort, placeOf, textOf, totalChanged } from '../fetching/progress.ts';

/**
 * Fetches papers, preprints and patents of Europe PMC by `search` with `cursorMark`: a page without `nextCursorMark` is the last
 * (announcement of version 6.6, https://groups.google.com/a/ebi.ac.uk/g/epmc-webservices/c/yG8kMl1R3cI), and so is one that names
 * the mark it was asked with. Synonyms are on, as on the site.
 *
 * Terms are searched everywhere, also in full texts; China in affiliations (`AFF`); a day in `UPDATE_DATE`.
 */

const ADDRESS = 'https://www.ebi.ac.uk/europepmc/webservices/rest';
/** The service gives up to 1,000; a core record has some ten kilobytes, and a page is held in memory. */
const PAGE_SIZE = 500;
const FIRST = '*';

const place = z.object({
  query: z.string(),
  mark: z.string(),
  given: z.number(),
  total: z.number().nullable(),
  done: z.boolean(),
});
type Place = z.infer<typeof place>;

const envelope = z.looseObject({
  hitCount: z.number(),
  nextCursorMark: z.string().optional(),
  resultList: z.looseObject({ result: z.array(z.unknown()) }),
});

export const europePmcFetcher: Fetcher = {
  describe: queryOf,
  async *pages(query, cursor, client) {
    const asked = queryOf(query);
    let at: Place = placeOf(place, cursor, asked) ?? { query: asked, mark: FIRST, given: 0, total: null, done: false };
    while (!at.done) {
      const page = await pageAt(client, at);
      at = page.cursor;
      yield page;
    }
  },
};

function queryOf({ terms, country, since }: FetchQuery): string {
  const parts = [
    anyOf(terms),
    country === null ? null : 'AFF:"China"',
    since === null ? null : `UPDATE_DATE:[${since} TO 3000-12-31]`,
  ];
  return parts.filter((part) => part !== null).join(' AND ') || '*';
}

async function pageAt(client: Client, before: Place): Promise<Page & { readonly cursor: Place }> {
  const answer = await client.get(urlOf(client.base(ADDRESS), before), { accept: 'json' });
  const { hitCount: total, nextCursorMark: mark, resultList } = read(answer);
  const count = resultList.result.length;
  const given = before.given + count;
  // A total that is reached is no end: it may have fallen while records before it went.
  const last = mark === undefined || mark === before.mark || count === 0;
  return {
    answer,
    cursor: { query: before.query, mark: mark ?? before.mark, given, total, done: last },
    total,
    last,
    notices: [...totalChanged(before.total, total), ...(last ? fellShort(total, given) : [])],
  };
}

function urlOf(base: string, { query, mark }: Place): string {
  const paging = { resultType: 'core', format: 'json', pageSize: String(PAGE_SIZE), synonym: 'true' };
  return `${base}/search?${new URLSearchParams({ query, ...paging, cursorMark: mark })}`;
}

function read(answer: Answer): z.infer<typeof envelope> {
  const text = textOf(answer.body);
  try {
    return envelope.parse(JSON.parse(text));
  } catch {
    throw refuse('refused', {
      wrong: `Europe PMC answered something else than a page: ${text.slice(0, 200)}`,
      expected: 'a page with hitCount and resultList',
      next: 'Look at the question in the ledger. Nothing was lost: the next run goes on at the same place.',
    });
  }
}
