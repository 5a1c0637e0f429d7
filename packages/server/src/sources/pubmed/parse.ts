import { child, childrenOf, textAt, textsOf } from '../reading/element.ts';
import type { Read } from '../reading/read.ts';
import { type Element, readXml } from '../reading/xml.ts';

/**
 * Reads an EFetch answer of PubMed (`retmode=xml`), article by article. Shape as documented by the National Library of
 * Medicine (MEDLINE/PubMed XML element descriptions); books stand beside articles in their own element.
 */

export interface PubMedArticle {
  readonly pmid: string;
  readonly pmcid: string | null;
  readonly doi: string | null;
  readonly title: string | null;
  /** Sections of the abstract, each with its label before it; null when there is none. */
  readonly abstract: string | null;
  readonly journal: string | null;
  /** Date of the issue in the words of the record: `2026 Mar 2`, `2025 Jul-Aug`. */
  readonly issue: string | null;
  /** Dates that prove the paper public, `YYYY-MM-DD`, with what happened. */
  readonly dates: readonly { readonly date: string; readonly what: string }[];
  readonly authors: number;
  readonly affiliations: readonly string[];
  readonly types: readonly string[];
  readonly isBook: boolean;
}

const RECORDS = ['PubmedArticle', 'PubmedBookArticle'];
/** Every answer opens with the DTD of PubMed; it is not followed, and one that declares entities of its own stays and is refused. */
const DOCTYPE = /<!DOCTYPE\s+PubmedArticleSet\b[^>[]*>/u;
/** Inside titles and abstracts these only change how letters look. */
const INLINE = /<\/?(?:i|b|u|sup|sub)(?:\s[^>]*)?>/gu;

/** @param text a whole answer; EFetch gives at most some thousand articles at a time */
export async function* parsePubMed(text: string): AsyncGenerator<Read<PubMedArticle>> {
  const bytes = (async function* () {
    yield new TextEncoder().encode(text.replace(DOCTYPE, '').replace(INLINE, ''));
  })();
  for await (const read of readXml(bytes, RECORDS)) {
    if ('problem' in read) yield read;
    else yield readArticle(read.record, read.at);
  }
}

function readArticle(element: Element, at: { record: number; line: number | null }): Read<PubMedArticle> {
  const isBook = element.name === 'PubmedBookArticle';
  const citation = child(element, isBook ? 'BookDocument' : 'MedlineCitation');
  const pmid = textAt(citation, 'PMID');
  if (pmid === null) return { problem: { at, raw: null, ...NO_NUMBER } };
  const article = isBook ? citation : child(citation, 'Article');
  const data = child(element, isBook ? 'PubmedBookData' : 'PubmedData');
  const authors = childrenOf(child(article, 'AuthorList'), 'Author');
  const id = (type: string) => idOf(child(data, 'ArticleIdList'), type) ?? idOf(child(citation, 'ArticleIdList'), type);
  const record: PubMedArticle = {
    pmid,
    pmcid: id('pmc'),
    doi: id('doi') ?? electronicDoi(article),
    title: textAt(article, 'ArticleTitle'),
    abstract: abstractOf(child(article, 'Abstract')),
    journal: textAt(article, 'Journal', 'Title') ?? textAt(article, 'Book', 'BookTitle'),
    issue: issueOf(
      child(child(child(article, 'Journal'), 'JournalIssue'), 'PubDate') ?? child(child(article, 'Book'), 'PubDate'),
    ),
    dates: datesOf(article, data),
    authors: authors.length,
    affiliations: [
      ...new Set(
        authors.flatMap((one) => childrenOf(one, 'AffiliationInfo').flatMap((info) => textsOf(info, 'Affiliation'))),
      ),
    ],
    types: textsOf(child(article, 'PublicationTypeList'), 'PublicationType'),
    isBook,
  };
  return { record, at };
}

const NO_NUMBER = {
  field: 'PMID',
  wrong: 'the record has no PubMed number.',
  expected: 'a PMID in every record',
  next: 'The other records were read. Look at the raw answer.',
};

/** Only the list of the paper itself: references carry lists of the same name. */
function idOf(list: Element | null, type: string): string | null {
  return textAt(childrenOf(list, 'ArticleId').find(({ attributes }) => attributes.IdType === type) ?? null);
}

function electronicDoi(article: Element | null): string | null {
  return textAt(
    childrenOf(article, 'ELocationID').find(
      ({ attributes }) => attributes.EIdType === 'doi' && attributes.ValidYN !== 'N',
    ) ?? null,
  );
}

function abstractOf(abstract: Element | null): string | null {
  const sections = childrenOf(abstract, 'AbstractText').flatMap((section) => {
    const text = textAt(section);
    const { Label: label } = section.attributes;
    return text === null ? [] : [label ? `${label}: ${text}` : text];
  });
  return sections.length === 0 ? null : sections.join(' ');
}

function issueOf(date: Element | null): string | null {
  const loose = textAt(date, 'MedlineDate');
  const parts = ['Year', 'Month', 'Day'].flatMap((name) => textAt(date, name) ?? []);
  return loose ?? (parts.length === 0 ? null : parts.join(' '));
}

/** `entrez` and `pubmed` are the days on which the record appeared; `received` and `accepted` are not public. */
const PUBLIC: Readonly<Record<string, string>> = {
  entrez: 'entered into PubMed',
  pubmed: 'shown in PubMed',
  epublish: 'published online',
  ppublish: 'published in print',
  aheadofprint: 'published ahead of print',
};

function datesOf(article: Element | null, data: Element | null) {
  const online = childrenOf(article, 'ArticleDate').map((date) => ({ date: dayOf(date), what: 'published online' }));
  const history = childrenOf(child(data, 'History'), 'PubMedPubDate').map((date) => ({
    date: PUBLIC[date.attributes.PubStatus ?? ''] ? dayOf(date) : null,
    what: PUBLIC[date.attributes.PubStatus ?? ''] ?? '',
  }));
  return [...online, ...history].flatMap(({ date, what }) => (date === null ? [] : [{ date, what }]));
}

function dayOf(date: Element): string | null {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((name) => textAt(date, name));
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
