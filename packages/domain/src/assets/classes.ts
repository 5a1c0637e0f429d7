import { z } from 'zod';
import { shippedId } from '../basics/ids.ts';
import type { AssetRecord } from './asset.ts';
import { modality } from './vocabulary.ts';

/** Classes of assets: what they hit, by what kind of molecule. Kept as data; who belongs is computed. */

export const assetClass = z.strictObject({
  id: shippedId,
  name: z.string().min(1),
  nameZh: z.string().min(1).nullable(),
  reason: z.string().min(1).describe('why people look at these together'),
  source: z.string().min(1),
  targets: z
    .array(z.array(z.string()).min(1))
    .min(1)
    .describe('every group must be hit by one of its target ids: [[PDCD1, CD274], [VEGFA]]'),
  modalities: z.array(modality).min(1).nullable().describe('null for any'),
});
export type AssetClass = z.infer<typeof assetClass>;

export interface ClassMember {
  readonly asset: AssetRecord;
  readonly because: string;
  /** True when kind or targets of the asset are background knowledge that nobody checked. */
  readonly fromKnowledge: boolean;
  /** Targets of the asset outside the class, such as EGFR of an EGFR/B7-H3 ADC. */
  readonly alsoHits: readonly string[];
}

export interface ClassMembers {
  readonly members: readonly ClassMember[];
  /** Assets of a fitting kind whose targets nobody disclosed, or the reverse: perhaps members, never counted. */
  readonly cannotTell: readonly AssetRecord[];
}

/** @param withGroups a target and the groups above it, so that KRAS G12D counts for KRAS */
export function classMembers(
  of: Pick<AssetClass, 'targets' | 'modalities'>,
  assets: readonly AssetRecord[],
  withGroups: (target: string) => readonly string[],
): ClassMembers {
  const fitsKind = ({ modality }: AssetRecord) =>
    modality === null ? null : (of.modalities?.includes(modality) ?? true);
  const fitsTargets = ({ targets }: AssetRecord) =>
    targets === null ? null : of.targets.every((group) => targets.some((target) => hits(target, group, withGroups)));
  const judged = assets.map((asset) => ({ asset, fits: both(fitsKind(asset), fitsTargets(asset)) }));
  return {
    members: judged.flatMap(({ asset, fits }) => (fits ? [memberOf(asset, of.targets, withGroups)] : [])),
    cannotTell: judged.flatMap(({ asset, fits }) => (fits === null ? [asset] : [])),
  };
}

type Groups = readonly (readonly string[])[];

function memberOf(asset: AssetRecord, groups: Groups, withGroups: (target: string) => readonly string[]): ClassMember {
  const targets = asset.targets ?? [];
  const within = targets.filter((target) => groups.some((group) => hits(target, group, withGroups)));
  const sources = [...new Set([asset.basis.modality, asset.basis.targets].flatMap((source) => source ?? []))];
  return {
    asset,
    because: `${asset.modality ?? 'asset'} against ${within.join(' and ')} (${sources.join(', ')})`,
    fromKnowledge: sources.includes('knowledge'),
    alsoHits: targets.filter((target) => !within.includes(target)),
  };
}

function hits(target: string, group: readonly string[], withGroups: (target: string) => readonly string[]): boolean {
  return [target, ...withGroups(target)].some((each) => group.includes(each));
}

/** And, in three values: a certain no beats the unknown. */
function both(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}
