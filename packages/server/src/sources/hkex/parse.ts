import { readCsv } from '../reading/csv.ts';
import { readHtml } from '../reading/html.ts';
import { type JsonObject, readJson } from '../reading/json.ts';
import { textIn } from '../reading/pick.ts';
import { plainText } from '../reading/plain-text.ts';
import { type Bytes, problemAt, type Read } from '../reading/read.ts';
import type { Row } from '../reading/rows.ts';
import { rowsOfPage } from './page.ts';
import type { HkexRow } from './row.ts';

/**
 * Announcements of HKEX, from what a user saved or copied: the site has no interface that others may use. A list of the
 * title search as JSON (keys in capitals), a table with headings in English or Chinese, or the saved page.
 */
export type HkexFormat = 'json' | 'csv' | 'html';

/** Rows one by one. */
export async function* readHkex(bytes: Bytes, format: HkexFormat): AsyncGenerator<Read<HkexRow>> {
  if (format === 'json') yield* fromJson(bytes);
  else if (format === 'csv') yield* fromTable(bytes);
  else yield* fromPage(bytes);
}

async function* fromJson(bytes: Bytes): AsyncGenerator<Read<HkexRow>> {
  for await (const read of readJson(bytes, [['result'], ['results'], ['newsInfoLst']])) {
    if ('problem' in read) yield read;
    // The search wraps its rows as a text: JSON within JSON.
    else if (typeof read.record.result === 'string') yield* fromJson(bytesOf(read.record.result));
    else yield { record: rowOfKeys(read.record), at: read.at };
  }
}

async function* bytesOf(text: string): Bytes {
  yield new TextEncoder().encode(text);
}

function rowOfKeys(raw: JsonObject): HkexRow {
  const words = (key: string) => plainText(textIn(raw, key) ?? '');
  return {
    newsId: textIn(raw, 'NEWS_ID'),
    released: textIn(raw, 'DATE_TIME'),
    stockCodes: codesOf(words('STOCK_CODE')),
    stockName: words('STOCK_NAME'),
    title: words('TITLE'),
    category: words('LONG_TEXT') ?? words('SHORT_TEXT'),
    link: textIn(raw, 'FILE_LINK') ?? textIn(raw, 'DOD_WEB_PATH'),
  };
}

/** Headings of the title search in its three languages, and those of the JSON, for lists that others made tables of. */
const HEADINGS: Readonly<Record<keyof HkexRow, readonly string[]>> = {
  newsId: ['news id', 'news_id'],
  released: ['release time', 'date_time', 'date time', 'date', '發放時間', '发放时间'],
  stockCodes: ['stock code', 'stock_code', 'code', '股份代號', '股份代号'],
  stockName: ['stock short name', 'stock_name', 'stock name', 'name', '股份簡稱', '股份简称'],
  title: ['document', 'title', 'headline', '文件', '標題', '标题'],
  category: ['headline category', 'long_text', 'short_text', 'category', '標題類別', '标题类别'],
  link: ['link', 'file_link', 'url', '連結', '链接'],
};

async function* fromTable(bytes: Bytes): AsyncGenerator<Read<HkexRow>> {
  for await (const read of readCsv(bytes)) {
    if ('problem' in read) {
      yield read;
      continue;
    }
    const cells = new Map(Object.entries(read.record).map(([name, cell]) => [name.trim().toLowerCase(), cell]));
    const missing = (['released', 'title'] as const).filter(
      (field) => !HEADINGS[field].some((name) => cells.has(name)),
    );
    if (missing.length > 0) return yield problemAt(read.at, noColumn(missing, read.record));
    yield { record: rowOfCells(cells), at: read.at };
  }
}

function rowOfCells(cells: ReadonlyMap<string, string>): HkexRow {
  const cell = (field: keyof HkexRow) =>
    plainText(HEADINGS[field].map((name) => cells.get(name)).find((text) => text !== undefined && text !== '') ?? '');
  return {
    newsId: cell('newsId'),
    released: cell('released'),
    stockCodes: codesOf(cell('stockCodes')),
    stockName: cell('stockName'),
    title: cell('title'),
    category: cell('category'),
    link: cell('link'),
  };
}

async function* fromPage(bytes: Bytes): AsyncGenerator<Read<HkexRow>> {
  const { page, problems } = await readHtml(bytes);
  for (const problem of problems) yield { problem };
  const rows = page === null ? [] : rowsOfPage(page);
  if (rows.length === 0 && problems.length === 0) yield problemAt({ record: 1, line: null }, NO_ROWS);
  for (const [index, row] of rows.entries()) {
    yield { record: { ...row, newsId: null, stockCodes: codesOf(row.codes) }, at: { record: index + 1, line: null } };
  }
}

/** `00700<br/>80700` is two listings of one company. */
function codesOf(text: string | null): string[] {
  return text?.match(/\b\d{1,5}\b/gu)?.map((code) => code.padStart(5, '0')) ?? [];
}

function noColumn(missing: readonly ('released' | 'title')[], row: Row) {
  const names = missing.map((field) => `"${HEADINGS[field][0]}"`).join(' and ');
  return {
    field: missing.join(', '),
    wrong: `the table has no column ${names}. It reads: ${Object.keys(row).slice(0, 20).join(' | ')}.`,
    expected: 'the headings of the title search, such as Release Time, Stock Code, Stock Short Name, Document',
    next: 'Copy the table with its first line, or rename the columns.',
  };
}

const NO_ROWS = {
  wrong: 'the page has no row of announcements.',
  expected: 'the saved result page of the title search of HKEXnews',
  next: 'Save the page after the list has come up, or paste the table instead.',
};
