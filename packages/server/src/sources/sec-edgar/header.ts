import { isPartialDate, type PartialDate } from '@beringia/domain/basics/partial-date';
import type { FiledDocument, Filer, Filing } from '@beringia/domain/scouting/filing';
import { folderOf } from './submissions.ts';

/**
 * The header of a filing, which EDGAR writes in two ways: tags without ends (`<CIK>0001804591`), or labels and tabs
 * (`CENTRAL INDEX KEY: 0001804591`). Addresses, telephone numbers and the names of reporting owners are not taken over.
 */

/** A document of the whole submission with its text, which is cut out and not kept in the record. */
export interface SubmissionPart {
  readonly document: FiledDocument;
  readonly text: string;
}

export interface Submission {
  readonly filing: Filing;
  readonly parts: readonly SubmissionPart[];
}

/** Reads .txt and .nc submissions, headers and header pages; null when the text is neither. */
export function readSubmission(text: string): Submission | null {
  const plain = /^\s*<html/iu.test(text) && /SEC-HEADER/u.test(text) ? fromHeaderPage(text) : text;
  const cut = plain.search(/<DOCUMENT>/u);
  const head = cut === -1 ? plain : plain.slice(0, cut);
  const parts = cut === -1 ? [] : partsOf(plain.slice(cut));
  const tagged = /<(?:ACCESSION-NUMBER|CONFORMED-NAME)>/u.test(head);
  if (!tagged && !/ACCESSION NUMBER:/u.test(head) && parts.length === 0) return null;
  const filing = tagged ? fromTags(head) : fromLabels(head);
  const cik = filing.filers[0]?.cik;
  const url = (file: string) =>
    cik && filing.accession && file !== '' ? folderOf(cik, filing.accession) + file : null;
  const withUrls = parts.map((part) => ({ ...part, document: { ...part.document, url: url(part.document.file) } }));
  const form =
    filing.form ??
    parts.map(({ document }) => document.type).find((type) => type !== null && !type.startsWith('EX-')) ??
    null;
  return { filing: { ...filing, form, documents: withUrls.map(({ document }) => document) }, parts: withUrls };
}

/** The page keeps the header as tags in a comment, and the list of documents escaped. */
function fromHeaderPage(text: string): string {
  const header = /<!--([\s\S]*?)-->/u.exec(text)?.[1] ?? '';
  const list = text.slice(text.indexOf('-->') + 3);
  const documents = list
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return `${header}${documents.slice(Math.max(documents.indexOf('<DOCUMENT>'), 0))}`;
}

function partsOf(text: string): SubmissionPart[] {
  return [...text.matchAll(/<DOCUMENT>([\s\S]*?)(?:<\/DOCUMENT>|(?=<DOCUMENT>)|$)/gu)].flatMap(([, body = '']) => {
    const at = body.search(/<TEXT>/u);
    const tag = (name: string) => tagIn(at === -1 ? body : body.slice(0, at), name);
    const type = tag('TYPE');
    if (type === null) return [];
    const content = at === -1 ? '' : body.slice(at + '<TEXT>'.length).replace(/<\/TEXT>[\s\S]*$/u, '');
    const document = { type, file: tag('FILENAME') ?? '', url: null, description: tag('DESCRIPTION'), redacted: null };
    return [{ document, text: content }];
  });
}

function fromTags(head: string): Filing {
  const company = (block: string): Filer[] => {
    const cik = tagIn(block, 'CIK');
    const formerNames = allTags(block, 'FORMER-CONFORMED-NAME');
    return cik === null ? [] : [{ cik, name: tagIn(block, 'CONFORMED-NAME'), tickers: [], formerNames }];
  };
  const blocks = head.split(/<(?=FILER>|ISSUER>|SUBJECT-COMPANY>|REPORTING-OWNER>|FILED-BY>)/u).slice(1);
  return {
    accession: tagIn(head, 'ACCESSION-NUMBER'),
    form: tagIn(head, 'TYPE'),
    items: itemsOrNull(allTags(head, 'ITEMS')),
    filers: blocks.filter((block) => !block.startsWith('REPORTING-OWNER')).flatMap(company),
    filedOn: dayOf(tagIn(head, 'FILING-DATE')),
    reportedFor: dayOf(tagIn(head, 'PERIOD')),
    documents: [],
  };
}

function fromLabels(head: string): Filing {
  const company = (block: string): Filer[] => {
    const cik = labelIn(block, 'CENTRAL INDEX KEY');
    const formerNames = allLabels(block, 'FORMER CONFORMED NAME');
    return cik === null ? [] : [{ cik, name: labelIn(block, 'COMPANY CONFORMED NAME'), tickers: [], formerNames }];
  };
  const blocks = head.split(/^(?=(?:FILER|ISSUER|SUBJECT COMPANY|REPORTING-OWNER|FILED BY):)/mu).slice(1);
  return {
    accession: labelIn(head, 'ACCESSION NUMBER'),
    form: labelIn(head, 'CONFORMED SUBMISSION TYPE'),
    // Labels name the items in words; their numbers stand in the document.
    items: null,
    filers: blocks.filter((block) => !block.startsWith('REPORTING-OWNER')).flatMap(company),
    filedOn: dayOf(labelIn(head, 'FILED AS OF DATE')),
    reportedFor: dayOf(labelIn(head, 'CONFORMED PERIOD OF REPORT')),
    documents: [],
  };
}

function tagIn(text: string, name: string): string | null {
  return allTags(text, name)[0] ?? null;
}

function allTags(text: string, name: string): string[] {
  return valuesOf(text, new RegExp(`^<${name}>(.*)$`, 'gmu'));
}

function labelIn(text: string, name: string): string | null {
  return allLabels(text, name)[0] ?? null;
}

function allLabels(text: string, name: string): string[] {
  return valuesOf(text, new RegExp(`^\\s*${name}:(.*)$`, 'gmu'));
}

function valuesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1]?.trim() ?? '').filter((value) => value !== '');
}

function itemsOrNull(items: readonly string[]): readonly string[] | null {
  return items.length === 0 ? null : items;
}

function dayOf(text: string | null): PartialDate | null {
  const digits = text?.slice(0, 8) ?? '';
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return isPartialDate(day) ? day : null;
}
