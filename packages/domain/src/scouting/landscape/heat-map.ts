import { MODALITIES, type Modality, STAGES, type Stage } from '../../assets/vocabulary.ts';
import type { Candidate, CandidateStage } from '../candidate.ts';
import { targetKeyOf } from './crowding.ts';

/** Where the candidates are: targets down, modalities across, stages within a cell. The unknown has a place of its own. */

export const UNKNOWN = 'unknown' as const;

const COLUMNS = [...MODALITIES, UNKNOWN] as const;
const STEPS = [...STAGES, UNKNOWN] as const;

export interface HeatRow {
  /** Targets joined by `+`, or `unknown`. */
  readonly key: string;
  /** Ids of the targets; empty for the unknown. */
  readonly targets: readonly string[];
  readonly count: number;
}

export interface HeatCell {
  readonly row: string;
  readonly column: Modality | typeof UNKNOWN;
  /** Highest stage in the region asked for, earliest first, the unknown last; only stages that somebody has reached. */
  readonly stages: readonly { readonly stage: Stage | typeof UNKNOWN; readonly ids: readonly string[] }[];
  readonly count: number;
}

export interface HeatMap {
  readonly region: CandidateStage['region'];
  /** Fullest first, of equals by key; the unknown last. */
  readonly rows: readonly HeatRow[];
  /** Modalities that occur, in the order of the field; the unknown last. */
  readonly columns: readonly (Modality | typeof UNKNOWN)[];
  /** Cells in which somebody is, by row and column. */
  readonly cells: readonly HeatCell[];
  readonly total: number;
}

/** @param candidates each id once; every one of them is in exactly one cell */
export function heatMap(candidates: readonly Candidate[], region: CandidateStage['region']): HeatMap {
  const inside = new Map<string, Candidate[]>();
  for (const each of candidates) {
    const key = `${rowOf(each)} ${columnOf(each)}`;
    inside.set(key, [...(inside.get(key) ?? []), each]);
  }
  const rows = rowsOf(candidates);
  const used = new Set(candidates.map(columnOf));
  const columns = COLUMNS.filter((column) => used.has(column));
  const cells = rows.flatMap(({ key }) =>
    columns.flatMap((column) => {
      const here = inside.get(`${key} ${column}`) ?? [];
      return here.length === 0 ? [] : [{ row: key, column, stages: stagesIn(here, region), count: here.length }];
    }),
  );
  return { region, rows, columns, cells, total: candidates.length };
}

function rowOf(candidate: Candidate): string {
  return targetKeyOf(candidate) ?? UNKNOWN;
}

function columnOf({ modality }: Candidate): HeatMap['columns'][number] {
  return modality.value ?? UNKNOWN;
}

function rowsOf(candidates: readonly Candidate[]): HeatRow[] {
  const counts = new Map<string, number>();
  for (const key of candidates.map(rowOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, targets: key === UNKNOWN ? [] : key.split('+'), count }))
    .toSorted(
      (a, b) => Number(a.key === UNKNOWN) - Number(b.key === UNKNOWN) || b.count - a.count || (a.key < b.key ? -1 : 1),
    );
}

function stagesIn(inside: readonly Candidate[], region: CandidateStage['region']): HeatCell['stages'] {
  const reached = inside.map(({ id, stages }) => ({
    id,
    stage: stages.find((each) => each.region === region)?.stage ?? UNKNOWN,
  }));
  return STEPS.flatMap((stage) => {
    const ids = reached.flatMap((each) => (each.stage === stage ? each.id : [])).toSorted();
    return ids.length === 0 ? [] : [{ stage, ids }];
  });
}
