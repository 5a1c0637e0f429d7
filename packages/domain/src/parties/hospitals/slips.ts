import { editsBetween, isPinyin } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Token } from './word.ts';

export interface Slip {
  readonly to: string;
  readonly meant: Token;
  /** The writing is no Chinese word, so a misprint is likely; a word in good pinyin may be another name. */
  readonly likely: boolean;
}

/** Words of four letters are misprints only where they are no Chinese word. */
const SHORTEST = 4;
/** From this length on two edits are read as a misprint, of words of the language and of places only. */
const LONG = 8;
const COMMON: ReadonlySet<Token['role']> = new Set(['unit', 'filler', 'degree', 'kind', 'type', 'level', 'number']);

/** Every key with one letter left out → keys, so that a word one edit away is found without looking at all of them. */
interface Deletes {
  readonly by: ReadonlyMap<string, readonly string[]>;
  readonly common: readonly string[];
  readonly places: readonly string[];
  readonly seen: Map<string, Slip | null>;
}
const DELETES = new WeakMap<Vocabulary, Deletes>();

/** The known word that an unknown one is a misprint of, or null. A name in good pinyin is never taken for another name. */
export function nearest(word: string, vocabulary: Vocabulary): Slip | null {
  const deletes = deletesOf(vocabulary);
  const known = deletes.seen.get(word);
  if (known !== undefined) return known;
  const found =
    word.length < SHORTEST || (word.length === SHORTEST && isPinyin(word)) ? null : find(word, vocabulary, deletes);
  if (deletes.seen.size < 20_000) deletes.seen.set(word, found);
  return found;
}

function find(word: string, { latin }: Vocabulary, deletes: Deletes): Slip | null {
  const likely = !isPinyin(word);
  const near = new Set([word, ...shortened(word)].flatMap((form) => deletes.by.get(form) ?? []));
  const one = [...near].filter((key) => editsBetween(word, key, 1) === 1 && allowed(key, latin.get(key), likely));
  const places = word.length < LONG ? [] : deletes.places.filter((key) => editsBetween(word, key, 2) === 2);
  const common = word.length < LONG || !likely ? [] : deletes.common.filter((key) => editsBetween(word, key, 2) === 2);
  const found = one.length > 0 ? one : [...common, ...places];
  const [first, ...others] = found;
  const meant = first === undefined ? undefined : latin.get(first);
  if (first === undefined || !meant) return null;
  const same = others.concat(places).filter((key) => latin.get(key)?.role === meant.role);
  const keys = new Set([...meant.keys, ...same.flatMap((key) => latin.get(key)?.keys ?? [])]);
  return { to: [...new Set([first, ...same])].join(' or '), meant: { ...meant, keys: [...keys] }, likely };
}

/** Long words of the language are read even where the slip looks like pinyin (`medica`); a brand never is. */
function allowed(key: string, meant: Token | undefined, likely: boolean): boolean {
  if (!meant || meant.role === 'school' || meant.role === 'aside') return false;
  return likely || meant.role === 'place' || (key.length >= LONG - 1 && COMMON.has(meant.role));
}

function deletesOf(vocabulary: Vocabulary): Deletes {
  const known = DELETES.get(vocabulary);
  if (known) return known;
  const by = new Map<string, string[]>();
  const keys = [...vocabulary.latin.keys()].filter((key) => key.length >= SHORTEST);
  for (const key of keys) for (const form of [key, ...shortened(key)]) push(by, form, key);
  const common = keys.filter((key) => key.length >= LONG - 2 && COMMON.has(vocabulary.latin.get(key)?.role ?? 'name'));
  const places = keys.filter((key) => key.length >= LONG - 2 && vocabulary.latin.get(key)?.role === 'place');
  const made = { by, common, places, seen: new Map<string, Slip | null>() };
  DELETES.set(vocabulary, made);
  return made;
}

function push(by: Map<string, string[]>, form: string, key: string): void {
  const group = by.get(form);
  if (group) group.push(key);
  else by.set(form, [key]);
}

function shortened(word: string): string[] {
  return [...new Set(Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)))];
}
