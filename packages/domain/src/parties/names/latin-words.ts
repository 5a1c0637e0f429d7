import { latinTokens } from './latin-tokens.ts';
import { CHINESE_PLACES, LATIN_PHRASES, type Phrase, type Position, STOP_WORDS } from './lexicon.ts';
import { readNumber } from './numbers.ts';
import { nearPhrase, splitFused } from './spelling.ts';
import { coreWord, type Word, word } from './word.ts';

/** Cuts the Latin part of a folded name into words and says what each does. */

export function latinWords(text: string, bracketed: boolean): Word[] {
  const tokens = latinTokens(text);
  const found: Word[] = [];
  const end = endOfName(tokens);
  for (let at = 0; at < tokens.length; ) {
    const read = readAt(tokens, at, end);
    for (const each of read.words) found.push(bracketed ? { ...each, bracketed } : markLeading(each, found));
    at += read.takes;
  }
  return found;
}

/** Index after the last token that is no legal form. */
function endOfName(tokens: readonly string[]): number {
  let end = tokens.length;
  for (;;) {
    const size = legalSuffix(tokens, end);
    if (size === 0 || size === end) return end;
    end -= size;
  }
}

function legalSuffix(tokens: readonly string[], end: number): number {
  for (let size = Math.min(6, end); size > 0; size--) {
    const phrase = phraseAt(tokens, end - size, end, 'end');
    if (phrase?.meaning.kind === 'legal' && phrase.words.length === size) return size;
  }
  return 0;
}

interface Read {
  readonly words: readonly Word[];
  readonly takes: number;
}

function readAt(tokens: readonly string[], at: number, end: number): Read {
  const token = tokens[at] ?? '';
  const position: Position = at >= end ? 'end' : at === 0 ? 'start' : 'any';
  const number = readNumber(tokens, at, at === end - 1);
  if (number && at < end) return { words: [number.word], takes: number.takes };
  const phrase = phraseAt(tokens, at, tokens.length, position);
  if (phrase) {
    return { words: [phraseWord(phrase)], takes: phrase.words.length };
  }
  const plural = token.endsWith('s') && token.length > 4 ? phraseAt([token.slice(0, -1)], 0, 1, 'any') : null;
  if (plural) return { words: [word(token, plural.meaning)], takes: 1 };
  if (STOP_WORDS.has(token)) return { words: [], takes: 1 };
  return { words: unknownWord(token), takes: 1 };
}

const phraseWords = new Map<Phrase, Word>();

/** The word of a phrase of the tables; each is made once. */
function phraseWord(phrase: Phrase): Word {
  const known = phraseWords.get(phrase);
  if (known) return known;
  const made = word(phrase.words.join(' '), phrase.meaning);
  phraseWords.set(phrase, made);
  return made;
}

function unknownWord(token: string): Word[] {
  const near = nearPhrase(token);
  if (near) return [word(near.text, near.meaning)];
  const fused = splitFused(token);
  return fused ? [coreWord(fused.head), word(fused.tail, fused.meaning)] : [coreWord(token)];
}

/** The longest phrase that begins at a token and may stand there. */
function phraseAt(tokens: readonly string[], at: number, end: number, position: Position): Phrase | null {
  const phrases = LATIN_PHRASES.get(tokens[at] ?? '');
  if (!phrases) return null;
  for (const phrase of phrases) {
    if (at + phrase.words.length > end || !mayStand(phrase, position)) continue;
    if (phrase.words.every((each, offset) => tokens[at + offset] === each)) return phrase;
  }
  return null;
}

function mayStand({ positions }: Phrase, position: Position): boolean {
  return positions.includes('any') || positions.includes(position);
}

/** A place that opens the name may be left out of a short one, if it is a Chinese province or city. */
function markLeading(each: Word, before: readonly Word[]): Word {
  const leads = before.every(({ leading }) => leading) && each.means.some((id) => CHINESE_PLACES.has(id));
  return leads ? { ...each, leading: true } : each;
}
