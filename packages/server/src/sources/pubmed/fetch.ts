import { z } from 'zod';
import type { Client } from '../fetching/client.ts';
import type { Fetcher, Page } from '../fetching/page.ts';
import { fellShort, placeOf, textOf } from '../fetching/progress.ts';
import { emptySet, fetchArticles, isPage, noArticles, numbersIn, PAGE_SIZE } from './articles.ts';
import { REACH, search, termOf } from './search.ts';
import { EVERYTHING, halvesOf, type Span } from './spans.ts';

/**
 * Fetches articles of PubMed by E-utilities: ESearch keeps the hits on NCBI's history server, EFetch gives them page by page
 * (https://www.ncbi.nlm.nih.gov/books/NBK25499/). PubMed gives the first 9,999 hits of a search only, so a larger one is split by
 * the day on which records were entered. A history that has expired is searched anew, and the place found again by the number of
 * the last article.
 *
 * Terms are searched as phrases in all fields; China in affiliations; a day in the date of modification.
 */

const span = z.object({ from: z.string(), to: z.string() });
const place = z.object({
  query: z.string(),
  /** What is left, the one being read first. */
  spans: z.array(span),
  /** Where the hits of the first span are kept; null before its search. */
  history: z.object({ webEnv: z.string(), queryKey: z.string(), count: z.number() }).nullable(),
  /** Hits of the first span that were given. */
  at: z.number(),
  /** PubMed number of the last article given. */
  after: z.string().nullable(),
  given: z.number(),
  total: z.number().nullable(),
  done: z.boolean(),
});
type Place = z.infer<typeof place>;
type Notices = Page['notices'];

export const pubMedFetcher: Fetcher = {
  describe: (query) => termOf(query, EVERYTHING),
  async *pages(query, cursor, client) {
    const asked = pubMedFetcher.describe(query);
    const termIn = (one: Span) => termOf(query, one);
    let at: Place = placeOf(place, cursor, asked) ?? startOf(asked);
    let untold: Notices = [];
    while (!at.done) {
      const found = at.history === null ? await searched(client, at, termIn) : { at, notices: [] };
      untold = [...untold, ...found.notices];
      at = found.at;
      if (at.spans.length > 0 && at.history === null) continue;
      const page = at.history === null ? emptyPage(at, client) : await pageAt(client, at, termIn);
      at = page.cursor;
      yield { ...page, notices: [...untold, ...page.notices] };
      untold = [];
    }
  },
};

function startOf(query: string): Place {
  return { query, spans: [EVERYTHING], history: null, at: 0, after: null, given: 0, total: null, done: false };
}

/** The first span searched: its hits are kept, or it is split, or there are none and it is done. */
async function searched(
  client: Client,
  at: Place,
  termIn: (span: Span) => string,
): Promise<{ at: Place; notices: Notices }> {
  const [first, ...rest] = at.spans;
  if (first === undefined) return { at, notices: [] };
  const { history, notices: said } = await search(client, termIn(first));
  // Every further search says the same of its words.
  const notices = at.total === null ? said : [];
  const known = { ...at, total: at.total ?? history.count };
  if (history.count === 0) return { at: { ...known, spans: rest }, notices };
  const halves = history.count > REACH ? halvesOf(first) : null;
  if (halves) return { at: { ...known, spans: [...halves, ...rest] }, notices };
  const missed = history.count > REACH ? [beyondReach(first, history.count - REACH)] : [];
  const within = { ...history, count: Math.min(history.count, REACH) };
  return { at: { ...known, history: within, at: 0, after: null }, notices: [...notices, ...missed] };
}

async function pageAt(
  client: Client,
  before: Place,
  termIn: (span: Span) => string,
): Promise<Page & { cursor: Place }> {
  const { answer, at, notices } = await articlesAt(client, before, termIn);
  const numbers = numbersIn(textOf(answer.body));
  const count = at.history?.count ?? 0;
  const reached = Math.min(at.at + PAGE_SIZE, count);
  const isRead = reached >= count;
  const spans = isRead ? at.spans.slice(1) : at.spans;
  const cursor: Place = {
    ...at,
    spans,
    history: isRead ? null : at.history,
    at: isRead ? 0 : reached,
    after: numbers.at(-1) ?? at.after,
    given: at.given + numbers.length,
    done: spans.length === 0,
  };
  const short = cursor.done ? fellShort(cursor.total, cursor.given) : [];
  return { answer, cursor, total: cursor.total, last: cursor.done, notices: [...notices, ...short] };
}

/** The articles at a place; when the history has expired, it is searched anew, once. */
async function articlesAt(client: Client, at: Place, termIn: (span: Span) => string) {
  const answer = await fetchArticles(client, at);
  const [first] = at.spans;
  if (isPage(answer) || first === undefined) return { answer, at, notices: [] };
  const { history, numbers } = await search(client, termIn(first), true);
  const found = at.after === null ? -1 : numbers.indexOf(at.after);
  const within = { ...history, count: Math.min(history.count, REACH) };
  const again = { ...at, history: within, at: found === -1 ? at.at : found + 1 };
  const renewed = again.at < within.count ? await fetchArticles(client, again) : emptySet(client);
  if (!isPage(renewed)) throw noArticles(renewed);
  return { answer: renewed, at: again, notices: [expired(found !== -1 || at.after === null)] };
}

/** The end of a search that found nothing, or nothing more. */
function emptyPage(at: Place, client: Client): Page & { readonly cursor: Place } {
  const notices = fellShort(at.total, at.given);
  return { answer: emptySet(client), cursor: { ...at, done: true }, total: at.total, last: true, notices };
}

function expired(found: boolean) {
  return {
    wrong: `the search kept by PubMed had expired and was made anew; the place was found ${found ? 'by the last article' : 'by counting'}.`,
    expected: 'a search that is kept until the last page',
    next: found ? 'Nothing to do.' : 'The last article is no longer found. Run it again if the difference matters.',
  };
}

function beyondReach({ from }: Span, missed: number) {
  return {
    wrong: `${missed} articles entered on ${from} are beyond what PubMed gives of one search.`,
    expected: `at most ${REACH} hits a day`,
    next: 'Narrow the terms.',
  };
}
