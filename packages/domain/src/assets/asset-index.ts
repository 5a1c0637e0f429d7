import { toSimplified } from '../parties/script.ts';
import type { AssetName, AssetRecord } from './asset.ts';
import { editDistance } from './edit-distance.ts';
import { isChinese, isCodeLike, nameKey } from './name-key.ts';

/** From any printed name of a drug to its record: code, INN, Chinese name, brand. */

export interface AssetMatch {
  readonly asset: AssetRecord;
  /** The name of the record that matched, with its kind and source. */
  readonly name: AssetName;
  /** Why the name alone does not settle it; null when it does. */
  readonly doubt: string | null;
}

export interface AssetSuggestion {
  readonly asset: AssetRecord;
  readonly name: AssetName;
  /** Letters to change, add, drop or swap: 1 or 2. */
  readonly distance: number;
}

export interface AssetAnswer {
  readonly query: string;
  /** - `one`: settled - `several`: more than one drug - `needs-context`: one drug, by a name that others bear too */
  readonly verdict: 'one' | 'several' | 'needs-context' | 'none';
  readonly matches: readonly AssetMatch[];
  readonly because: string;
  /** Names that a typing mistake may have meant: a question to the reader, never a match, and never a code. */
  readonly suggestions: readonly AssetSuggestion[];
}

export interface AssetIndex {
  readonly byKey: ReadonlyMap<string, readonly AssetMatch[]>;
  /** Latin names without digits, at least six letters, with their keys. */
  readonly spelt: readonly { readonly key: string; readonly match: AssetMatch }[];
}

const LEAST_LETTERS = 6;
/** Shorter INNs of one class lie two letters apart by design (avitinib, famitinib). */
const TWO_MISTAKES_FROM = 10;
const MOST_SUGGESTIONS = 5;
const PART_ENDS =
  /[/()（）,，、;[\]]|\s\+\s|\s=\s|(?<=\p{Script=Han})\s+(?=\p{Script=Latin})|(?<=[\p{Script=Latin}\d])\s+(?=\p{Script=Han})/u;

export function assetIndex(records: readonly AssetRecord[]): AssetIndex {
  const byKey = new Map<string, AssetMatch[]>();
  for (const asset of records) {
    for (const name of asset.names) {
      const key = nameKey(name.text);
      const doubt = asset.ambiguous.find(({ text }) => nameKey(text) === key)?.reason ?? null;
      const others = byKey.get(key) ?? [];
      if (!others.some((other) => other.asset === asset)) byKey.set(key, [...others, { asset, name, doubt }]);
    }
  }
  for (const asset of records) for (const id of [asset.id, ...asset.formerIds]) addId(byKey, asset, id);
  const spelt = [...byKey].flatMap(([key, matches]) => {
    const plain = key.length >= LEAST_LETTERS && !isCodeLike(key) && !isChinese(key);
    return plain ? matches.map((match) => ({ key, match })) : [];
  });
  return { byKey, spelt };
}

/** The record or records that a printed name means. Two codes that differ in one digit are two drugs. */
export function findAsset(index: AssetIndex, query: string): AssetAnswer {
  const whole = lookUp(index, query);
  if (whole.length > 0) return answerOf(query, whole);
  const found = partsOf(query).flatMap((part) => lookUp(index, part));
  const sureFirst = found.toSorted((a, b) => Number(a.doubt !== null) - Number(b.doubt !== null));
  const distinct = sureFirst.filter((match, at) => sureFirst.findIndex(({ asset }) => asset === match.asset) === at);
  if (distinct.length > 0) return answerOf(query, distinct);
  const because = 'no drug on record bears this name';
  return { query, verdict: 'none', matches: [], because, suggestions: suggest(index, query) };
}

/** Names inside brackets, between slashes, in two scripts. Of a biosimilar only codes count: its INN is the reference's. */
function partsOf(query: string): string[] {
  const parts = query.split(PART_ENDS).filter((part) => part.trim() !== '');
  if (parts.length < 2) return [];
  return /biosimilar|类似药|類似藥/i.test(query) ? parts.filter(isCodeLike) : parts;
}

function lookUp(index: AssetIndex, name: string): readonly AssetMatch[] {
  return index.byKey.get(nameKey(name)) ?? index.byKey.get(nameKey(toSimplified(name))) ?? [];
}

function answerOf(query: string, matches: readonly AssetMatch[]): AssetAnswer {
  const [first] = matches;
  const doubts = [...new Set(matches.flatMap(({ doubt }) => doubt ?? []))].join(' ');
  const names = matches.map(({ name, asset }) => `${name.text} (${name.kind}) is a name of ${asset.name}`).join('; ');
  const verdict = matches.length > 1 ? 'several' : first?.doubt ? 'needs-context' : 'one';
  return { query, verdict, matches, because: doubts === '' ? names : `${names}. ${doubts}`, suggestions: [] };
}

function suggest(index: AssetIndex, query: string): AssetSuggestion[] {
  const key = nameKey(query);
  if (key.length < LEAST_LETTERS || isCodeLike(key) || isChinese(key)) return [];
  const most = key.length < TWO_MISTAKES_FROM ? 1 : 2;
  const near = index.spelt
    .filter((entry) => Math.abs(entry.key.length - key.length) <= most)
    .map((entry) => ({ ...entry.match, distance: editDistance(key, entry.key, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.name.text < b.name.text ? -1 : 1));
  return near.slice(0, MOST_SUGGESTIONS).map(({ asset, name, distance }) => ({ asset, name, distance }));
}

function addId(byKey: Map<string, AssetMatch[]>, asset: AssetRecord, id: string): void {
  const name: AssetName = { text: id, lang: 'en', kind: 'other', source: 'own', note: 'the id of the record' };
  if (!byKey.has(nameKey(id))) byKey.set(nameKey(id), [{ asset, name, doubt: null }]);
}
