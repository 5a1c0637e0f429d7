import { refuse } from '@beringia/domain/basics/errors';
import type { Answer, Client } from '../fetching/client.ts';
import { textOf } from '../fetching/progress.ts';
import { calling, type History } from './search.ts';

/** Pages of articles by EFetch, out of a search that NCBI's history server keeps. */

/** An article has some twenty kilobytes, and a page is held in memory; EFetch gives up to 10,000. */
export const PAGE_SIZE = 250;

export function fetchArticles(
  client: Client,
  { history, at }: { readonly history: History | null; readonly at: number },
): Promise<Answer> {
  const left = (history?.count ?? 0) - at;
  const { url, secrets } = calling(client, 'efetch', {
    query_key: history?.queryKey ?? '',
    WebEnv: history?.webEnv ?? '',
    retstart: String(at),
    // Never beyond reach, which would be refused.
    retmax: String(Math.min(PAGE_SIZE, left)),
    retmode: 'xml',
  });
  return client.get(url, { accept: 'xml', secrets, allow: [400] });
}

/** An expired history is told as `<eFetchResult><ERROR>Unable to obtain query #1</ERROR>`, with status 200 or 400. */
export function isPage({ status, body }: Answer): boolean {
  return status === 200 && textOf(body.subarray(0, 4096)).includes('<PubmedArticleSet');
}

/** The number of an article stands first in it; those of papers that it refers to come later. */
export function numbersIn(text: string): string[] {
  const heads = /<Pubmed(?:Book)?Article>\s*<(?:MedlineCitation|BookDocument)[^>]*>\s*<PMID[^>]*>(\d+)/gu;
  return Array.from(text.matchAll(heads), ([, number = '']) => number);
}

/** PubMed has no page for "nothing": this is one. */
export function emptySet(client: Client): Answer {
  const { url } = calling(client, 'efetch', {});
  const body = new TextEncoder().encode('<PubmedArticleSet></PubmedArticleSet>');
  return { url, status: 200, headers: new Map([['content-type', 'text/xml']]), body, notModified: false };
}

export function noArticles({ body }: Answer) {
  return refuse('refused', {
    wrong: `PubMed gives no articles: ${textOf(body)
      .replaceAll(/<[^>]*>/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim()
      .slice(0, 200)}`,
    expected: 'a set of articles',
    next: 'Try again later. Nothing was lost: the next run goes on at the same place.',
  });
}
