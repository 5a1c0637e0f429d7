import { createHash } from 'node:crypto';
import { hasHan } from '@beringia/domain/parties/script';
import type { Announcement } from '@beringia/domain/scouting/announcement';
import type { Mapped } from '../reading/read.ts';
import { feedDay } from './dates.ts';
import type { FeedHead, FeedRecord } from './parse.ts';

/** Longest summary in characters. The text is its publisher's; a headline, a link and a first impression are kept. */
const LONGEST_SUMMARY = 300;
const LONGEST_TITLE = 300;

/** @param address where the feed was fetched, against which relative links are read; null for a file */
export function mapFeedItem({ item, feed }: FeedRecord, address: string | null): Mapped<Announcement> {
  const title = cut(item.title, LONGEST_TITLE) ?? cut(item.summary, 120);
  if (title === null) return { problem: NOTHING };
  const url = item.link === null ? null : absolute(item.link, [item.base, feed.link, address]);
  const published = item.date === null ? null : feedDay(item.date);
  return {
    value: {
      id: item.guid ?? url ?? hashOf(`${title}\n${item.date ?? ''}`),
      title,
      url,
      published,
      issuer: item.author ?? feed.title,
      stockCode: null,
      categories: [...new Set(item.categories)],
      summary: item.summary === null || item.summary === title ? null : cut(item.summary, LONGEST_SUMMARY),
      lang: languageOf(title, feed),
    },
  };
}

const NOTHING = {
  field: 'title',
  wrong: 'the item has neither a title nor a summary.',
  expected: 'a headline',
  next: 'The other items were read. Nothing can be shown of an item without words.',
};

/** The address read against the first base that makes it whole; null for what is no address of the web. */
function absolute(link: string, bases: readonly (string | null)[]): string | null {
  for (const base of [undefined, ...bases]) {
    const url = base === null ? null : URL.parse(link, base);
    if (url && /^https?:$/u.test(url.protocol)) return url.href;
  }
  return null;
}

function cut(text: string | null, longest: number): string | null {
  if (text === null || [...text].length <= longest) return text;
  const head = [...text].slice(0, longest - 1).join('');
  const space = head.lastIndexOf(' ');
  return `${(space > longest / 2 ? head.slice(0, space) : head).trimEnd()}…`;
}

/** Chinese characters in the headline say more than the feed, whose language is that of its template. */
function languageOf(title: string, feed: FeedHead): Announcement['lang'] {
  if (hasHan(title)) return 'zh';
  return /^en\b/iu.test(feed.language ?? '') ? 'en' : null;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}
