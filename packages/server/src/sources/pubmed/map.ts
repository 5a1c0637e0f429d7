import { isPartialDate } from '@beringia/domain/basics/partial-date';
import { firstSeen, type Paper } from '@beringia/domain/scouting/paper';
import { issueDate, type PaperReaders } from '../europe-pmc/map.ts';
import type { PubMedArticle } from './parse.ts';

/** A PubMed article as a paper; the same paper read from Europe PMC has the same id. */
export function paperOfPubMed(article: PubMedArticle, readers: PaperReaders): Paper {
  const { pmid, pmcid, doi, title, abstract } = article;
  return {
    id: `pmid-${pmid}`,
    ids: { pmid, pmcid, doi: doi?.toLowerCase() ?? null, preprint: null },
    kind: article.isBook ? 'book' : article.types.includes('Preprint') ? 'preprint' : 'article',
    title,
    types: article.types.map((type) => type.toLowerCase()),
    hasAbstract: abstract !== null,
    journal: article.journal,
    published: article.issue === null ? null : issueDate(article.issue),
    firstSeen: firstSeen([
      ...article.dates.map(({ date, what }) => ({ date: isPartialDate(date) ? date : null, what })),
      { date: readers.readOn, what: 'read here' },
    ]),
    authorCount: article.authors === 0 ? null : article.authors,
    affiliations: article.affiliations.map((text) => readers.affiliations.read(text)),
    codes: [...readers.codes.find(title ?? '', 'title'), ...readers.codes.find(abstract ?? '', 'abstract')],
  };
}
