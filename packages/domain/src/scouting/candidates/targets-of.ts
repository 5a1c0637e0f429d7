import type { AssetRecord } from '../../assets/asset.ts';
import type { TargetReader } from '../../assets/targets.ts';
import type { Candidate } from '../candidate.ts';
import type { Explained } from '../explained.ts';
import { drugName } from './drug-name.ts';
import type { Group, LinkedMention } from './group.ts';
import { aboutDrug, type NamedTargets, targetsInName, targetsNamed } from './read-targets.ts';

export interface TargetsOf {
  readonly targets: Explained<readonly string[]>;
  /** As `targetsFrom` of a candidate; null where nobody states any. */
  readonly from: NonNullable<Candidate['targetsFrom']> | null;
  /** As `targetsOpen` of a candidate. */
  readonly open: boolean;
}

const MOST_TITLES = 40;

/**
 * Targets of a drug: from its record where that has a source, else from a vendor's field, else from its own names, else from titles of
 * trials in which it is the one drug under test, and last from background knowledge.
 * @param isSole whether the mention is the only drug that its trial tests
 */
export function targetsOf(
  group: Group,
  asset: AssetRecord | null,
  reader: TargetReader,
  isSole: (mention: LinkedMention) => boolean,
): TargetsOf {
  const source = asset?.basis.targets ?? 'no source given';
  const onRecord = asset?.targets
    ? { value: asset.targets, because: [`the record of ${asset.name} (${source})`] }
    : null;
  if (onRecord && source !== 'knowledge') return { targets: onRecord, from: 'record', open: false };
  const vendor = fromVendor(group, reader);
  const named = vendor ?? fromNames(group, asset, reader) ?? fromTitles(group, reader, isSole);
  if (named) return beside(named, vendor ? 'vendor' : 'sources', onRecord?.value ?? []);
  if (onRecord) return { targets: onRecord, from: 'knowledge', open: false };
  const because = ['neither its names nor titles of its trials state a target; a paper, a patent or the company would'];
  return { targets: { value: null, because }, from: null, open: false };
}

/** What sources state stands; what background knowledge adds is told, and leaves the list open. */
function beside(
  { value, because, open }: Together,
  from: 'vendor' | 'sources',
  background: readonly string[],
): TargetsOf {
  const more = background.filter((id) => !value.includes(id));
  const told = more.length === 0 ? [] : [`background knowledge says ${more.join(', ')} of it, and no record does`];
  return { targets: { value, because: [...because, ...told] }, from, open: open || more.length > 0 };
}

function fromVendor({ mentions }: Group, reader: TargetReader): Together | null {
  const readings = mentions.flatMap(({ found, evidence }) => {
    if (found.kind !== 'vendor') return [];
    const text = found.content.targets.join('; ');
    const ids = reader.read(text, { field: true }).flatMap((one) => (one.certain ? one.ids : []));
    const because = `${found.content.vendor} gives “${text}” (${evidence.ref})`;
    return ids.length === 0 ? [] : [{ ids, because, open: false }];
  });
  return together(readings);
}

/** The name that a source gives first is the drug's own; among the others classes and partners stand, so they need words that say so. */
function fromNames({ mentions }: Group, asset: AssetRecord | null, reader: TargetReader): Together | null {
  const own = new Map(mentions.map(({ names: [first], evidence }) => [first, evidence.ref] as const));
  const others = new Map(
    mentions.flatMap(({ names: [, ...rest], evidence }) =>
      rest.flatMap((name) => (own.has(name) ? [] : [[name, evidence.ref] as const])),
    ),
  );
  const read = (name: string, ref: string, lists: readonly NamedTargets[]) =>
    lists.map(({ ids, open }) => ({ ids, open, because: `named “${name}” (${ref})` }));
  const onRecord = (asset?.names ?? []).filter(
    ({ source, kind }) => source !== 'knowledge' && kind !== 'mistranslation',
  );
  return together([
    ...onRecord.flatMap(({ text, source }) => read(text, source, targetsNamed(text, reader))),
    ...[...own].flatMap(([name, ref]) => read(name, ref, targetsInName(name, reader))),
    ...[...others].flatMap(([name, ref]) => read(name, ref, targetsNamed(name, reader))),
  ]);
}

function fromTitles(
  { mentions }: Group,
  reader: TargetReader,
  isSole: (mention: LinkedMention) => boolean,
): Together | null {
  const sole = mentions.filter((mention) => mention.found.kind === 'trial' && isSole(mention)).slice(0, MOST_TITLES);
  const readings = sole.flatMap(({ found, evidence, names }) =>
    (found.kind === 'trial' ? found.content.titles : [])
      .flatMap(({ text }) => ofTitle(aboutDrug(text), names, reader))
      .map(({ ids, words, open }) => ({ ids, open, because: `a title says “${words}” of the drug (${evidence.ref})` })),
  );
  return together(readings);
}

/** The first list of a title is of the drug that it is about; so is one in the bracket behind a name of it. */
function ofTitle(title: string, names: readonly string[], reader: TargetReader): NamedTargets[] {
  const plain = names.map((name) => drugName(name).plain.toLowerCase());
  const besideName = ({ start }: NamedTargets): boolean => {
    const before = title.slice(0, start).toLowerCase();
    const bracket = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
    if (bracket === -1 || /[)）]/u.test(before.slice(bracket))) return false;
    return plain.some((name) => before.slice(0, bracket).trimEnd().endsWith(name));
  };
  return targetsNamed(title, reader).filter((list, at) => at === 0 || besideName(list));
}

interface Read {
  readonly ids: readonly string[];
  readonly because: string;
  readonly open: boolean;
}

interface Together {
  readonly value: readonly string[];
  readonly because: readonly string[];
  readonly open: boolean;
}

/** All that was read, each once; at most three reasons for each target. */
function together(readings: readonly Read[]): Together | null {
  if (readings.length === 0) return null;
  const value = [...new Set(readings.flatMap(({ ids }) => ids))].toSorted();
  const because = value.flatMap((id) =>
    readings
      .filter(({ ids }) => ids.includes(id))
      .slice(0, 3)
      .map((read) => read.because),
  );
  const open = readings.some((read) => read.open);
  const told = open ? ['the list goes on with words that were not read: it hits at least these'] : [];
  return { value, because: [...new Set([...because, ...told])], open };
}
