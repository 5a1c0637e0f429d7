import { toSimplified } from '../parties/script.ts';
import { isChinese, type KeyChar, keyChars, nameKey } from './name-key.ts';

/** Finds the names of a vocabulary in a text: the longest first, Latin as whole tokens, Chinese anywhere. */

export interface AliasRow {
  readonly id: string;
  readonly display: string;
  readonly aliases: readonly string[];
  readonly zh: readonly string[];
  /** Aliases that count only with context, such as MET, AR, UC. */
  readonly ambiguous: readonly string[];
}

export interface AliasEntry {
  readonly id: string;
  readonly alias: string;
  readonly ambiguous: boolean;
}

export interface AliasIndex {
  readonly entries: ReadonlyMap<string, readonly AliasEntry[]>;
  /** Lengths of the names that begin so, the longest first: at most places of a text no name begins. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

/** Where a name stands in the text: UTF-16 units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface AliasHit extends Span {
  /** One id, or several when the name is shared and nothing tells them apart. */
  readonly ids: readonly string[];
  /** The name as the vocabulary writes it. */
  readonly alias: string;
  /** The name as the text writes it. */
  readonly text: string;
  /** True when the vocabulary says that this name needs context. */
  readonly ambiguous: boolean;
}

export function aliasIndex(rows: readonly AliasRow[]): AliasIndex {
  const entries = new Map<string, AliasEntry[]>();
  for (const row of rows) {
    const loose = new Set(row.ambiguous);
    for (const alias of new Set([row.display, ...row.aliases, ...row.zh, ...row.ambiguous])) {
      const key = nameKey(alias);
      entries.set(key, [...(entries.get(key) ?? []), { id: row.id, alias, ambiguous: loose.has(alias) }]);
    }
  }
  return { entries, lengths: lengthsOf([...entries.keys()]) };
}

/** Characters of a beginning; a name of one character is its own. */
const BEGINNING = 2;

function lengthsOf(keys: readonly string[]): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  for (const { length, beginning } of keys.map((key) => ({ length: key.length, beginning: key.slice(0, BEGINNING) }))) {
    const known = lengths.get(beginning) ?? [];
    if (!known.includes(length))
      lengths.set(
        beginning,
        [...known, length].sort((a, b) => b - a),
      );
  }
  return lengths;
}

/** Every name found, in the order of the text; none overlaps another. Traditional characters count as simplified ones. */
export function findAliases(index: AliasIndex, text: string): AliasHit[] {
  const chars = keyChars(sameLength(toSimplified(text), text));
  const joined = chars.map(({ char }) => (char.length === 1 ? char : '\uFFFD')).join('');
  const found: AliasHit[] = [];
  for (let start = 0; start < chars.length; start += 1) {
    const lengths = lengthsAt(index, joined, start);
    if (lengths.length === 0 || !isBoundary(chars, start, text)) continue;
    for (const length of lengths) {
      const entries = index.entries.get(joined.slice(start, start + length));
      if (!entries || !isBoundary(chars, start + length, text)) continue;
      const hit = hitOf(entries, chars[start]?.from ?? 0, chars[start + length - 1]?.to ?? 0, text);
      if (hit) found.push(hit);
    }
  }
  return longestFirst(found);
}

function lengthsAt({ lengths }: AliasIndex, joined: string, start: number): readonly number[] {
  const [two, one] = [lengths.get(joined.slice(start, start + BEGINNING)), lengths.get(joined.charAt(start))];
  const rest = joined.length - start;
  return (two && one && two !== one ? [...two, ...one] : (two ?? one ?? [])).filter((length) => length <= rest);
}

/** Spans count in the text as given, so a conversion that changed its length is not used. */
function sameLength(converted: string, text: string): string {
  return converted.length === text.length ? converted : text;
}

/** The hit of a text that is nothing but one name. */
export function exactAlias(index: AliasIndex, text: string): AliasHit | null {
  return hitOf(index.entries.get(nameKey(text)) ?? [], 0, text.length, text);
}

/**
 * The spelling decides first (Lp(a), LPA). A name that only some rows call ambiguous belongs to the others; an
 * all-capitals name needs capitals (MET, not met).
 */
function hitOf(entries: readonly AliasEntry[], start: number, end: number, text: string): AliasHit | null {
  const written = text.slice(start, end);
  const exact = entries.filter(({ alias }) => alias === written);
  const meant = exact.length > 0 ? exact : entries;
  const plain = meant.filter((entry) => !entry.ambiguous);
  const loose = meant.filter((entry) => sameCapitals(entry.alias, written));
  const chosen = plain.length > 0 ? plain : loose;
  const [first] = chosen;
  if (!first) return null;
  const ids = [...new Set(chosen.map(({ id }) => id))];
  return { ids, alias: first.alias, text: written, start, end, ambiguous: plain.length === 0 || ids.length > 1 };
}

function sameCapitals(alias: string, written: string): boolean {
  return alias !== alias.toUpperCase() || written === written.toUpperCase();
}

function longestFirst(hits: readonly AliasHit[]): AliasHit[] {
  const taken: AliasHit[] = [];
  for (const hit of hits.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (taken.every((other) => hit.end <= other.start || hit.start >= other.end)) taken.push(hit);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** True before the first and after the last letter, at anything dropped, and at the edge of Chinese or of punctuation. */
function isBoundary(chars: readonly KeyChar[], at: number, text: string): boolean {
  const [before, after] = [chars[at - 1], chars[at]];
  if (!before || !after) return true;
  if (before.from === after.from) return false;
  if (before.to !== after.from) return true;
  const glued = isWord(before.char) && isWord(after.char);
  return !glued || isCross(before, text) || isCross(after, text);
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char) && !isChinese(char);
}

/** The small x of `BCMAxCD3`. */
function isCross({ char, from, to }: KeyChar, text: string): boolean {
  return char === 'x' && text[from] === 'x' && /[A-Z0-9]/.test(text[from - 1] ?? '') && /[A-Z]/.test(text[to] ?? '');
}
