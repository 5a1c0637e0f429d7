import type { StageFact } from '../assets/asset.ts';
import { stageRank } from '../assets/stages-at.ts';
import type { Stage } from '../assets/vocabulary.ts';
import { type PartialDate, sortKey } from '../basics/partial-date.ts';
import type { InterventionRole, Trial, TrialStatus } from './trial.ts';

/** How far an asset is by its trials: the stage that a trial shows from the day on which it began, in the regions of its sites. */

export interface UseInTrial {
  readonly trial: Trial;
  /** What the asset is in it. */
  readonly role: InterventionRole;
}

/** A stage first reached in a region, and the trial that shows it. */
export interface ReachedStage {
  readonly stage: Stage;
  readonly on: PartialDate;
  readonly trial: string;
  readonly because: string;
}

export const TRIAL_REGIONS = ['anywhere', 'china', 'us'] as const;
export type TrialRegion = (typeof TRIAL_REGIONS)[number];

export interface StagesOfTrials {
  /** Each step up, oldest first; empty where no trial shows any. */
  readonly reached: Readonly<Record<TrialRegion, readonly ReachedStage[]>>;
  /** The steps anywhere and in China as facts of an asset record, which has no scope for the US. */
  readonly facts: readonly StageFact[];
  /** Trials that show no stage, each with the reason. */
  readonly passedOver: readonly { readonly trial: string; readonly because: string }[];
}

/** Trials in which somebody was treated, whatever became of them. */
const BEGUN: readonly (TrialStatus | null)[] = [
  'recruiting',
  'enrolling-by-invitation',
  'active-not-recruiting',
  'ongoing',
  'suspended',
  'terminated',
  'completed',
];

/** @param uses the trials of one asset; a trial in which it is what others are measured against shows nothing of it */
export function stagesOfTrials(uses: readonly UseInTrial[]): StagesOfTrials {
  const judged = uses.map((use) => ({ use, found: judge(use) }));
  const shown = judged.flatMap(({ use, found }) => ('stage' in found ? [{ trial: use.trial, found }] : []));
  const stepsIn = (region: TrialRegion) =>
    steps(shown.filter(({ trial }) => isIn(trial, region)).map(({ found }) => found));
  const reached = { anywhere: stepsIn('anywhere'), china: stepsIn('china'), us: stepsIn('us') };
  const urls = new Map(uses.map(({ trial }) => [trial.id, trial]));
  const factsOf = (scope: 'highest' | 'china', found: readonly ReachedStage[]) =>
    found.map((step) => factOf(scope, step, urls.get(step.trial)));
  return {
    reached,
    facts: [...factsOf('highest', reached.anywhere), ...factsOf('china', reached.china)],
    passedOver: judged.flatMap(({ use, found }) =>
      'stage' in found ? [] : [{ trial: use.trial.id, because: found.because }],
    ),
  };
}

function judge({ trial, role }: UseInTrial): ReachedStage | { readonly because: string } {
  const { stage, status, start } = trial;
  if (role !== 'experimental' && role !== 'combination') return { because: `it is ${role} in this trial` };
  if (trial.type === 'observational') return { because: 'an observational study tests nothing' };
  if (stage === null) return { because: 'its phase shows no stage of development' };
  const began = start?.kind === 'actual' || BEGUN.includes(status?.is ?? null);
  if (!began || status?.is === 'withdrawn') return { because: 'nobody is known to have been treated in it' };
  const on = start?.date ?? trial.registered;
  if (on === null) return { because: 'the register gives no day' };
  const day = start ? `began ${on}` : `registered ${on}, with no day of its beginning`;
  return { stage, on, trial: trial.id, because: `${trial.id} (${(trial.phases ?? []).join(', ')}) ${day}` };
}

/** A trial of the Chinese register of drug trials is in China whatever else; others are where they say. Mainland China alone. */
function isIn({ countries, register }: Trial, region: TrialRegion): boolean {
  if (region === 'anywhere') return true;
  if (region === 'us') return countries?.includes('US') ?? false;
  return register === 'chinadrugtrials' || (countries?.includes('CN') ?? false);
}

/** Oldest first, only those that go further than all before. On one day the furthest counts. */
function steps(found: readonly ReachedStage[]): ReachedStage[] {
  const ordered = found.toSorted((a, b) =>
    sortKey(a.on) < sortKey(b.on) ? -1 : sortKey(a.on) > sortKey(b.on) ? 1 : stageRank(b.stage) - stageRank(a.stage),
  );
  return ordered.reduce<ReachedStage[]>((kept, one) => {
    const last = kept.at(-1);
    if (!last || stageRank(one.stage) > stageRank(last.stage)) kept.push(one);
    return kept;
  }, []);
}

function factOf(scope: 'highest' | 'china', step: ReachedStage, trial: Trial | undefined): StageFact {
  const url = trial?.url ?? null;
  const source = url !== null && /^https?:\/\/\S+$/.test(url) ? url : 'register:trials';
  return { scope, territory: null, stage: step.stage, usInd: null, on: step.on, source, note: step.because };
}
