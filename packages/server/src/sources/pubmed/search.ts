import { type Problem, refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';
import { FORM } from '../fetching/calls.ts';
import type { Client } from '../fetching/client.ts';
import type { FetchQuery } from '../fetching/page.ts';
import { anyOf, textOf } from '../fetching/progress.ts';
import { EVERYTHING, type Span } from './spans.ts';

/** Searches PubMed by ESearch; the hits stay on NCBI's history server for some hours. */

const ADDRESS = 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils';
/** Hits of one search that can be had (https://github.com/biopython/biopython/issues/4189). */
export const REACH = 9999;

const strings = z.array(z.string()).optional();
const result = z.looseObject({
  esearchresult: z.looseObject({
    ERROR: z.string().optional(),
    count: z.string().optional(),
    querykey: z.string().optional(),
    webenv: z.string().optional(),
    idlist: strings,
    errorlist: z.looseObject({ phrasesnotfound: strings }).optional(),
    warninglist: z.looseObject({ phrasesignored: strings, quotedphrasesnotfound: strings }).optional(),
  }),
});

export interface History {
  readonly webEnv: string;
  readonly queryKey: string;
  readonly count: number;
}

/** @throws Refusal `bad-input` when the query asks for all of PubMed */
export function termOf({ terms, country, since }: FetchQuery, span: Span): string {
  const parts = [
    anyOf(terms),
    country === null ? null : 'China[ad]',
    since === null ? null : `("${slashed(since)}"[mdat] : "3000"[mdat])`,
  ].filter((part) => part !== null);
  if (parts.length === 0) throw refuse('bad-input', EVERYTHING_ASKED);
  if (span.from !== EVERYTHING.from || span.to !== EVERYTHING.to)
    parts.push(`("${slashed(span.from)}"[edat] : "${slashed(span.to)}"[edat])`);
  return parts.join(' AND ');
}

const EVERYTHING_ASKED: Problem = {
  wrong: 'all of PubMed was asked for.',
  expected: 'terms, a country or a day to start from',
  next: 'Name what to look for.',
};

function slashed(day: string): string {
  return day.replaceAll('-', '/');
}

/** @param withNumbers asks for the numbers of all hits within reach too, in the order in which they are fetched */
export async function search(client: Client, term: string, withNumbers = false) {
  const { url, secrets, form } = calling(client, 'esearch', {
    term,
    retmode: 'json',
    usehistory: 'y',
    retmax: withNumbers ? String(REACH) : '0',
  });
  const answer = await client.post(url, { accept: 'json', body: form, contentType: FORM, secrets });
  const found = read(textOf(answer.body));
  const history = { webEnv: found.webenv ?? '', queryKey: found.querykey ?? '', count: Number(found.count ?? 0) };
  return { history, numbers: found.idlist ?? [], notices: notUnderstood(found) };
}

/** How a utility is called: with the name of this program, whom to write to, and the user's key; neither is kept with the answer. */
export function calling(client: Client, utility: 'esearch' | 'efetch', parameters: Readonly<Record<string, string>>) {
  const { contact } = client.settings;
  const form = new URLSearchParams({ db: 'pubmed', ...parameters, tool: 'beringia' }).toString();
  const address = `${client.base(ADDRESS)}/${utility}.fcgi`;
  const secrets: Record<string, string> = {
    ...(contact?.includes('@') ? { email: contact } : {}),
    ...(client.key === null ? {} : { api_key: client.key }),
  };
  return { url: utility === 'esearch' ? address : `${address}?${form}`, form, secrets };
}

function read(text: string): z.infer<typeof result>['esearchresult'] {
  let json: unknown;
  try {
    // Messages of a broken search carry raw line breaks, which JSON does not allow.
    json = JSON.parse(text.replaceAll(/[\n\r\t]/gu, ' '));
  } catch {
    throw noSearch(text);
  }
  const parsed = result.safeParse(json);
  if (!parsed.success) throw noSearch(text);
  const { esearchresult: found } = parsed.data;
  if (found.ERROR !== undefined || found.count === undefined) throw noSearch(found.ERROR ?? text);
  return found;
}

function notUnderstood({ errorlist, warninglist }: z.infer<typeof result>['esearchresult']): Problem[] {
  const lists = [errorlist?.phrasesnotfound, warninglist?.phrasesignored, warninglist?.quotedphrasesnotfound];
  return lists
    .flatMap((list) => list ?? [])
    .map((phrase) => ({
      wrong: `PubMed does not know ${phrase} as a phrase and left it out, or searched its words one by one.`,
      expected: 'phrases that occur in PubMed',
      next: 'Look at the spelling, or try shorter terms.',
    }));
}

function noSearch(said: string) {
  return refuse('refused', {
    wrong: `PubMed did not search: ${said.slice(0, 200)}`,
    expected: 'a count of hits',
    next: 'Look at the question in the ledger, and try again later. Nothing was lost.',
  });
}
