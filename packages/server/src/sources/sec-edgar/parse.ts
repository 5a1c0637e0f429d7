import { refuse } from '@beringia/domain/basics/errors';
import type { Filing } from '@beringia/domain/scouting/filing';
import { type DocumentWords, readDocument } from './document.ts';
import { readSubmission, type SubmissionPart } from './header.ts';
import { type FilingFolder, parseFolder, parseTickers, type TickerRow } from './indexes.ts';
import { parseSubmissions, type Submissions } from './submissions.ts';

/** Tells what a file of EDGAR is by its beginning, and reads it. */
export type EdgarFile =
  | { readonly kind: 'submissions'; readonly submissions: Submissions }
  | { readonly kind: 'folder'; readonly folder: FilingFolder }
  | { readonly kind: 'tickers'; readonly rows: readonly TickerRow[] }
  | { readonly kind: 'submission'; readonly filing: Filing; readonly parts: readonly SubmissionPart[] }
  | { readonly kind: 'document'; readonly words: DocumentWords };

/** @throws Refusal `bad-input` for an empty file, JSON of another kind, or the page that EDGAR shows to those it blocks */
export function parseEdgar(text: string): EdgarFile {
  if (text.trim() === '') throw refuse('bad-input', { ...OTHER, wrong: 'the file is empty.' });
  if (/Request Rate Threshold Exceeded|Undeclared Automated Tool/iu.test(text.slice(0, 5000)))
    throw refuse('refused', BLOCKED);
  if (/^\s*\{/u.test(text)) return parseJsonFile(text);
  const submission = /^\s*<(?:DOCUMENT|SUBMISSION|SEC-DOCUMENT|SEC-HEADER)>|<!--\s*<SEC-HEADER>/u.test(
    text.slice(0, 4000),
  );
  const read = submission ? readSubmission(text) : null;
  return read ? { kind: 'submission', ...read } : { kind: 'document', words: readDocument(text) };
}

function parseJsonFile(text: string): EdgarFile {
  const head = text.slice(0, 2000);
  if (/"directory"\s*:/u.test(head)) return { kind: 'folder', folder: parseFolder(text) };
  if (/"cik_str"\s*:/u.test(head)) return { kind: 'tickers', rows: parseTickers(text) };
  return { kind: 'submissions', submissions: parseSubmissions(text) };
}

const OTHER = {
  expected: 'a file of EDGAR: submissions, an index, a header, a whole submission or a document',
  next: 'Fetch it again.',
};

const BLOCKED = {
  wrong: 'EDGAR answered with its notice to automated tools instead of the file.',
  expected: 'at most ten requests a second, with a User-Agent that names a contact',
  next: 'Set the contact in the settings and wait ten minutes.',
};
