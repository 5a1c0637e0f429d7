import type { FetchQuery } from '../fetching/page.ts';

/**
 * What EDGAR is asked. A term that is a Central Index Key asks for that company's filings; every other one for documents that
 * name it and speak of a licence agreement. EDGAR joins words by AND and takes quotes for a phrase, in any of which it also
 * finds variations of a word (see the appendix of Deloitte's roadmap on comment letters). Words of filings as in
 * `data/scouting/filing-words.json`.
 */
export type EdgarQuestion =
  | { readonly kind: 'search'; readonly words: string }
  | { readonly kind: 'company'; readonly cik: string };

/** Current reports, reports of foreign issuers, and those periodic reports that carry contracts as Exhibit 10. */
const FORMS = '8-K,6-K,10-Q,10-K,20-F';
const COUNTRY_WORDS = { CN: '"China"' } as const;
/** Both ends of a range of days have to be given. */
const LATEST = '2099-12-31';

/** One question a term, and one without terms. Loose words with a term find more; without one, only the phrase tells enough. */
export function questionsOf({ terms, country }: FetchQuery): EdgarQuestion[] {
  const place = country === null ? [] : [COUNTRY_WORDS[country]];
  const names = terms.map((term) => term.replaceAll(/["\\]/gu, ' ').replaceAll(/\s+/gu, ' ').trim());
  const asked = names
    .filter((name) => name !== '')
    .map((name): EdgarQuestion => {
      const cik = /^(?:cik\s*)?(\d{6,10})$/iu.exec(name)?.[1];
      if (cik !== undefined) return { kind: 'company', cik: cik.padStart(10, '0') };
      return { kind: 'search', words: [`"${name}"`, 'license agreement', ...place].join(' ') };
    });
  return asked.length > 0 ? asked : [{ kind: 'search', words: ['"license agreement"', ...place].join(' ') }];
}

export function searchPath(words: string, from: number, since: FetchQuery['since']): string {
  const dates = since === null ? {} : { dateRange: 'custom', startdt: since, enddt: LATEST };
  return `LATEST/search-index?${new URLSearchParams({ q: words, forms: FORMS, ...dates, from: String(from) })}`;
}

export function shownQuery(query: FetchQuery): string {
  const questions = questionsOf(query).map((one) => (one.kind === 'search' ? one.words : `filings of CIK ${one.cik}`));
  const since = query.since === null ? '' : `, filed since ${query.since}`;
  return `SEC EDGAR full-text search in ${FORMS}${since}: ${questions.join(' ; ')}`;
}
