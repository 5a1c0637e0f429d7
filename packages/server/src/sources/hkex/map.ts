import { hasHan } from '@beringia/domain/parties/script';
import type { Announcement } from '@beringia/domain/scouting/announcement';
import { readDate } from '@beringia/domain/scouting/trial-dates';
import type { Mapped } from '../reading/read.ts';
import type { HkexRow } from './row.ts';

/** Host of the documents; lists give the path alone. */
const DOCUMENTS = 'https://www1.hkexnews.hk';

/** The announcement of a row, or what it lacks. Times are those of Hong Kong, written day first. */
export function mapHkexRow(row: HkexRow): Mapped<Announcement> {
  const url = row.link === null ? null : (URL.parse(row.link, DOCUMENTS)?.href ?? null);
  const id = row.newsId ?? numberIn(url) ?? url;
  const read = readDate(row.released ?? '', 'day-first');
  if (row.title === null) return { problem: lacking('title', 'no headline', 'the headline of a document') };
  if (id === null) return { problem: lacking('NEWS_ID', 'neither a number nor a link', 'NEWS_ID, or the link') };
  if (row.released !== null && 'why' in read) return { problem: noDay(row.released, read.why) };
  return {
    value: {
      id,
      title: row.title,
      url,
      published: 'date' in read ? read.date : null,
      issuer: row.stockName,
      stockCode: row.stockCodes[0] ?? null,
      categories: categoriesIn(row.category),
      summary: null,
      lang: hasHan(row.title) ? 'zh' : 'en',
    },
  };
}

/** The file name of a document is its number and language: `2025013101234_c.pdf`. */
function numberIn(url: string | null): string | null {
  return /\/(\d{13}(?:_[a-z])?)\.\w+$/iu.exec(url ?? '')?.[1]?.toLowerCase() ?? null;
}

/** `Announcements and Notices - [Inside Information / Other]` is one heading and two below it. */
function categoriesIn(text: string | null): string[] {
  if (text === null) return [];
  const [, head = text, inside = ''] = /^(.*?)\s*-?\s*\[(.*)\]\s*$/u.exec(text) ?? [];
  return [head, ...inside.split(/\s+\/\s+/u)].map((part) => part.trim()).filter((part) => part !== '');
}

function lacking(field: string, what: string, expected: string) {
  return { field, wrong: `the row has ${what}.`, expected, next: 'The other rows were read. Copy the row again.' };
}

function noDay(printed: string, why: string) {
  return {
    field: 'DATE_TIME',
    wrong: `"${printed.slice(0, 80)}" is no date: ${why}.`,
    expected: 'a time such as 31/01/2025 16:30',
    next: 'The other rows were read. Correct the time and import the row again.',
  };
}
