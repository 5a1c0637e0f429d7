import { readFileSync } from 'node:fs';
import type { FetchQuery } from '../../fetching/page.ts';
import { stillClock, testClient } from '../../fetching/testing/clients.ts';
import { json, type ReplayServer, replayServer, type Script, xml } from '../../testing/replay-server.ts';
import { opsFetcherIn } from '../fetch.ts';

/** Self-made answers in the shape of OPS 3.2, by a server on this machine; nobody and nothing in them exists. */
export const sample = (name: string) => readFileSync(new URL(`../samples/${name}`, import.meta.url), 'utf8');

export const SEARCH = '/rest-services/published-data/search';
export const TOKEN = '/auth/accesstoken';
export const query: FetchQuery = { terms: ['SX-101'], country: 'CN', since: null };

export function reference(family: number, number: number): string {
  return `<ops:publication-reference system="ops.epo.org" family-id="${family}"><document-id document-id-type="docdb"><country>CN</country><doc-number>${number}</doc-number><kind>A</kind></document-id></ops:publication-reference>`;
}

export function searchPage(total: number, range: string, references: readonly string[]): string {
  const [begin, end] = range.split('-');
  return `<ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org"><ops:biblio-search total-result-count="${total}"><ops:query syntax="CQL">x</ops:query><ops:range begin="${begin}" end="${end}"/><ops:search-result>${references.join('')}</ops:search-result></ops:biblio-search></ops:world-patent-data>`;
}

export const familyPath = (number: number) => `/rest-services/family/publication/docdb/CN.${number}.A/biblio,legal`;
export const family: Script = () => xml(sample('family-with-legal.xml'));
export const nothing: Script = () => xml(sample('fault-no-result.xml'), { status: 404 });
/** Two publications of one family, and one of another. */
export const twoFamilies: Script = () =>
  xml(searchPage(3, '1-100', [reference(1, 101), reference(1, 102), reference(2, 201)]));

const token: Script = (_, count) => json({ access_token: `token-${count + 1}`, expires_in: '1199' });
let server: ReplayServer | null = null;

/** A fetcher and its client with a server that answers by the scripts, in place of the one before. */
export async function running(
  scripts: Readonly<Record<string, Script>>,
  keys: Readonly<Record<string, string>> = { 'epo-ops': 'my-key:my-secret' },
) {
  await closeServer();
  server = await replayServer({ [TOKEN]: token, ...scripts });
  const clock = stillClock();
  const client = testClient('epo-ops', server.url, { ...clock, settings: { keys } });
  return { client, clock, asked: server.asked, fetcher: opsFetcherIn(clock) };
}

export async function closeServer(): Promise<void> {
  await server?.close();
  server = null;
}
