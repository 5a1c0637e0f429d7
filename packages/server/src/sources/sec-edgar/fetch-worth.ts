import type { Filing } from '@beringia/domain/scouting/filing';
import type { EdgarHit } from './fetch-hits.ts';
import { folderOf } from './submissions.ts';

/** Which filings are read whole, and under which address. */

const REPORTS = /^(?:8-K|6-K)/u;
const CONTRACT = /^EX-10/u;
/** Items of 8-K under which agreements come; the reasons stand in `data/scouting/filing-words.json`. */
const ITEMS = new Set(['1.01', '1.02', '7.01', '8.01']);

/** Path of a filing that a hit of the search makes worth reading; null for words in the body of a periodic report. */
export function pathOfHit({ accession, ciks, form, documentType }: EdgarHit): string | null {
  const isContract = documentType !== null && CONTRACT.test(documentType);
  return REPORTS.test(form) || isContract ? pathOf(ciks[0] ?? '', accession, form) : null;
}

/** The same for a filing in a company's list, which tells the items and not the words. */
export function pathOfFiling({ accession, form, items, filers }: Filing): string | null {
  const cik = filers[0]?.cik;
  if (accession === null || form === null || cik === undefined || !REPORTS.test(form)) return null;
  const carries = form.startsWith('6-K') || items === null || items.some((item) => ITEMS.has(item));
  return carries ? pathOf(cik, accession, form) : null;
}

/**
 * Reports are small and come whole, with all their documents. Of a periodic report, which may have a hundred megabytes, only
 * the header page comes: it lists the documents with their types and addresses.
 */
function pathOf(cik: string, accession: string, form: string): string {
  const folder = new URL(folderOf(cik, accession)).pathname.slice(1);
  return `${folder}${accession}${REPORTS.test(form) ? '.txt' : '-index-headers.html'}`;
}
