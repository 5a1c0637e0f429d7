import type { Span } from '../../assets/find-aliases.ts';

/**
 * Sentences of a page, in order and without gaps. A full stop ends one only before a space and not after an abbreviation; a
 * line ends one unless it is as long as lines that were wrapped, for a PDF breaks lines in the middle of sentences.
 */
export function sentencesOf(text: string): Span[] {
  const lines = text.split('\n').map((line) => line.length);
  const wrappedFrom = Math.max(LEAST_WRAPPED, 0.6 * Math.max(0, ...lines.filter((length) => length <= MOST_WRAPPED)));
  const ends = [...text.matchAll(STOPS)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (match[0] === '\n' && isWrapped(text, match.index, wrappedFrom)) return [];
    return match[0] === '.' && ABBREVIATION.test(text.slice(Math.max(0, end - 8), end)) ? [] : [end];
  });
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    if (end > start) spans.push({ start, end });
    start = end;
  }
  return spans;
}

const STOPS = /[.!?](?=\s)|[;；。！？\n]/g;
const ABBREVIATION =
  /(?:\b(?:Inc|Ltd|Co|Corp|vs|No|Dr|Prof|approx|e\.g|i\.e|U\.S|a\.k\.a|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Ph)|\bet al)\.$/;
/** Lines below this are headings and items of lists, lines above it are paragraphs of a page that wraps nothing. */
const LEAST_WRAPPED = 30;
const MOST_WRAPPED = 200;

/** Rows of tables hold tabs, and never go on. */
function isWrapped(text: string, at: number, from: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const next = text.slice(at + 1, at + 1 + MOST_WRAPPED).split('\n', 1)[0] ?? '';
  if (line.length < from || line.length > MOST_WRAPPED) return false;
  return next !== '' && !line.includes('\t') && !next.includes('\t') && !/^\s*[•·▪–\-*\d]/.test(next);
}

/** The sentence that holds a place. */
export function sentenceAt(sentences: readonly Span[], at: number): Span {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return sentences[low] ?? { start: 0, end: 0 };
}

/** A quotation of at most so many units round a place, from its own sentence first, and never half a sign. */
export function quoteAround(text: string, span: Span, sentence: Span, most: number): string {
  const room = Math.max(0, most - (span.end - span.start));
  const before = Math.min(
    span.start - sentence.start,
    Math.max(room >> 1, room - Math.max(0, sentence.end - span.end)),
  );
  const start = Math.max(0, span.start - Math.max(0, before));
  const end = Math.max(span.end, Math.min(sentence.end, start + most));
  const from = isSecondHalf(text, start) ? start + 1 : start;
  const to = isSecondHalf(text, end) ? end - 1 : end;
  return (
    text.slice(from, span.start).trimStart() + text.slice(span.start, span.end) + text.slice(span.end, to).trimEnd()
  );
}

function isSecondHalf(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');
}
