import { LEXICON, type Meaning, PHRASES_BY_LETTER } from './phrases.ts';

/** Text → tokens: the longest phrase of the table at each place, and `unread` for what the table does not know. */

export interface Token extends Omit<Meaning, 'kind'> {
  readonly kind: Meaning['kind'] | 'unread';
  readonly text: string;
  /** Spaces and quotes passed over before it. */
  readonly gap: string;
}

const LATIN = /[\p{Script=Latin}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
const SKIPPED = /[\s"'.*·\-:«»“”]/u;
const NUMBER = /^\d+(?![\p{L}\d.%])/u;
const WORD = /^[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}'&.-]*/u;

/** Full-width forms, curly quotes and dashes become plain ones, so that both languages share one table. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** @param text any text; see {@link normaliseText} for what is done to it first */
export function tokenise(text: string): Token[] {
  const source = normaliseText(text);
  const lower = smallLetters(source);
  const tokens: Token[] = [];
  let gap = '';
  for (let at = 0; at < source.length; ) {
    const [length, meaning] = readAt(source, lower, at);
    const piece = source.slice(at, at + length);
    if (meaning) tokens.push({ ...meaning, text: piece, gap });
    gap = meaning ? '' : gap + piece;
    at += length;
  }
  return tokens;
}

/** The tokens as they stood in the text. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.gap + token.text)
    .join('')
    .trim();
}

type Piece = [length: number, meaning: Omit<Token, 'text' | 'gap'> | null];

function readAt(source: string, lower: string, at: number): Piece {
  const phrase = phraseAt(lower, at);
  if (phrase) return phrase;
  const digits = NUMBER.exec(lower.slice(at, at + 8))?.[0];
  if (digits !== undefined) return [digits.length, { kind: 'count', in: [], out: [], number: Number(digits) }];
  if (SKIPPED.test(source[at] ?? '')) return [1, null];
  return [unreadLength(source, at), { kind: 'unread', in: [], out: [], number: null }];
}

/** Small letters of the same length as the text, so that a place in one is the same place in the other. */
function smallLetters(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join('');
}

function phraseAt(lower: string, at: number): [number, Meaning] | null {
  const candidates = PHRASES_BY_LETTER.get(lower[at] ?? '') ?? [];
  for (const phrase of candidates) {
    const meaning = lower.startsWith(phrase, at) && standsAlone(lower, at, phrase) ? LEXICON.get(phrase) : undefined;
    if (meaning) return [phrase.length, meaning];
  }
  return null;
}

/** A Latin phrase is a whole word: "Niger" is not read inside "Nigeria". Chinese has no such borders. */
function standsAlone(lower: string, at: number, phrase: string): boolean {
  const before = lower[at - 1] ?? '';
  const after = lower[at + phrase.length] ?? '';
  const first = phrase[0] ?? '';
  const last = phrase.at(-1) ?? '';
  return !(LATIN.test(first) && LATIN.test(before)) && !(LATIN.test(last) && LATIN.test(after));
}

function unreadLength(source: string, at: number): number {
  if (HAN.test(source[at] ?? '')) return 1;
  const word = WORD.exec(source.slice(at, at + 80));
  if (word) return word[0].replace(/[.']+$/, '').length || 1;
  return (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
