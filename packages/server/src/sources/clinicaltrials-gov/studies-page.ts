import type { Client } from '../fetching/client.ts';

/** Addresses of pages of studies, and what is looked up in a page without reading it whole: a page may have tens of megabytes. */

export const STUDIES_ADDRESS = 'https://clinicaltrials.gov/api/v2';

/** The service gives up to 1,000. Studies with results can have a megabyte each, and a page is held in memory. */
const PAGE_SIZE = 500;

/** A question put to the service, page by page. */
export interface Asking {
  readonly client: Client;
  readonly base: string;
  readonly question: URLSearchParams;
}

/** @param numbersOnly leaves out everything but the numbers, to find a place again */
export function studiesUrl({ base, question }: Asking, token: string | null, numbersOnly = false): string {
  const paging = new URLSearchParams({
    format: 'json',
    pageSize: String(PAGE_SIZE),
    ...(numbersOnly ? { fields: 'NCTId' } : {}),
    ...(token === null ? { countTotal: 'true' } : { pageToken: token }),
  });
  return `${base}/studies?${[question.toString(), paging.toString()].filter((part) => part !== '').join('&')}`;
}

/** A quote inside a text is written `\"`, so an unescaped key is never part of a text. */
export function nextToken(text: string): string | null {
  return /"nextPageToken"\s*:\s*"([^"\\]+)"/u.exec(text)?.[1] ?? null;
}

export function numbersIn(text: string): string[] {
  return Array.from(text.matchAll(/"nctId"\s*:\s*"([^"\\]+)"/gu), ([, number = '']) => number);
}
