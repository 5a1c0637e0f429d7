import type { AssetRecord, StageFact } from '../../assets/asset.ts';
import { stageRank } from '../../assets/stages-at.ts';
import type { Stage } from '../../assets/vocabulary.ts';
import { onOrBefore, type PartialDate, sortKey } from '../../basics/partial-date.ts';
import { parseTerritory } from '../../territory/parse.ts';
import { stateOf } from '../../territory/territory.ts';
import type { CandidateStage } from '../candidate.ts';
import { stagesOfTrials, TRIAL_REGIONS, type TrialRegion } from '../stage-of-trials.ts';
import { stageOfWord } from '../vendor-entry-stage.ts';
import type { LinkedMention } from './group.ts';

/** The highest step of a drug in each region, from its record, its trials and its approvals, and the lists of vendors. */
export function stagesOf(
  mentions: readonly LinkedMention[],
  asset: AssetRecord | null,
  approved: readonly CandidateStage[],
  asOf: PartialDate,
): CandidateStage[] {
  const all = [...fromTrials(mentions), ...fromRecord(asset), ...fromVendors(mentions), ...approved].filter(({ on }) =>
    onOrBefore(on, asOf),
  );
  return TRIAL_REGIONS.flatMap((region) => highest(all.filter((step) => step.region === region)) ?? []);
}

/** Of the furthest steps the earliest, since when it is so, with the last day on which one of them says it. */
function highest(steps: readonly CandidateStage[]): CandidateStage | null {
  const ordered = steps.toSorted(
    (a, b) =>
      stageRank(b.stage) - stageRank(a.stage) ||
      compare(sortKey(a.on), sortKey(b.on)) ||
      compare(a.ref, b.ref) ||
      compare(a.because, b.because),
  );
  const [first] = ordered;
  if (!first) return null;
  const days = ordered.filter(({ stage }) => stage === first.stage).map(({ on, lastSaid }) => lastSaid ?? on);
  const lastSaid = days.toSorted((a, b) => compare(sortKey(a), sortKey(b))).at(-1) ?? first.on;
  return lastSaid === first.on ? first : { ...first, lastSaid };
}

function fromTrials(mentions: readonly LinkedMention[]): CandidateStage[] {
  const refs = new Map(
    mentions.flatMap(({ found, evidence }) =>
      found.kind === 'trial' ? [[found.content.id, evidence.ref] as const] : [],
    ),
  );
  const uses = mentions.flatMap(({ found, evidence: { role, day } }) =>
    found.kind === 'trial' && role !== null ? [{ trial: found.content, role, day }] : [],
  );
  const alone = uses.map((use) => ({ day: use.day, reached: stagesOfTrials([use]).reached }));
  /** The last update of any trial there that shows the same stage. */
  const lastSaidIn = (region: TrialRegion, stage: Stage) =>
    alone
      .flatMap((one) => (one.reached[region][0]?.stage === stage && one.day !== null ? [one.day] : []))
      .toSorted((a, b) => compare(sortKey(a), sortKey(b)))
      .at(-1);
  const { reached } = stagesOfTrials(uses);
  return TRIAL_REGIONS.flatMap((region) =>
    reached[region].map(({ stage, on, trial, because }) => {
      const lastSaid = lastSaidIn(region, stage);
      const step = { region, stage, on, ref: refs.get(trial) ?? trial, because };
      return lastSaid === undefined || sortKey(lastSaid) <= sortKey(on) ? step : { ...step, lastSaid };
    }),
  );
}

/** A list's word, of the day of the row; without a day nobody knows of when it is. */
function fromVendors(mentions: readonly LinkedMention[]): CandidateStage[] {
  return mentions.flatMap(({ found, evidence: { ref } }) => {
    if (found.kind !== 'vendor') return [];
    const { vendor, updated, exportedOn, stage, chinaStage, usStage } = found.content;
    const on = updated ?? exportedOn;
    if (on === null) return [];
    const step = (word: string | null | undefined, regions: readonly TrialRegion[]): CandidateStage[] => {
      const is = word ? stageOfWord(word) : null;
      const because = `the list of ${vendor} gives “${word}” on ${on}`;
      return is === null ? [] : regions.map((region) => ({ region, stage: is, on, ref, because }));
    };
    return [
      ...step(stage, ['anywhere']),
      ...step(chinaStage, ['anywhere', 'china']),
      ...step(usStage, ['anywhere', 'us']),
    ];
  });
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

/**
 * A licensee's territory that is the US alone says the US, and so does one that names it among few: a step told of "US and EU" is
 * told of both. "Worldwide outside China" names nobody, and its step may have been taken anywhere in it.
 */
function regionsOf({ scope, territory }: StageFact): TrialRegion[] {
  if (scope === 'highest') return ['anywhere'];
  if (scope === 'china') return ['anywhere', 'china'];
  const { territory: read } = parseTerritory(territory ?? '');
  const usAlone = (read.in & (read.in - 1n)) === 0n;
  const told = usAlone || NAMES_US.test(territory ?? '');
  return stateOf(read, 'US') === 'in' && told ? ['anywhere', 'us'] : ['anywhere'];
}

const NAMES_US = /\bUSA?\b|\bU\.S\.|\bUnited States\b|\bAmerica\b|美国/u;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
