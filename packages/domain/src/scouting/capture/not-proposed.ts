import type { Span } from '../../assets/find-aliases.ts';
import type { PageRead } from './page-read.ts';
import { type CapturePatterns, matchesIn } from './patterns.ts';
import type { CaptureField, CaptureValue, PlaceInDocument, Proposal, Sighting } from './proposal.ts';
import { sentenceAt } from './sentences.ts';

/** What a text speaks of without saying that it is so: it denies it, or plans it. It is shown, and cannot be accepted. */
export interface NotProposed extends PlaceInDocument {
  readonly field: CaptureField;
  readonly value: CaptureValue;
  readonly why: 'denied' | 'planned';
  /** With the words of the text that decided. */
  readonly because: string;
}

export function notProposed(
  { field, value, page, start, end, quote }: Proposal,
  reason: Pick<NotProposed, 'why' | 'because'>,
): NotProposed {
  return { field, value, page, start, end, quote, ...reason };
}

/** Why a sighting is no proposal, by the clause that it stands in; null where it may be one. */
export function reasonAgainst(
  { field, start, end }: Pick<Sighting, 'field' | 'start' | 'end'>,
  page: PageRead,
  patterns: CapturePatterns,
): Pick<NotProposed, 'why' | 'because'> | null {
  const clause = clauseAt(page, { start, end }, patterns);
  for (const { why, fields, before, inside, after } of patterns.notProposed) {
    if (!fields.includes(field)) continue;
    const word =
      before?.exec(page.plain.slice(clause.start, start)) ??
      inside?.exec(page.plain.slice(start, end)) ??
      after?.exec(page.plain.slice(end, clause.end));
    if (word) return { why, because: `“${word[0].trim()}” stands in “${clauseText(page, clause)}”` };
  }
  return null;
}

/** The part of the sentence between two marks or joining words; what was found is never cut. */
function clauseAt(page: PageRead, { start, end }: Span, { clauses }: CapturePatterns): Span {
  const sentence = sentenceAt(page.sentences, start);
  const cuts = matchesIn(clauses.test, page.plain, sentence.start, sentence.end).map((match) => ({
    from: match.at,
    to: match.at + match[0].length,
  }));
  return {
    start: cuts.findLast(({ to }) => to <= start)?.to ?? sentence.start,
    end: Math.max(end, cuts.find(({ from }) => from >= end)?.from ?? sentence.end),
  };
}

const LONGEST_CLAUSE = 120;

function clauseText({ text }: PageRead, { start, end }: Span): string {
  const said = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  return said.length > LONGEST_CLAUSE ? `${said.slice(0, LONGEST_CLAUSE).trimEnd()}…` : said;
}
