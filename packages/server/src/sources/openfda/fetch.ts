import { type Problem, refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';
import type { Answer, Client } from '../fetching/client.ts';
import type { Fetcher, FetchQuery, Page } from '../fetching/page.ts';
import { anyOf, fellShort, placeOf, textOf, totalChanged } from '../fetching/progress.ts';

/**
 * Fetches applications (`drug/drugsfda`) and labels (`drug/label`) of openFDA. Pages follow the `Link` header with `search_after`,
 * which has no end; `skip` ends at 25,000 (https://open.fda.gov/apis/paging/) and is used only where no such header comes.
 * Nothing found is answered with 404.
 *
 * Terms are searched in every field; a day in the date of a decision or of a label. openFDA does not say where a drug comes from.
 */

const ADDRESS = 'https://api.fda.gov';
const MOST_SKIPPED = 25_000;

interface Endpoint {
  readonly path: string;
  /** The field that a day is looked up in. */
  readonly changed: string;
  /** Records a page, up to 1,000: a label may have a hundred kilobytes, and a page is held in memory. */
  readonly limit: number;
}

const place = z.object({
  query: z.string(),
  /** Query of the next page, without the key. */
  next: z.string().nullable(),
  given: z.number(),
  total: z.number().nullable(),
  done: z.boolean(),
});
type Place = z.infer<typeof place>;

const envelope = z.looseObject({
  meta: z.looseObject({ results: z.looseObject({ total: z.number() }) }).optional(),
  results: z.array(z.unknown()).optional(),
  error: z.looseObject({ code: z.literal('NOT_FOUND') }).optional(),
});

export const applicationsFetcher = fetcherOf({
  path: 'drug/drugsfda',
  changed: 'submissions.submission_status_date',
  limit: 1000,
});

export const labelsFetcher = fetcherOf({ path: 'drug/label', changed: 'effective_time', limit: 100 });

function fetcherOf(endpoint: Endpoint): Fetcher {
  const describe = (query: FetchQuery) => `${endpoint.path}: ${searchOf(query, endpoint) ?? 'everything'}`;
  return {
    describe,
    async *pages(query, cursor, client) {
      const asked = describe(query);
      const start = { query: asked, next: firstPage(query, endpoint), given: 0, total: null, done: false };
      let at: Place = placeOf(place, cursor, asked) ?? start;
      let untold = at.given === 0 && query.country !== null ? [NO_COUNTRY] : [];
      while (!at.done) {
        const page = await pageAt(client, endpoint, at);
        at = page.cursor;
        yield { ...page, notices: [...untold, ...page.notices] };
        untold = [];
      }
    },
  };
}

function searchOf({ terms, since }: FetchQuery, { changed }: Endpoint): string | null {
  const day = since === null ? null : `${changed}:[${since} TO 3000-12-31]`;
  return [anyOf(terms), day].filter((part) => part !== null).join(' AND ') || null;
}

function firstPage(query: FetchQuery, endpoint: Endpoint): string {
  const search = searchOf(query, endpoint);
  return new URLSearchParams({ ...(search === null ? {} : { search }), limit: String(endpoint.limit) }).toString();
}

async function pageAt(client: Client, endpoint: Endpoint, before: Place): Promise<Page & { readonly cursor: Place }> {
  const url = `${client.base(ADDRESS)}/${endpoint.path}.json?${before.next ?? ''}`;
  const secrets: Record<string, string> = client.key === null ? {} : { api_key: client.key };
  const answer = await client.get(url, { accept: 'json', secrets, allow: [404] });
  const read = readPage(answer);
  const given = before.given + read.count;
  const total = read.total ?? before.total ?? 0;
  const next = read.count === 0 ? null : (linkedPage(answer) ?? skippedPage(before, given, total));
  const last = next === null;
  return {
    answer,
    cursor: { query: before.query, next, given, total, done: last },
    total,
    last,
    notices: [...totalChanged(before.total, read.total), ...(last ? fellShort(total, given) : [])],
  };
}

/** Past the end openFDA answers as if nothing had been found, so a total of nothing is none. */
function readPage(answer: Answer): { count: number; total: number | null } {
  const text = textOf(answer.body);
  const page = envelope.safeParse(jsonOf(text)).data;
  if (page?.meta && page.results) return { count: page.results.length, total: page.meta.results.total };
  if (page?.error) return { count: 0, total: null };
  throw refuse('refused', {
    wrong: `openFDA answered ${answer.status} with something else than a page: ${text.slice(0, 200)}`,
    expected: 'meta.results and results, or the error NOT_FOUND',
    next: 'Look at the question in the ledger. Nothing was lost: the next run goes on at the same place.',
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Query of `Link: <…>; rel="next"`, without the key that openFDA prints back. */
function linkedPage({ headers }: Answer): string | null {
  const address = /<([^>]+)>\s*;[^,]*\brel="?next"?/iu.exec(headers.get('link') ?? '')?.[1];
  if (address === undefined || !URL.canParse(address, ADDRESS)) return null;
  const { searchParams } = new URL(address, ADDRESS);
  searchParams.delete('api_key');
  return searchParams.has('search_after') ? searchParams.toString() : null;
}

function skippedPage({ next }: Place, given: number, total: number): string | null {
  if (given >= total || given > MOST_SKIPPED) return null;
  const parameters = new URLSearchParams(next ?? '');
  parameters.delete('search_after');
  parameters.set('skip', String(given));
  return parameters.toString();
}

const NO_COUNTRY: Problem = {
  wrong: 'openFDA does not say where a drug comes from, so the country was left out of the question.',
  expected: 'a source that tells countries',
  next: 'Match the sponsors of what is found against companies on record.',
};
