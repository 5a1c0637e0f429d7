import { nameKey } from '../../assets/name-key.ts';
import type { Candidate } from '../candidate.ts';
import type { Evaluation, Judged } from '../mandates/evaluate.ts';
import type { TrialFact } from './trial-fact.ts';

/** What a run found, small enough to keep: who was where in the list, and the facts that it rested on. */

/** `background`: near misses against which background knowledge alone speaks; nobody reads them, so nobody is told of them. */
export type Group = 'kept' | 'near-miss' | 'background' | 'left-out';

export interface SnapshotEntry {
  readonly id: string;
  readonly name: string;
  /** Keys of all its names: a drug that gets a record gets another id, and is known again by these. */
  readonly names: readonly string[];
  readonly group: Group;
  /** Place in the ranked list; null for what is not ranked. */
  readonly place: number | null;
  /** Musts of which nobody knows the answer. */
  readonly open: readonly string[];
  /** Why it is not in the long list. */
  readonly reasons: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface RunSnapshot {
  readonly mandate: string;
  /** ISO timestamp of the run. */
  readonly at: string;
  readonly entries: readonly SnapshotEntry[];
}

/**
 * @param places place in the ranked list by id of candidate
 * @param trials facts of the trials that the evidence names, by reference
 */
export function snapshotOf(
  mandate: string,
  at: string,
  { kept, nearMisses, leftOut }: Pick<Evaluation, 'kept' | 'nearMisses' | 'leftOut'>,
  places: ReadonlyMap<string, number>,
  trials: ReadonlyMap<string, TrialFact> = new Map(),
): RunSnapshot {
  const entry = (group: Group) => (judged: Judged) => entryOf(judged, group, { places, trials });
  const entries = [
    ...kept.map(entry('kept')),
    ...nearMisses.map((judged) =>
      entryOf(judged, judged.nearness === 'background' ? 'background' : 'near-miss', { places, trials }),
    ),
    ...leftOut.map(entry('left-out')),
  ];
  return { mandate, at, entries: entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

interface Beside {
  readonly places: ReadonlyMap<string, number>;
  readonly trials: ReadonlyMap<string, TrialFact>;
}

function entryOf({ candidate, reasons, open }: Judged, group: Group, { places, trials }: Beside): SnapshotEntry {
  const { id, name, names } = candidate;
  return {
    id,
    name,
    names: [...new Set(names.map(nameKey))],
    group,
    place: places.get(id) ?? null,
    open,
    reasons: reasons.map(({ criterion, because }) => `${criterion}: ${because[0] ?? ''}`),
    facts: factsOf(candidate, trials),
  };
}

/** What a reader of the change feed wants to know of; reasons and evidence are looked up when the drug is opened. */
function factsOf(candidate: Candidate, trials: Beside['trials']): SnapshotEntry['facts'] {
  const { targets, modality, indications, stages, companies, rights, siteCountries, evidence } = candidate;
  const tested = evidence.filter(({ role }) => role === 'experimental' || role === 'combination');
  return {
    targets: targets.value,
    modality: modality.value,
    indications: indications.value,
    stages: stages.map(({ region, stage, on }) => ({ region, stage, on })),
    companies: companies.filter(({ as }) => as !== 'collaborator').map(({ as, name }) => ({ as, name })),
    rights: rights === null ? null : { state: rights.state, holders: rights.holders },
    siteCountries,
    trials: tested.flatMap(({ ref }) => trials.get(ref) ?? []),
  };
}
