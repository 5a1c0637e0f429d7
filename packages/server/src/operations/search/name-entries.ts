import { isCodeLike, nameKey } from '@beringia/domain/assets/name-key';
import { hasHan, pinyinOf, toSimplified } from '@beringia/domain/parties/script';

/** A name as typing is compared with it. */
export interface NameEntry<T> {
  readonly of: T;
  readonly name: string;
  /** Folded, without spaces and signs, simplified. */
  readonly key: string;
  /** Keys of the later words, which a reader may begin with. */
  readonly words: readonly string[];
  /** Chinese names as they sound, and by the first letters of the syllables; empty for the others. */
  readonly sounds: readonly string[];
}

/** How typing can fit a name, the nearest first. `typing`: a mistake was overlooked; `words`: what was
 * typed is no name of it, but a target or another word that leads to it. */
export const HOW = ['exact', 'begins', 'contains', 'pinyin', 'typing', 'words'] as const;
export type How = (typeof HOW)[number];

export interface Found<T> {
  readonly of: T;
  readonly matched: string;
  readonly how: How;
}

export function nameEntry<T>(of: T, name: string): NameEntry<T> {
  const plain = toSimplified(name);
  const words = plain
    .split(/[\s/(),（）-]+/)
    .slice(1)
    .map(nameKey);
  return { of, name, key: nameKey(plain), words: words.filter((word) => word !== ''), sounds: soundsOf(plain) };
}

/** 康方生物 sounds kangfangshengwu, and by first letters kfsw. */
function soundsOf(name: string): string[] {
  const han = [...name].filter(hasHan).join('');
  if (han.length < 2) return [];
  const syllables = pinyinOf(han);
  return [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')];
}

/**
 * The best name of each record that what was typed may mean, best records first: by how it fits, then the shorter name, of
 * which more was typed.
 */
export function findByTyping<T>(entries: readonly NameEntry<T>[], typed: string, most: number): Found<T>[] {
  const key = nameKey(toSimplified(typed));
  if (key === '') return [];
  const best = new Map<T, Found<T> & { readonly length: number }>();
  for (const entry of entries) {
    const how = howOf(entry, key);
    if (how === null) continue;
    const found = { of: entry.of, matched: entry.name, how, length: entry.key.length };
    const before = best.get(entry.of);
    if (!before || nearness(found, before) < 0) best.set(entry.of, found);
  }
  return [...best.values()]
    .sort((a, b) => nearness(a, b) || (a.matched < b.matched ? -1 : 1))
    .slice(0, most)
    .map(({ of, matched, how }) => ({ of, matched, how }));
}

function nearness(a: { how: How; length: number }, b: { how: How; length: number }): number {
  return HOW.indexOf(a.how) - HOW.indexOf(b.how) || a.length - b.length;
}

/** One letter begins too many names to hold any; two Chinese characters are a word already. */
function howOf({ key: name, words, sounds }: NameEntry<unknown>, key: string): How | null {
  if (name === key) return 'exact';
  if (name.startsWith(key) || words.some((word) => word.startsWith(key))) return 'begins';
  if (mayStandInside(key) && name.includes(key)) return 'contains';
  return soundsLike(sounds, key) ? 'pinyin' : null;
}

/** A code is read from its first letter: AK113 inside TAK-113 is the code of another drug. Figures alone are part of one. */
function mayStandInside(key: string): boolean {
  if (isCodeLike(key) && !/^\d+$/.test(key)) return false;
  return key.length > 2 || hasHan(key);
}

/** Two letters are too few for a sound, and enough for the initials of a name: kf for 康方. */
function soundsLike([whole = '', initials = '']: readonly string[], key: string): boolean {
  return key.length > 1 && (initials.startsWith(key) || (key.length > 2 && whole.startsWith(key)));
}
