import { toSimplified } from '@beringia/domain/parties/script';
import { pinyin } from 'pinyin-pro';

/**
 * What a deal can be found by, and what a question is cut into. Latin words are looked up by their beginning. Chinese is cut
 * into single characters and pairs, and is also stored as pinyin and initials from every character on, so that `hengrui`,
 * `hryy`, 恆瑞 and 恒瑞 all find 江苏恒瑞医药. The same normalisation serves both sides; traditional characters become simplified.
 */

/** Long runs are sentences rather than names; pinyin from every character of one would be noise. */
const LONGEST_RUN = 24;
const LONGEST_WORD = 40;
const HAN = /\p{Script=Han}+/gu;
const HAN_ONE = /^\p{Script=Han}$/u;
/** Hyphens and dots inside a word hold it together: SHR-A1811, CLDN18.2. */
const JOINT = /[-–.]/g;
const WORD = /[\p{L}\p{N}]+(?:[-–.][\p{L}\p{N}]+)*/gu;

/** @returns the words to store, each once, sorted; single Latin letters and digits are left out */
export function searchWords(texts: readonly (string | null)[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    const normal = toSimplified(fold(text ?? ''));
    for (const run of normal.match(HAN) ?? []) for (const word of chineseWords(run)) words.add(word);
    for (const word of latinWords(normal)) for (const part of codeParts(word)) if (part.length > 1) words.add(part);
  }
  return [...new Set([...words].map(cut))].sort();
}

/**
 * The words of a question; a deal must hold a word that begins with each of them.
 * @returns null for an empty question, and no words at all for one without letters or digits, which finds nothing
 */
export function queryWords(question: string): string[] | null {
  if (question.trim() === '') return null;
  const normal = toSimplified(fold(question));
  const chinese = (normal.match(HAN) ?? []).flatMap((run) => (run.length < 2 ? [run] : pairs(run)));
  const latin = latinWords(normal).map((word) => word.replace(JOINT, ''));
  const words = [...new Set([...chinese, ...latin])];
  // A single Latin letter beside other words, as in "factor X", was never stored as a word of its own.
  const telling = words.filter((word) => word.length > 1 || HAN_ONE.test(word));
  return (telling.length > 0 ? telling : words).map(cut);
}

/** Lower case without accents; full-width letters become plain ones. Also the form of names that lists sort by. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFKC')
    .toLowerCase();
}

function latinWords(normal: string): string[] {
  return normal.replace(HAN, ' ').match(WORD) ?? [];
}

/** `shr-a1811` is also found as `shra1811`, `shr` and `a1811`. */
function codeParts(word: string): string[] {
  const parts = word.split(JOINT);
  return parts.length === 1 ? [word] : [word, parts.join(''), ...parts];
}

function chineseWords(run: string): string[] {
  const characters = [...run];
  const found = [...characters, ...pairs(run)];
  if (characters.length > LONGEST_RUN) return found;
  const sounds = pinyin(run, { toneType: 'none', type: 'array', v: true });
  for (let from = 0; from < sounds.length; from++) {
    const rest = sounds.slice(from);
    found.push(rest.join(''));
    if (rest.length > 1) found.push(rest.map((sound) => sound.charAt(0)).join(''));
  }
  return found.map((word) => word.toLowerCase());
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function cut(word: string): string {
  return word.length > LONGEST_WORD ? [...word].slice(0, LONGEST_WORD).join('') : word;
}
