import { isPinyin } from '../text/pinyin-match.ts';
import { LATIN_PHRASES } from './lexicon.ts';
import type { Meaning } from './word.ts';

/** Trade words, places and legal forms that are spelled a little wrong, or written in one piece with the brand. */

/** A shorter word is left alone: it is one slip away from too many others. Places are longer than they look. */
const SHORTEST = 8;
const SHORTEST_PLACE = 7;

interface Known {
  readonly text: string;
  readonly meaning: Meaning;
}

/** Known word, whole or with one letter left out → the words it may be. */
const NEAR = new Map<string, Known[]>();
/** Endings that are written in one piece with a brand, longest first: hengrui|pharma, hengrui|yiyao. */
const ENDINGS: Known[] = [];
const FUSES = new Set(['drugs', 'devices', 'research']);

for (const { words, meaning } of [...LATIN_PHRASES.values()].flat()) {
  const text = words[0] ?? '';
  if (words.length > 1) continue;
  if (text.length >= (meaning.kind === 'place' ? SHORTEST_PLACE : SHORTEST)) addNear({ text, meaning });
  const fuses = meaning.kind === 'trade' && FUSES.has(meaning.field ?? '');
  if (fuses && (text.length >= 5 || text === 'bio' || text === 'tech')) ENDINGS.push({ text, meaning });
}
ENDINGS.sort((a, b) => b.text.length - a.text.length);

function addNear(known: Known): void {
  for (const part of [known.text, ...lettersLeftOut(known.text)]) NEAR.set(part, [...(NEAR.get(part) ?? []), known]);
}

/** The word of a table that a token is one slip away from; null for short ones, for pinyin, and where two would fit. */
export function nearPhrase(token: string): Known | null {
  if (token.length < SHORTEST_PLACE || /\d/.test(token) || isPinyin(token)) return null;
  const known = [token, ...lettersLeftOut(token)].flatMap((part) => NEAR.get(part) ?? []);
  const first = known[0];
  return first && known.every(({ meaning }) => meaning === first.meaning) ? first : null;
}

function lettersLeftOut(text: string): string[] {
  return Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));
}

/** What the two words of the tables mean that a Latin word is made of: AeroDefense says aviation and security. */
export function meaningsOfCompound(text: string): readonly string[] {
  for (let at = 4; at <= text.length - 4; at++) {
    const [front, back] = [knownMeans(text.slice(0, at)), knownMeans(text.slice(at))];
    if (front.length > 0 && back.length > 0) return [...front, ...back];
  }
  return [];
}

function knownMeans(text: string): readonly string[] {
  const phrase = LATIN_PHRASES.get(text)?.find(({ words, meaning }) => words.length === 1 && meaning.kind === 'trade');
  return phrase?.meaning.means ?? [];
}

/** @returns brand and trade word of a token that is both, or null */
export function splitFused(token: string): { head: string; tail: string; meaning: Meaning } | null {
  for (const { text, meaning } of ENDINGS) {
    if (token.length - text.length < 5 || !token.endsWith(text)) continue;
    return { head: token.slice(0, -text.length), tail: text, meaning };
  }
  return null;
}
