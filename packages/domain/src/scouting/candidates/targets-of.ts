import type { AssetRecord } from '../../assets/asset.ts';
import type { TargetReader } from '../../assets/targets.ts';
import type { Candidate } from '../candidate.ts';
import type { Explained } from '../explained.ts';
import type { Group, LinkedMention } from './group.ts';
import { aboutDrug, targetsNamed } from './read-targets.ts';

export interface TargetsOf {
  readonly targets: Explained<readonly string[]>;
  /** As `targetsFrom` of a candidate; null where nobody states any. */
  readonly from: NonNullable<Candidate['targetsFrom']> | null;
}

const MOST_TITLES = 40;

/**
 * Targets of a drug: from its record, else from a vendor's field, else from its own names, else from titles of trials in which
 * it is the one drug under test.
 * @param isSole whether the mention is the only drug that its trial tests
 */
export function targetsOf(
  group: Group,
  asset: AssetRecord | null,
  reader: TargetReader,
  isSole: (mention: LinkedMention) => boolean,
): TargetsOf {
  if (asset?.targets) {
    const source = asset.basis.targets ?? 'no source given';
    return {
      targets: { value: asset.targets, because: [`the record of ${asset.name} (${source})`] },
      from: source === 'knowledge' ? 'knowledge' : 'record',
    };
  }
  const vendor = fromVendor(group, reader);
  if (vendor) return { targets: vendor, from: 'vendor' };
  const named = fromNames(group, reader) ?? fromTitles(group, reader, isSole);
  if (named) return { targets: named, from: 'sources' };
  const because = ['neither its names nor titles of its trials state a target; a paper, a patent or the company would'];
  return { targets: { value: null, because }, from: null };
}

function fromVendor({ mentions }: Group, reader: TargetReader): Explained<readonly string[]> | null {
  const readings = mentions.flatMap(({ found, evidence }) => {
    if (found.kind !== 'vendor') return [];
    const text = found.content.targets.join('; ');
    const ids = reader.read(text, { field: true }).flatMap((one) => (one.certain ? one.ids : []));
    return ids.length === 0 ? [] : [{ ids, because: `${found.content.vendor} gives “${text}” (${evidence.ref})` }];
  });
  return together(readings);
}

function fromNames({ mentions }: Group, reader: TargetReader): Explained<readonly string[]> | null {
  const names = new Map(mentions.flatMap(({ names, evidence }) => names.map((name) => [name, evidence.ref] as const)));
  const readings = [...names].flatMap(([name, ref]) =>
    targetsNamed(name, reader).map(({ ids }) => ({ ids, because: `named “${name}” (${ref})` })),
  );
  return together(readings);
}

function fromTitles(
  { mentions }: Group,
  reader: TargetReader,
  isSole: (mention: LinkedMention) => boolean,
): Explained<readonly string[]> | null {
  const sole = mentions.filter((mention) => mention.found.kind === 'trial' && isSole(mention)).slice(0, MOST_TITLES);
  const readings = sole.flatMap(({ found, evidence }) =>
    (found.kind === 'trial' ? found.content.titles : [])
      // The first list of a title is of the drug that it is about.
      .flatMap(({ text }) => targetsNamed(aboutDrug(text), reader).slice(0, 1))
      .map(({ ids, words }) => ({ ids, because: `a title says “${words}” of the drug (${evidence.ref})` })),
  );
  return together(readings);
}

interface Read {
  readonly ids: readonly string[];
  readonly because: string;
}

/** All that was read, each once; at most three reasons for each target. */
function together(readings: readonly Read[]): Explained<readonly string[]> | null {
  if (readings.length === 0) return null;
  const value = [...new Set(readings.flatMap(({ ids }) => ids))].toSorted();
  const because = value.flatMap((id) =>
    readings
      .filter(({ ids }) => ids.includes(id))
      .slice(0, 3)
      .map((read) => read.because),
  );
  return { value, because: [...new Set(because)] };
}
