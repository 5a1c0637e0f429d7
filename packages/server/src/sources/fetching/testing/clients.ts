import { readFileSync } from 'node:fs';
import { type Client, type ClientOptions, type FetchSettings, fetchClient } from '../client.ts';
import { fetchLimitTable, limitOf } from '../limits.ts';
import type { Page } from '../page.ts';

/** The table that ships. */
export const shippedLimits = fetchLimitTable.parse(
  JSON.parse(readFileSync(new URL('../../../../../../data/scouting/fetch-limits.json', import.meta.url), 'utf8')),
);

/** A clock that moves only when somebody sleeps. */
export function stillClock(start = Date.UTC(2026, 10, 25)) {
  let time = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    sleep: async (milliseconds: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
}

/** A client of one source that asks a replay server, with no time passing. */
export function testClient(
  source: string,
  url: string,
  { settings, ...options }: Partial<Omit<ClientOptions, 'settings'>> & { settings?: Partial<FetchSettings> } = {},
): Client {
  const { now, sleep } = stillClock();
  const whole = { contact: 'desk@example.org', proxy: null, keys: {}, baseUrls: { [source]: url }, ...settings };
  const limit = limitOf(shippedLimits, source, whole.keys);
  return fetchClient({ source, limit, now, sleep, random: () => 0.5, settings: whole, ...options });
}

export async function allPages(pages: AsyncIterable<Page>): Promise<Page[]> {
  const all: Page[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

/** A cursor as it comes back from a database. */
export function stored<T>(cursor: T): T {
  return JSON.parse(JSON.stringify(cursor));
}
