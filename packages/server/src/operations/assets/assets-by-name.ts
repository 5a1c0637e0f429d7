import { type AssetRecord, NAME_KINDS } from '@beringia/domain/assets/asset';
import { findAsset } from '@beringia/domain/assets/asset-index';
import type { Library } from '../../files/library.ts';
import { type Found, findByTyping, type NameEntry, nameEntry } from '../search/name-entries.ts';
import { assetsByTarget } from './assets-by-target.ts';

const AS_TYPED: ReadonlySet<string> = new Set(['exact', 'begins']);

/**
 * Assets that what was typed may mean: first those whose names it is or begins, then those that hit the target it names, then
 * those whose names hold it or sound like it. EGFR stands inside Zegfrovy, and is asked for as a target.
 */
export function assetsLike(library: Library, typed: string): Found<AssetRecord>[] {
  const all = library.assets().length;
  const named = assetsByName(library, typed, all);
  const sure = named.filter(({ how }) => AS_TYPED.has(how));
  const found = [...sure, ...assetsByTarget(library, typed, all), ...named];
  const met = new Set<AssetRecord>();
  return found.filter(({ of }) => !met.has(of) && met.add(of));
}

const entries = new WeakMap<Library, readonly NameEntry<AssetRecord>[]>();

/** Assets whose names fit what was typed, nearest first; where none does, those that a typing mistake may have meant. */
export function assetsByName(library: Library, typed: string, most: number): Found<AssetRecord>[] {
  const { matches, suggestions } = findAsset(library.assetIndex(), typed);
  const exact = matches.map(({ asset, name }) => ({ of: asset, matched: name.text, how: 'exact' as const }));
  const like = findByTyping(entriesOf(library), typed, most);
  const found = [...exact, ...like.filter(({ of }) => !exact.some((one) => one.of === of))];
  const near = suggestions.map(({ asset, name }) => ({ of: asset, matched: name.text, how: 'typing' as const }));
  return (found.length > 0 ? found : near).slice(0, most);
}

/** Of two names that fit alike the better known kind tells, so an INN stands before a code. */
function entriesOf(library: Library): readonly NameEntry<AssetRecord>[] {
  const known = entries.get(library) ?? library.assets().flatMap(entriesOfAsset);
  entries.set(library, known);
  return known;
}

function entriesOfAsset(asset: AssetRecord): NameEntry<AssetRecord>[] {
  const names = asset.names.toSorted((a, b) => NAME_KINDS.indexOf(a.kind) - NAME_KINDS.indexOf(b.kind));
  return names.map(({ text }) => nameEntry(asset, text));
}
