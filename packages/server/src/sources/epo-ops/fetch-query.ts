import type { FetchQuery } from '../fetching/page.ts';

/**
 * Searches of published data in CQL, as OPS is asked. Indexes as listed in a copy of its reference guide: `ta` title and
 * abstract, `pa` applicant, `pn` publication, `pr` priority, `pd` day of publication.
 */

/** Terms in one search. Each stands in it twice, and a long search is refused; more terms become more searches. */
const MOST_TERMS = 5;
/** OPS wants both ends of a range of days. */
const LATEST = '20991231';

/** One search for every five terms; one without terms when there is something else to search by. */
export function searchesOf({ terms, country, since }: FetchQuery): string[] {
  const phrases = terms.map(phraseOf).filter((phrase) => phrase !== '""');
  const groups = [...chunks(phrases)].map((group) => group.flatMap((phrase) => [`ta=${phrase}`, `pa=${phrase}`]));
  const more = [
    ...(country === null ? [] : [`(pn=${country} or pr=${country})`]),
    ...(since === null ? [] : [`pd within "${since.replaceAll('-', '')} ${LATEST}"`]),
  ];
  if (groups.length === 0) return more.length === 0 ? [] : [more.join(' and ')];
  return groups.map((group) => [`(${group.join(' or ')})`, ...more].join(' and '));
}

/** Quotes inside a term cannot end its phrase. */
function phraseOf(term: string): string {
  return `"${term.replaceAll(/["\\]/gu, ' ').replaceAll(/\s+/gu, ' ').trim()}"`;
}

function* chunks(phrases: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < phrases.length; from += MOST_TERMS) yield phrases.slice(from, from + MOST_TERMS);
}
