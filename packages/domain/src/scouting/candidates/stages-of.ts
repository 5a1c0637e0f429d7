import type { AssetRecord, StageFact } from '../../assets/asset.ts';
import { stageRank } from '../../assets/stages-at.ts';
import { onOrBefore, type PartialDate, sortKey } from '../../basics/partial-date.ts';
import { parseTerritory } from '../../territory/parse.ts';
import { stateOf } from '../../territory/territory.ts';
import type { CandidateStage } from '../candidate.ts';
import { stagesOfTrials, TRIAL_REGIONS, type TrialRegion } from '../stage-of-trials.ts';
import type { LinkedMention } from './group.ts';

/** The highest step of a drug in each region, from its record, its trials and its approvals. */
export function stagesOf(
  mentions: readonly LinkedMention[],
  asset: AssetRecord | null,
  approved: readonly CandidateStage[],
  asOf: PartialDate,
): CandidateStage[] {
  const all = [...fromTrials(mentions), ...fromRecord(asset), ...approved].filter(({ on }) => onOrBefore(on, asOf));
  return TRIAL_REGIONS.flatMap((region) => highest(all.filter((step) => step.region === region)) ?? []);
}

/** Of the furthest steps the earliest: since when it is so. */
function highest(steps: readonly CandidateStage[]): CandidateStage | null {
  const ordered = steps.toSorted(
    (a, b) =>
      stageRank(b.stage) - stageRank(a.stage) ||
      compare(sortKey(a.on), sortKey(b.on)) ||
      compare(a.ref, b.ref) ||
      compare(a.because, b.because),
  );
  return ordered[0] ?? null;
}

function fromTrials(mentions: readonly LinkedMention[]): CandidateStage[] {
  const refs = new Map(
    mentions.flatMap(({ found, evidence }) =>
      found.kind === 'trial' ? [[found.content.id, evidence.ref] as const] : [],
    ),
  );
  const { reached } = stagesOfTrials(
    mentions.flatMap(({ found, evidence: { role } }) =>
      found.kind === 'trial' && role !== null ? [{ trial: found.content, role }] : [],
    ),
  );
  return TRIAL_REGIONS.flatMap((region) =>
    reached[region].map(({ stage, on, trial, because }) => ({
      region,
      stage,
      on,
      ref: refs.get(trial) ?? trial,
      because,
    })),
  );
}

/** What was reached in China or in the territory of a licensee was reached somewhere. */
function fromRecord(asset: AssetRecord | null): CandidateStage[] {
  return (asset?.stages ?? []).flatMap((fact) =>
    regionsOf(fact).flatMap((region) => {
      if (fact.stage === null) return [];
      const because = `the record says ${fact.stage} on ${fact.on}${fact.note === undefined ? '' : `, ${fact.note}`} (${fact.source})`;
      return [{ region, stage: fact.stage, on: fact.on, ref: `asset/${asset?.id}`, because }];
    }),
  );
}

/** A licensee's territory of several countries does not say in which of them: only one that is the US alone says the US. */
function regionsOf({ scope, territory }: StageFact): TrialRegion[] {
  if (scope === 'highest') return ['anywhere'];
  if (scope === 'china') return ['anywhere', 'china'];
  const { territory: read } = parseTerritory(territory ?? '');
  const usAlone = stateOf(read, 'US') === 'in' && (read.in & (read.in - 1n)) === 0n;
  return usAlone ? ['anywhere', 'us'] : ['anywhere'];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
