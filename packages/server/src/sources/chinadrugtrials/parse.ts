import type { Problem } from '@beringia/domain/basics/errors';
import { readCsv } from '../reading/csv.ts';
import { childElements, elementsOf, htmlText, readHtml } from '../reading/html.ts';
import { oneLine } from '../reading/pick.ts';
import { type Bytes, problemAt, type Read } from '../reading/read.ts';
import type { Row } from '../reading/rows.ts';
import { CDE_TABLES, type CdeTable } from './tables.ts';

/** A row by its columns; what was not entered or is not published is null, and so is every column that is not there. */
export type CdeRow = Readonly<Record<string, string | null>>;

const NUMBER = /^CTR20\d{6}$/;

export function isCdeNumber(text: string): boolean {
  return NUMBER.test(text.trim());
}

/** What stands where nothing was entered, where the company chose not to publish, or where nothing is to be said. */
const NOTHING = /^(?:登记人暂未填写该信息|暂未填写此信息|企业选择不公示|无|\/|NA)[;；。]?$/;

/** Rows of a table of the register, one by one, without the columns that hold people. */
export async function* readCdeTable(bytes: Bytes, table: CdeTable): AsyncGenerator<Read<CdeRow>> {
  for await (const read of readCsv(bytes, { columns: CDE_TABLES[table], delimiter: ',' })) {
    if (!('record' in read)) yield withoutPeople(read);
    else if (isCdeNumber(read.record.ctr_no ?? '')) yield { record: rowWithoutPeople(read.record), at: read.at };
    else yield problemAt(read.at, noNumber(read.record.ctr_no ?? ''));
  }
}

/** Trials of a saved page of search results: number, status, drug, indication and plain title. */
export async function* readCdePage(bytes: Bytes): AsyncGenerator<Read<CdeRow>> {
  const { page, problems } = await readHtml(bytes);
  yield* problems.map((problem) => ({ problem }));
  const rows = page === null ? [] : elementsOf(page, 'tr').map((row) => childElements(row, 'td').map(htmlText));
  let record = 0;
  for (const [, number, detail_status, drug_name, indication, common_name] of rows) {
    if (!NUMBER.test(number ?? '')) continue;
    const cells = { ctr_no: number, detail_status, drug_name, indication, common_name };
    record += 1;
    yield { record: said(Object.entries(cells)), at: { record, line: null } };
  }
  if (record === 0 && page !== null) yield problemAt({ record: 1, line: null }, NO_TRIAL);
}

function rowWithoutPeople(row: Row): CdeRow {
  return said(Object.entries(row).filter(([name]) => !name.startsWith('*')));
}

function said(entries: readonly (readonly [string, string | undefined])[]): CdeRow {
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const text = oneLine(value ?? '');
      return [name, text === null || NOTHING.test(text) ? null : text];
    }),
  );
}

/** A row that could not be read is told by its place alone: where a column moved, names may stand anywhere. */
function withoutPeople(read: {
  readonly problem: Parameters<typeof problemAt>[1] & { readonly at: { record: number; line: number | null } };
}) {
  const { at, wrong, expected, next } = read.problem;
  return problemAt(at, { wrong, expected, next });
}

function noNumber(found: string): Problem {
  return {
    field: 'ctr_no',
    wrong: `"${found.slice(0, 40)}" is not a number of the register.`,
    expected: 'CTR20 and six figures in the first column',
    next: 'The file may have a header row, or other columns. Look at its first lines.',
  };
}

const NO_TRIAL: Problem = {
  wrong: 'the page lists no trial with a CTR number.',
  expected: 'a saved page of search results of chinadrugtrials.org.cn',
  next: 'The register shows a page of its own before the results are loaded. Save the page once the list is to be seen.',
};
