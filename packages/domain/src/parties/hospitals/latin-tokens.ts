import { nearest } from './slips.ts';
import { foldName, lettersOf } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Token, token } from './word.ts';

const LONGEST = 12;
const NUMBER = /^(?:n[o0]\.?\s*)?(\d{1,3})(?:st|nd|rd|th)?$/;
/** Letters in brackets or between commas that nobody knows are short for what stands beside them. */
const ACRONYM = /^[A-Z]{2,8}$/;
/** What a bare number may stand before, to be the number of a hospital and not a code. */
const NUMBERED = /^(?:hosp|people|central|military|affil|medical|clinical|pla|tcm)/;

/**
 * Tokens of a part in Latin letters. Phrases are found by their letters alone, the longest first, so that it does not
 * matter where the spaces are (`Jin Yin-tan`, `JiaoTong`); a word that nobody knows may be a misprint of one.
 */
export function latinTokens(segment: string, vocabulary: Vocabulary): readonly Token[] {
  if (ACRONYM.test(segment) && !vocabulary.latin.has(lettersOf(segment))) return [token('aside', [], segment)];
  const words = wordsOf(segment);
  const found: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const { read, length } = phraseAt(words, at, vocabulary) ?? { read: wordAt(words, at, vocabulary), length: 1 };
    if (read) found.push(read);
    at += length;
  }
  return found;
}

/** `No. 2`, `N0.2` and `2nd` in one piece, apostrophes gone. */
function wordsOf(segment: string): readonly string[] {
  return foldName(segment)
    .replace(/['’‘`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\bn[o0]\s*\.?\s*(\d{1,3})\b/g, ' no$1 ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function phraseAt(words: readonly string[], at: number, { latin }: Vocabulary): { read: Token; length: number } | null {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const letters = words.slice(at, at + length).join('');
    const known = latin.get(letters);
    if (known && (length === 1 || letters.length > 3))
      return { read: { ...known, text: words.slice(at, at + length).join(' ') }, length };
  }
  return null;
}

function wordAt(words: readonly string[], at: number, vocabulary: Vocabulary): Token | null {
  const word = words[at] ?? '';
  const number = NUMBER.exec(word)?.[1];
  if (number !== undefined) {
    const plain = /^\d+$/.test(word);
    const meant = !plain || NUMBERED.test(words[at + 1] ?? '') || /^(?:pla|no)$/.test(words[at - 1] ?? '');
    return meant ? token('number', [`no:${Number(number)}`], word) : token('aside', [], word);
  }
  if (word.length < 2 || /\d/.test(word)) return null;
  if (!/[aeiouy]/.test(word)) return token('aside', [], word);
  const slip = nearest(word, vocabulary);
  if (slip) return { ...slip.meant, text: word, slip: { to: slip.to, likely: slip.likely } };
  return token('name', [`n:${lettersOf(word)}`], word);
}
