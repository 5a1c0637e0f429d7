import { refuse } from '@beringia/domain/basics/errors';
import { isPartialDate } from '@beringia/domain/basics/partial-date';
import type { Filer, Filing } from '@beringia/domain/scouting/filing';
import { z } from 'zod';

/**
 * `data.sec.gov/submissions/CIK##########.json`: a company and its filings as arrays side by side, one a column. Filings
 * before the newest thousand lie in further files, which hold the columns alone.
 */
const column = z.array(z.string());
const columns = z.looseObject({
  accessionNumber: column,
  filingDate: column,
  reportDate: column,
  form: column,
  items: column,
  primaryDocument: column,
  primaryDocDescription: column,
});
const company = z.looseObject({
  cik: z.coerce.string(),
  name: z.string(),
  tickers: z.array(z.string()).default([]),
  formerNames: z.array(z.looseObject({ name: z.string() })).default([]),
  filings: z.looseObject({
    recent: columns,
    files: z.array(z.looseObject({ name: z.string(), filingCount: z.number() })).default([]),
  }),
});

export interface Submissions {
  readonly filer: Filer;
  readonly filings: readonly Filing[];
  /** Files that hold the older filings, with how many. */
  readonly older: readonly { readonly name: string; readonly count: number }[];
}

/** @throws Refusal `bad-input` when the text is not such a file, or its columns differ in length and rows would slip */
export function parseSubmissions(text: string): Submissions {
  const read = company.safeParse(jsonOf(text));
  if (!read.success) throw notSubmissions(`${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`);
  const { cik, name, tickers, formerNames, filings } = read.data;
  const filer = { cik: cik.padStart(10, '0'), name, tickers, formerNames: formerNames.map((one) => one.name) };
  const older = filings.files.map((file) => ({ name: file.name, count: file.filingCount }));
  return { filer, filings: filingsOf(filings.recent, filer), older };
}

function filingsOf(rows: z.infer<typeof columns>, filer: Filer): Filing[] {
  const counts = Object.entries(columns.shape).map(
    ([key]) => [key, rows[key as keyof typeof columns.shape].length] as const,
  );
  const odd = counts.find(([, count]) => count !== rows.accessionNumber.length);
  if (odd)
    throw notSubmissions(`column ${odd[0]} has ${odd[1]} rows, accessionNumber has ${rows.accessionNumber.length}`);
  return rows.accessionNumber.map((accession, row): Filing => {
    const form = rows.form[row] ?? '';
    const file = rows.primaryDocument[row] ?? '';
    const items = (rows.items[row] ?? '').split(',').filter((item) => item !== '');
    const description = rows.primaryDocDescription[row] || null;
    const url = `${folderOf(filer.cik, accession)}${file}`;
    return {
      accession,
      form,
      items: items.length > 0 || form.startsWith('8-K') ? items : null,
      filers: [filer],
      filedOn: dateOf(rows.filingDate[row]),
      reportedFor: dateOf(rows.reportDate[row]),
      documents: file === '' ? [] : [{ type: form, file, url, description, redacted: null }],
    };
  });
}

/** Folder of a filing on EDGAR: the key without zeros, the accession number without hyphens. */
export function folderOf(cik: string, accession: string): string {
  return `https://www.sec.gov/Archives/edgar/data/${Number(cik)}/${accession.replaceAll('-', '')}/`;
}

function dateOf(text: string | undefined) {
  return text !== undefined && isPartialDate(text) ? text : null;
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notSubmissions((error as Error).message);
  }
}

function notSubmissions(why: string) {
  return refuse('bad-input', {
    wrong: `not a whole file of EDGAR: ${why}.`,
    expected: 'JSON as data.sec.gov and the archives give it',
    next: 'Fetch the file again; the raw answer is kept.',
  });
}
