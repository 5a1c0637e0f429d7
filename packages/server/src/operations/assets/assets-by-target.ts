import type { AssetRecord } from '@beringia/domain/assets/asset';
import { certainIds } from '@beringia/domain/assets/context';
import type { Library } from '../../files/library.ts';
import type { Found } from '../search/name-entries.ts';

/**
 * Ids of the targets that a text names, an id among them; empty when it names none. Texts are read with their capitals, by
 * which a symbol is told from a word; who types into a box leaves them away.
 */
export function targetsNamed(library: Library, text: string): string[] {
  const targets = library.targets();
  if (targets.has(text)) return [text];
  const [asTyped, inCapitals] = [text, text.toUpperCase()].map((each) =>
    certainIds(targets.read(each, { field: true })),
  );
  return (inCapitals?.length ?? 0) > (asTyped?.length ?? 0) ? (inCapitals ?? []) : (asTyped ?? []);
}

/** Whether an asset hits all of the targets; a group is hit by its members, and what nobody said is no hit. */
export function hitsAll(library: Library, targets: readonly string[], { targets: hit }: AssetRecord): boolean {
  const withGroups = (target: string) => library.targets().withGroups(target);
  return targets.every((target) => hit?.some((each) => withGroups(each).includes(target)) ?? false);
}

/** Assets that hit what was typed, those with deals first: "PD-1/VEGF" is a question about assets too. */
export function assetsByTarget(library: Library, typed: string, most: number): Found<AssetRecord>[] {
  const targets = targetsNamed(library, typed);
  if (targets.length === 0) return [];
  const matched = targets.map((id) => library.targetRows().get(id)?.display ?? id).join(' × ');
  return library
    .assets()
    .filter((asset) => hitsAll(library, targets, asset))
    .toSorted((a, b) => b.inDeals.length - a.inDeals.length || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map((of) => ({ of, matched, how: 'words' as const }));
}
