import { expect } from 'vitest';
import type { Client } from '../client.ts';
import type { Fetcher, FetchQuery, Page } from '../page.ts';
import { allPages, stored } from './clients.ts';

export const anything: FetchQuery = { terms: [], country: null, since: null };

/** From the cursor of every page, read back from a store and with a new client, exactly the pages after it come. */
export async function expectExactRest(fetcher: Fetcher, query: FetchQuery, client: () => Client): Promise<Page[]> {
  const pages = await allPages(fetcher.pages(query, null, client()));
  for (const [index, { cursor }] of pages.entries()) {
    const rest = await allPages(fetcher.pages(query, stored(cursor), client()));
    expect(rest.map(bodyOf)).toEqual(pages.slice(index + 1).map(bodyOf));
  }
  expect(pages.map(({ last }) => last)).toEqual(pages.map((_, index) => index === pages.length - 1));
  return pages;
}

export function bodyOf({ answer }: Page): string {
  return Buffer.from(answer.body).toString();
}

/** A body as a parser takes it. */
export async function* bytesOf({ answer }: Page) {
  yield answer.body;
}
