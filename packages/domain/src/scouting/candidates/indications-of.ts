import type { AssetRecord } from '../../assets/asset.ts';
import { certainIds } from '../../assets/context.ts';
import type { Area } from '../../assets/vocabulary.ts';
import type { Candidate } from '../candidate.ts';
import type { LinkedMention } from './group.ts';
import type { Known } from './known.ts';

type Reader = Pick<Known, 'indications' | 'tree'>;

/** Ids of indications in the conditions of trials and rows, remembered by their words. */
export function conditionReader({ indications }: Reader): (words: string) => readonly string[] {
  const remembered = new Map<string, readonly string[]>();
  return (words) => {
    const known = remembered.get(words) ?? certainIds(indications.read(words, { field: true }));
    remembered.set(words, known);
    return known;
  };
}

/** What it is tested or on record for, and the one area of all of it. */
export function indicationsOf(
  mentions: readonly LinkedMention[],
  asset: AssetRecord | null,
  read: (words: string) => readonly string[],
  { tree }: Reader,
): Pick<Candidate, 'indications' | 'area'> {
  const because = new Map<string, string>();
  for (const id of asset?.indications ?? []) because.set(id, `${id}: the record of ${asset?.name}`);
  for (const { found, evidence } of mentions) {
    const words = found.kind === 'trial' ? found.content.conditions : found.content.indications;
    for (const text of words ?? []) {
      for (const id of read(text)) if (!because.has(id)) because.set(id, `${id}: “${text}” (${evidence.ref})`);
    }
  }
  const ids = [...because.keys()].toSorted();
  const nothing = { value: null, because: ['no record names an indication that the vocabulary knows'] };
  const indications = ids.length === 0 ? nothing : { value: ids, because: ids.map((id) => because.get(id) ?? id) };
  return { indications, area: areaOf(ids, asset, tree) };
}

function areaOf(ids: readonly string[], asset: AssetRecord | null, tree: Known['tree']): Candidate['area'] {
  if (asset?.area) return { value: asset.area, because: [`the record of ${asset.name}`] };
  const areas = [...new Set(ids.filter((id) => tree.has(id)).map((id): Area => tree.areaOf(id)))];
  const [only] = areas;
  if (only !== undefined && areas.length === 1) return { value: only, because: ['the area of all its indications'] };
  const why = areas.length === 0 ? 'no indication is known' : `its indications lie in ${areas.join(', ')}`;
  return { value: null, because: [why] };
}
