import { nearest } from './slips.ts';
import { foldName, isPinyin, lettersOf } from './spelling.ts';
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
  const all = wordsOf(segment);
  const cut = cutEnd(all, vocabulary);
  const words = all.slice(0, all.length - (cut?.length ?? 0));
  const found: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, vocabulary);
    found.push(...(phrase ? [phrase.read] : wordAt(words, at, vocabulary)));
    at += phrase?.length ?? 1;
  }
  return cut ? [...found, cut.read] : found;
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

/** Registers cut long names: the last words as the beginning of a known phrase (`Science and Technol`). */
function cutEnd(words: readonly string[], { latin }: Vocabulary): { read: Token; length: number } | null {
  const last = words.at(-1) ?? '';
  if (latin.has(last) || last.length < 3 || /\d/.test(last) || isPinyin(last)) return null;
  for (let length = Math.min(5, words.length); length > 0; length -= 1) {
    const letters = words.slice(-length).join('');
    if (letters.length < 6) continue;
    const key = [...latin.keys()].find((one) => one.startsWith(letters) && one.length - letters.length <= 7);
    const known = key === undefined ? undefined : latin.get(key);
    if (key === undefined || !known || known.role === 'school') continue;
    return { read: { ...known, text: words.slice(-length).join(' '), slip: { to: key, likely: true } }, length };
  }
  return null;
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

function wordAt(words: readonly string[], at: number, vocabulary: Vocabulary): readonly Token[] {
  const word = words[at] ?? '';
  const number = NUMBER.exec(word)?.[1];
  if (number !== undefined) return [numberAt(words, at, Number(number))];
  if (word.length < 2 || /\d/.test(word)) return [];
  if (!/[aeiouy]/.test(word)) return [token('aside', [], word)];
  const glued = gluedIn(word, vocabulary.latin);
  if (glued.length > 0) return glued;
  const slip = nearest(word, vocabulary);
  if (slip) return [{ ...slip.meant, text: word, slip: { to: slip.to, likely: slip.likely } }];
  return [token('name', [`n:${lettersOf(word)}`], word, { known: false })];
}

function numberAt(words: readonly string[], at: number, number: number): Token {
  const word = words[at] ?? '';
  const coded = /^\d+$/.test(word) && !NUMBERED.test(words[at + 1] ?? '') && !/^(?:pla|no)$/.test(words[at - 1] ?? '');
  return coded ? token('aside', [], word) : token('number', [`no:${number}`], word);
}

/** Words without the spaces between them, all of them known (`peopleshospital`); empty where it is none. */
function gluedIn(word: string, latin: Vocabulary['latin']): readonly Token[] {
  for (let at = word.length - 4; at >= 4; at -= 1) {
    const head = latin.get(word.slice(0, at));
    const rest = word.slice(at);
    if (!head || head.role === 'aside') continue;
    const last = latin.get(rest);
    const more = last ? [last] : gluedIn(rest, latin);
    if (more.length > 0) return [{ ...head, text: word.slice(0, at) }, ...more];
  }
  return [];
}
