import {
  type FiledDocument,
  type Filing,
  type FilingWordTable,
  isRedacted,
  type LicenceCandidate,
  licenceCandidate,
} from '@beringia/domain/scouting/filing';
import { type DocumentWords, readDocument } from './document.ts';
import type { SubmissionPart } from './header.ts';
import type { TickerRow } from './indexes.ts';

export interface ReadFiling {
  readonly filing: Filing;
  /** Worked out from what was read; shown, and not stored. */
  readonly candidate: LicenceCandidate;
}

/** A document that came without its submission, such as a saved page: what its own words say, and no more. */
export function filingOfDocument(words: DocumentWords, file: string): Filing {
  const main = { type: words.form, file, url: null, description: null, redacted: null };
  const listed = words.exhibits.map((number) => ({ ...main, type: `EX-${number}`, file: '' }));
  const items = words.items.length > 0 ? words.items : null;
  return {
    accession: null,
    form: words.form,
    items,
    filers: [],
    filedOn: null,
    reportedFor: null,
    documents: [main, ...listed],
  };
}

/** Exhibits that are data or pictures, not words. */
const NOT_WORDS = /^(?:EX-10[14]|XML|EXCEL|ZIP|GRAPHIC|JSON|PDF)/u;

/** A filing with the texts of its documents: items from the text where the header lists none, and what was left out of each. */
export function readFiling(filing: Filing, parts: readonly SubmissionPart[], table: FilingWordTable): ReadFiling {
  const read = parts.filter(({ document, text }) => !NOT_WORDS.test(document.type ?? '') && text.trim() !== '');
  const words = read.map(({ document, text }) => ({ document, words: readDocument(text) }));
  const main = words.find(({ document }) => document.type === filing.form)?.words;
  const redacted = (document: FiledDocument): boolean | null => {
    const own = words.find((one) => one.document === document);
    return own && own.words.text.length > 200 ? isRedacted(own.words.text, table) : null;
  };
  const items = filing.items ?? (main && main.items.length > 0 ? main.items : null);
  const full = {
    ...filing,
    items,
    documents: filing.documents.map((document) => ({ ...document, redacted: redacted(document) })),
  };
  const text = words.map((one) => one.words.text).join('\n');
  // A header page lists documents with a link in place of their text: that is not a reading.
  const candidate = licenceCandidate(full, text.length > 1000 ? text : null, table);
  return { filing: full, candidate };
}

/** Filers with the tickers they trade under; a company without one keeps none. */
export function withTickers(filing: Filing, rows: readonly TickerRow[]): Filing {
  const tickersOf = (cik: string) => rows.filter((row) => row.cik === cik).map(({ ticker }) => ticker);
  const filers = filing.filers.map((filer) =>
    filer.tickers.length > 0 ? filer : { ...filer, tickers: tickersOf(filer.cik) },
  );
  return { ...filing, filers };
}
