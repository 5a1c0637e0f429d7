import type { AssetRecord } from '../../assets/asset.ts';
import { isCodeLike, nameKey } from '../../assets/name-key.ts';
import { drugName } from './drug-name.ts';
import type { Group } from './group.ts';

/** The name that sources use most; of equals the shorter one. */
export function nameOf({ mentions }: Group): string {
  const counts = new Map<string, number>();
  for (const { names } of mentions) {
    const { plain } = drugName(names[0]);
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  const ordered = [...counts].toSorted(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1));
  return ordered[0]?.[0] ?? '';
}

/** Every printed name once: those on record first, then codes, then the rest; the commonest names of trials before rarer ones. */
export function namesOf(group: Group, asset: AssetRecord | null): string[] {
  const onRecord = (asset?.names ?? []).filter(({ kind }) => kind !== 'mistranslation').map(({ text }) => text);
  const first = asset ? [asset.name, ...onRecord] : [nameOf(group)];
  const primary = [...new Set(group.mentions.map(({ names }) => drugName(names[0]).plain))].toSorted(codesFirst);
  const others = [...new Set(group.mentions.flatMap(({ names }) => names.slice(1)))].toSorted(codesFirst);
  const seen = new Set<string>();
  return [...first, ...primary, ...others].filter((name) => {
    const key = nameKey(name);
    return key !== '' && !seen.has(key) && seen.add(key);
  });
}

function codesFirst(a: string, b: string): number {
  return Number(isCodeLike(b)) - Number(isCodeLike(a)) || (a < b ? -1 : 1);
}
