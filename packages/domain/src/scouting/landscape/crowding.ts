import type { PartialDate } from '../../basics/partial-date.ts';
import type { Candidate, CandidateStage } from '../candidate.ts';

/** Who else is in the class of a candidate: the same set of targets and the same modality, among everything that is stored. */

export interface InClass {
  readonly id: string;
  readonly name: string;
  /** The highest stage anywhere; null is unknown. */
  readonly stage: CandidateStage | null;
  /** Day of its first dated trial; null where none is known. */
  readonly firstTrial: PartialDate | null;
}

export interface Crowding {
  /** By `classKeyOf`, members by id. */
  readonly classes: ReadonlyMap<string, readonly InClass[]>;
  /** Ids of candidates by `targetKeyOf`, whatever their modality. */
  readonly targetSets: ReadonlyMap<string, readonly string[]>;
  /** Candidates whose targets or modality nobody told: perhaps in a class, counted in none. */
  readonly cannotTell: readonly string[];
}

/** Targets in one order, joined by `+`; null where nobody told them. */
export function targetKeyOf({ targets }: Pick<Candidate, 'targets'>): string | null {
  return targets.value === null || targets.value.length === 0 ? null : [...new Set(targets.value)].sort().join('+');
}

/** `PDCD1+VEGFA bispecific-antibody`; null where targets or modality are unknown. */
export function classKeyOf(candidate: Pick<Candidate, 'targets' | 'modality'>): string | null {
  const targets = targetKeyOf(candidate);
  return targets === null || candidate.modality.value === null ? null : `${targets} ${candidate.modality.value}`;
}

/** @param firstTrials day of the first trial by id of the candidate; missing or null is unknown */
export function crowdingOf(
  candidates: readonly Candidate[],
  firstTrials: ReadonlyMap<string, PartialDate | null>,
): Crowding {
  const ordered = candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const classes = new Map<string, InClass[]>();
  const targetSets = new Map<string, string[]>();
  for (const candidate of ordered) {
    const [targets, key] = [targetKeyOf(candidate), classKeyOf(candidate)];
    if (targets !== null) append(targetSets, targets, candidate.id);
    if (key !== null) append(classes, key, memberOf(candidate, firstTrials.get(candidate.id) ?? null));
  }
  const cannotTell = ordered.filter((each) => classKeyOf(each) === null).map(({ id }) => id);
  return { classes, targetSets, cannotTell };
}

function memberOf({ id, name, stages }: Candidate, firstTrial: PartialDate | null): InClass {
  return { id, name, stage: stages.find(({ region }) => region === 'anywhere') ?? null, firstTrial };
}

function append<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
