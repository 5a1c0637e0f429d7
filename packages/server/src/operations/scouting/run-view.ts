import type { CandidateDetail, LongListRow } from '@beringia/contract/scouting/run-shapes';
import { idsOf } from '@beringia/domain/scouting/candidates/candidate-ids';
import type { Answered, Judged } from '@beringia/domain/scouting/mandates/evaluate';
import { memoryOf, standingOf, type TriageEntry } from '@beringia/domain/scouting/mandates/triage';
import type { RankedCandidate } from '@beringia/domain/scouting/ranking/rank';
import type { Because } from '@beringia/domain/scouting/ranking/score-reason';
import { topReasons } from '@beringia/domain/scouting/ranking/top-reasons';

/** A judged and ranked drug as a line of the long list. What a team decided is put beside it when it is shown, not when it is stored. */
export type StoredRow = Omit<LongListRow, 'triage' | 'memory'> & {
  /** Every id that the drug has had: what was decided of it before it got a record still counts. */
  readonly ids: readonly string[];
};

const MOST_NAMES = 8;

export function rowOf({ candidate, open, nearness, reasons }: Judged, ranked: RankedCandidate | null): StoredRow {
  const { id, asset, name, targets, modality, stages, usInd, companies, rights, siteCountries } = candidate;
  return mutable({
    candidate: id,
    asset,
    name,
    names: candidate.names.slice(0, MOST_NAMES),
    ids: idsOf(candidate),
    place: ranked?.place ?? null,
    total: ranked?.total ?? null,
    axes: ranked && {
      differentiated: scoreOf(ranked.axes.differentiated),
      transferable: scoreOf(ranked.axes.transferable),
      partnerable: scoreOf(ranked.axes.partnerable),
    },
    top: ranked ? topReasons(ranked, 3).map(reasonOf) : [],
    targets,
    modality,
    stages,
    usInd,
    companies: companies.map(({ party, name: company, as }) => ({ party, name: company, as })),
    rights,
    siteCountries,
    lastDisclosed: candidate.lastDisclosed,
    evidence: candidate.evidence.length,
    open,
    nearness,
    reasons,
  });
}

/** Records beyond it are in the store and found by a search; nobody reads them one by one. */
const MOST_EVIDENCE = 200;

export function detailOf({ candidate, wants, kills }: Judged, ranked: RankedCandidate | null): CandidateDetail {
  const { indications, firstDisclosed, evidence } = candidate;
  const axisOf = (axis: RankedCandidate['axes']['differentiated']) => ({
    ...scoreOf(axis),
    because: axis.because.map(reasonOf),
    unknown: axis.unknown,
  });
  return mutable({
    axes: ranked && {
      differentiated: axisOf(ranked.axes.differentiated),
      transferable: axisOf(ranked.axes.transferable),
      partnerable: axisOf(ranked.axes.partnerable),
    },
    wants: wants.map(answerOf),
    kills: kills.map(answerOf),
    indications,
    firstDisclosed,
    evidence: evidence.slice(0, MOST_EVIDENCE),
  });
}

/** What the team and its other mandates say of a drug. */
export function remembered(row: StoredRow, log: readonly TriageEntry[], mandate: string): LongListRow {
  const { ids, ...shown } = row;
  const { decision } = standingOf(log, mandate, ids);
  return {
    ...shown,
    triage: decision && { decision: decision.decision, reason: decision.reason, on: decision.on, by: decision.by },
    memory: memoryOf(log, mandate, ids).map(({ mandate: other, seen, decision: then }) => ({
      mandate: other,
      seen,
      decision: then?.decision ?? null,
      reason: then?.reason ?? null,
      on: then?.on ?? null,
    })),
  };
}

function scoreOf({ value, of, range }: Pick<RankedCandidate['total'], 'value' | 'of' | 'range'>) {
  return { value, of, range };
}

function reasonOf({ reason, axis, points, says, refs }: Because) {
  return { id: reason, axis, points, says, refs };
}

function answerOf({ criterion, must, answer, because, refs }: Answered) {
  return { criterion, must, answer, because, refs };
}

type Mutable<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer E)[]
    ? Mutable<E>[]
    : T extends object
      ? { -readonly [K in keyof T]: Mutable<T[K]> }
      : T;

/** Records of the domain are read-only and answers of the contract are not: the same values, said to be free to change. */
function mutable<T>(value: T): Mutable<T> {
  return value as Mutable<T>;
}
