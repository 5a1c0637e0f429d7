import { refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';
import type { Answer } from '../fetching/client.ts';
import type { Fetcher, FetchQuery, Page } from '../fetching/page.ts';
import { anyOf, fellShort, placeOf, textOf } from '../fetching/progress.ts';
import { dataChanged, dataOf, dataTimestamp } from './data-version.ts';
import { type Asking, nextToken, numbersIn, STUDIES_ADDRESS, studiesUrl } from './studies-page.ts';
import { tokenAfter } from './token-again.ts';

/**
 * Fetches studies of ClinicalTrials.gov by API v2 (https://clinicaltrials.gov/api/oas/v2: `/studies` with `pageToken`; a page
 * without `nextPageToken` is the last, and every page is asked with the same question).
 *
 * Terms go to `query.term`, which searches 57 fields; China to `query.locn`, which also finds facilities and cities by that name;
 * a day to the date on which an update was posted. When all terms are NCT numbers, the service ignores the day. Studies come whole, with results, so that a better parser can read them again.
 */

const place = z.object({
  query: z.string(),
  token: z.string().nullable(),
  /** Number of the last study given, by which the place is found again when the token is no longer taken. */
  after: z.string().nullable(),
  given: z.number(),
  total: z.number().nullable(),
  dataTimestamp: z.string().nullable(),
  done: z.boolean(),
});
type Place = z.infer<typeof place>;

export const clinicalTrialsFetcher: Fetcher = {
  describe: (query) => decodeURIComponent(String(questionOf(query)).replaceAll('+', ' ')) || 'all studies',
  async *pages(query, cursor, client) {
    const described = clinicalTrialsFetcher.describe(query);
    const asking = { client, base: client.base(STUDIES_ADDRESS), question: questionOf(query) };
    let at: Place = placeOf(place, cursor, described) ?? startOf(described);
    while (!at.done) {
      const page = await pageAt(asking, at);
      at = page.cursor;
      yield page;
    }
  },
};

function questionOf({ terms, country, since }: FetchQuery): URLSearchParams {
  const words = anyOf(terms);
  return new URLSearchParams({
    ...(words === null ? {} : { 'query.term': words }),
    ...(country === null ? {} : { 'query.locn': 'China' }),
    ...(since === null ? {} : { 'filter.advanced': `AREA[LastUpdatePostDate]RANGE[${since},MAX]` }),
  });
}

function startOf(query: string): Place {
  return { query, token: null, after: null, given: 0, total: null, dataTimestamp: null, done: false };
}

async function pageAt(asking: Asking, before: Place): Promise<Page & { readonly cursor: Place }> {
  const isFirst = before.token === null;
  const began = isFirst ? await dataTimestamp(asking) : before.dataTimestamp;
  const { answer, notices: renewed } = await studiesAt(asking, before);
  const text = textOf(answer.body);
  const numbers = numbersIn(text);
  const token = nextToken(text);
  const total = totalIn(text) ?? before.total;
  const given = before.given + numbers.length;
  const last = token === null;
  const ended = last && !isFirst ? await dataTimestamp(asking) : began;
  const after = numbers.at(-1) ?? before.after;
  return {
    answer,
    cursor: { query: before.query, token, after, given, total, dataTimestamp: began, done: last },
    total,
    last,
    dataAsOf: began,
    notices: [
      ...(isFirst ? dataOf(began) : []),
      ...renewed,
      ...dataChanged(began, ended),
      ...(last ? fellShort(total, given) : []),
    ],
  };
}

/** The page of a token, found again when the service no longer takes the token. */
async function studiesAt(
  asking: Asking,
  { token, after }: Place,
): Promise<{ answer: Answer; notices: Page['notices'] }> {
  const { client } = asking;
  if (token === null)
    return { answer: checked(await client.get(studiesUrl(asking, null), { accept: 'json' })), notices: [] };
  const answer = await client.get(studiesUrl(asking, token), { accept: 'json', allow: [400] });
  if (answer.status !== 400) return { answer: checked(answer), notices: [] };
  const { token: renewed, notice } = await tokenAfter(asking, after);
  return { answer: checked(await client.get(studiesUrl(asking, renewed), { accept: 'json' })), notices: [notice] };
}

function checked(answer: Answer): Answer {
  if (/"studies"\s*:\s*\[/u.test(textOf(answer.body.subarray(0, 4096)))) return answer;
  throw refuse('refused', {
    wrong: `the answer of ${answer.url} holds no studies.`,
    expected: 'a page of studies of API v2',
    next: 'The service may have changed. Nothing was lost: the next run goes on at the same place.',
  });
}

/** Only the first page counts. */
function totalIn(text: string): number | null {
  const found = /"totalCount"\s*:\s*(\d+)/u.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
