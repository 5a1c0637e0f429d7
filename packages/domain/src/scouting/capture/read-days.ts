import type { PartialDate } from '../../basics/partial-date.ts';
import { readDate } from '../trial-dates.ts';
import type { PageRead } from './page-read.ts';
import { type CapturePatterns, matchesIn } from './patterns.ts';
import { LONGEST_QUOTE, type PlaceInDocument, type Sighting } from './proposal.ts';
import { quoteAround, sentenceAt } from './sentences.ts';

interface DayInText {
  readonly start: number;
  readonly end: number;
  readonly date: PartialDate;
}

/** Days written out in a text, in order. Days in figures that can be read two ways are no days. */
export function daysIn(text: string, patterns: CapturePatterns): DayInText[] {
  const found = patterns.dates.flatMap(({ test }) => matchesIn(test, text, 0, text.length));
  const days = found.flatMap((match) => {
    const read = readDate(match[0].replace(/\s+/gu, /年/u.test(match[0]) ? '' : ' '));
    return 'date' in read ? [{ start: match.at, end: match.at + match[0].length, date: read.date }] : [];
  });
  return days.sort((a, b) => a.start - b.start);
}

/** Data cut-offs: a day right after the words for it. */
export function readCutoffs(page: PageRead, patterns: CapturePatterns): Sighting[] {
  return daysIn(page.plain, patterns).flatMap(({ start, end, date }) => {
    const before = page.plain.slice(Math.max(0, start - 60), start);
    const row = patterns.cutoffs.find(({ test }) => before.search(test) !== -1);
    const words = row && [...before.matchAll(row.test)].at(-1)?.[0].trim();
    if (!row || !words) return [];
    const because = `“${words}” stands right before “${page.text.slice(start, end)}”`;
    const doubts = /^as of|截至/u.test(row.pattern) ? ['“As of” can mean another day than the data cut-off.'] : [];
    return [{ field: 'cutoff' as const, value: date, start, end, because, doubts }];
  });
}

/** A day on which the text may have been said, to be confirmed by the user. */
export interface Dateline extends PlaceInDocument {
  readonly date: PartialDate;
  readonly because: string;
}

/** Days at the head of the first page. */
export function datelinesOf(pages: readonly PageRead[], patterns: CapturePatterns): Dateline[] {
  const first = pages.find(({ number }) => number > 0);
  if (!first) return [];
  const days = daysIn(first.plain, patterns).filter(({ start }) => start < patterns.datelineWithin.value);
  return days.map(({ start, end, date }) => {
    const quote = quoteAround(first.text, { start, end }, sentenceAt(first.sentences, start), LONGEST_QUOTE);
    const because = `“${first.text.slice(start, end)}” stands at the head of the text. ${patterns.datelineWithin.reason}`;
    return { page: first.number, start, end, quote, date, because };
  });
}
