import { isChinese, isCodeLike, nameKey } from '../../assets/name-key.ts';
import type { AssetCodeReader } from '../asset-codes.ts';

/** Finds names of drugs in titles: codes, Latin names of one to three words, Chinese names anywhere. */
export interface NameFinder {
  /** Ids of the drugs that a text names, each once, with the name as printed. */
  find(text: string): readonly { readonly id: string; readonly as: string }[];
  /** The drug that bears exactly this name, or null. */
  exactly(name: string): string | null;
}

const LEAST_LATIN = 6;
const LEAST_CHINESE = 3;
const MOST_WORDS = 3;

export interface FindableName {
  /** Id of the drug that bears it. */
  readonly id: string;
  readonly name: string;
  /** True for a name so much its own that it counts among other words: a code, or a name on record. */
  readonly inTexts: boolean;
}

/** A name that two drugs bear finds neither. */
export function nameFinder(names: Iterable<FindableName>, codes: AssetCodeReader): NameFinder {
  const all = new Map<string, string | null>();
  const own = new Map<string, string | null>();
  const chinese = new Map<string, string[]>();
  for (const { id, name, inTexts } of names) {
    const key = nameKey(name);
    keep(all, key, id);
    if (!inTexts) continue;
    if (!own.has(key) && isChinese(key) && key.length >= LEAST_CHINESE) push(chinese, key.slice(0, 2), key);
    keep(own, key, id);
  }
  const idOf = (key: string) => own.get(key) ?? null;
  return {
    exactly: (name) => all.get(nameKey(name)) ?? null,
    find(text) {
      const found = new Map<string, string>();
      const add = (id: string | null, as: string) => id !== null && !found.has(id) && found.set(id, as);
      for (const { text: code } of codes.find(text, 'title')) add(idOf(nameKey(code)), code);
      for (const words of wordRuns(text)) add(idOf(nameKey(words)), words);
      for (const name of isChinese(text) ? chineseNames(nameKey(text), chinese) : []) add(idOf(name), name);
      return [...found].map(([id, as]) => ({ id, as }));
    },
  };
}

/** Runs of one to three words; a run without a figure must be long enough to be a name. */
function wordRuns(text: string): string[] {
  const words = text.split(/[\s,;:()[\]（），；：。/+]+/u).filter((word) => /[\p{Script=Latin}\d]/u.test(word));
  return words.flatMap((_, at) =>
    Array.from({ length: MOST_WORDS }, (__, length) => words.slice(at, at + length + 1).join(' ')).filter(
      (run) => run.length >= LEAST_LATIN || (isCodeLike(run) && run.length > 3),
    ),
  );
}

function chineseNames(key: string, names: ReadonlyMap<string, readonly string[]>): string[] {
  return [...key].flatMap((_, at) =>
    (names.get(key.slice(at, at + 2)) ?? []).filter((name) => key.startsWith(name, at)),
  );
}

function keep(map: Map<string, string | null>, key: string, id: string): void {
  const before = map.get(key);
  map.set(key, before === undefined || before === id ? id : null);
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
