import { refuse } from '@beringia/domain/basics/errors';
import type { FiledDocument } from '@beringia/domain/scouting/filing';
import { z } from 'zod';
import { jsonOf } from './submissions.ts';

/** Two small lists of EDGAR: the files of one filing, and all companies with a ticker. */

const directory = z.looseObject({
  directory: z.looseObject({ name: z.string(), item: z.array(z.looseObject({ name: z.string() })) }),
});
const tickers = z.record(z.string(), z.looseObject({ cik_str: z.number(), ticker: z.string(), title: z.string() }));

export interface FilingFolder {
  readonly cik: string;
  readonly accession: string;
  readonly documents: readonly FiledDocument[];
}

/**
 * `index.json` of a filing's folder. It lists files without their types; the headers of the filing tell them.
 * @throws Refusal `bad-input`
 */
export function parseFolder(text: string): FilingFolder {
  const read = directory.safeParse(jsonOf(text));
  const [, cik, digits] = /\/data\/(\d+)\/(\d{18})/u.exec(read.data?.directory.name ?? '') ?? [];
  if (!read.success || cik === undefined || digits === undefined) throw odd('a list of the files of one filing');
  const accession = `${digits.slice(0, 10)}-${digits.slice(10, 12)}-${digits.slice(12)}`;
  const folder = `https://www.sec.gov/Archives/edgar/data/${cik}/${digits}/`;
  const documents = read.data.directory.item.map(({ name }) => ({
    type: null,
    file: name,
    url: folder + name,
    description: null,
    redacted: null,
  }));
  return { cik: cik.padStart(10, '0'), accession, documents };
}

export interface TickerRow {
  readonly cik: string;
  readonly ticker: string;
  readonly name: string;
}

/** `company_tickers.json`; a company with several share classes has several rows. */
export function parseTickers(text: string): TickerRow[] {
  const read = tickers.safeParse(jsonOf(text));
  if (!read.success) throw odd('rows of cik_str, ticker and title');
  return Object.values(read.data).map((row) => ({
    cik: String(row.cik_str).padStart(10, '0'),
    ticker: row.ticker,
    name: row.title,
  }));
}

function odd(expected: string) {
  return refuse('bad-input', {
    wrong: 'the JSON is of another kind.',
    expected,
    next: 'Check which file of EDGAR was fetched.',
  });
}
