import { GLOSSES } from '../names/lexicon.ts';
import type { Word } from '../names/word.ts';
import { slips } from '../text/levenshtein.ts';
import { spelledCharacters, spells } from '../text/pinyin-match.ts';
import { type Pair, whole } from './pair.ts';

/** Whether two words say the same, and how; null when they do not. */
export function likeness(a: Word, b: Word): Pair | null {
  if (a.han !== null && b.han !== null) return likeHan(a, b, a.han, b.han);
  if (a.han !== null) return likeLatinOfHan(a, a.han, b);
  if (b.han === null) return likeLatin(a, b);
  const found = likeLatinOfHan(b, b.han, a);
  return found && { ...found, a: found.b, b: found.a, shareA: found.shareB, shareB: found.shareA };
}

/** The same text, or the same meaning of the tables. Words of the tables are never taken for slips of one another. */
export function sameWord(a: Word, b: Word): Pair | null {
  if ((a.han ?? a.text) === (b.han ?? b.text)) return whole([a], [b], 'same');
  if (a.means.length === 0 || b.means.length === 0) return null;
  if (a.kind === 'place') return a.means.some((id) => b.means.includes(id)) ? whole([a], [b], 'meaning') : null;
  if (a.means.join() !== b.means.join()) return null;
  return whole([a], [b], isHan(a) === isHan(b) && !sharesStem(a.text, b.text) ? 'synonym' : 'meaning');
}

function isHan({ sounds }: Word): boolean {
  return sounds.length > 0;
}

/** Nobody translates a name into its own language: railway and railroad are two names, pharma and pharmaceutical one. */
function sharesStem(a: string, b: string): boolean {
  const size = Math.min(5, a.length, b.length);
  return size > 2 && a.slice(0, size) === b.slice(0, size);
}

function likeLatin(a: Word, b: Word): Pair | null {
  if (a.means.length > 0 || b.means.length > 0) return null;
  if (digits(a.text) !== digits(b.text)) return null;
  const limit = slipsAllowed(Math.max(a.text.length, b.text.length));
  if (limit > 0 && slips(a.text, b.text, limit) <= limit) return whole([a], [b], 'misspelt');
  return startsLike(a.text, b.text) ? whole([a], [b], 'shortened') : null;
}

/** Short words are close to too many others. */
export function slipsAllowed(length: number): number {
  return length < 5 ? 0 : length < 10 ? 1 : 2;
}

/** "Intercont" for Intercontinental; short beginnings and mere endings of plural do not count. */
function startsLike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.length - short.length > 2 && long.startsWith(short);
}

function digits(text: string): string {
  return text.replace(/\D+/g, '.');
}

function likeHan(a: Word, b: Word, x: string, y: string): Pair | null {
  if (x === y) return whole([a], [b], 'same');
  if (x.length === y.length && spells(a.text, y)) return whole([a], [b], 'homophone');
  if (x.length === y.length && x.length > 3 && differing(x, y) === 1) return whole([a], [b], 'misspelt');
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length < 2 || !long.includes(short)) return null;
  return { a: [a], b: [b], way: 'part', shareA: short.length / x.length, shareB: short.length / y.length };
}

function differing(x: string, y: string): number {
  return [...x].filter((character, at) => character !== y[at]).length;
}

function likeLatinOfHan(a: Word, han: string, b: Word): Pair | null {
  if (spells(b.text, han)) return whole([a], [b], 'pinyin');
  if (b.text.length > 5 && slips(a.text, b.text, 1) <= 1) return whole([a], [b], 'misspelt');
  const glossed = GLOSSES.get(han)?.includes(b.text) ?? false;
  if (glossed) return whole([a], [b], 'gloss');
  const spelled = b.text.length > 3 ? spelledCharacters(b.text, han) : 0;
  return spelled > 1 ? { a: [a], b: [b], way: 'part', shareA: spelled / han.length, shareB: 1 } : null;
}
