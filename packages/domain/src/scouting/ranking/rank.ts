import type { Candidate } from '../candidate.ts';
import { UNTOLD } from './facts.ts';
import type { Seen, Surroundings } from './reason.ts';
import { AXES, type Axis, type Span } from './row.ts';
import { type Because, scoreReason } from './score-reason.ts';
import type { RankingTable } from './table.ts';

/** Candidates in an order that explains itself, on three axes. */

export interface RankingContext extends Surroundings {
  readonly table: RankingTable;
}

export interface AxisScore {
  /** Sum of what is known; the unknown adds nothing and takes nothing away. */
  readonly value: number;
  /** The most that the table can give on this axis. */
  readonly of: number;
  /** Where the value can end once every unknown is settled. */
  readonly range: Span;
  /** Every reason of the axis, in the order of the table. */
  readonly because: readonly Because[];
  /** What would settle the unknown, each once. */
  readonly unknown: readonly string[];
}

export interface RankedCandidate {
  readonly candidate: Candidate;
  /** 1 for the first. */
  readonly place: number;
  readonly total: AxisTotal;
  readonly axes: Readonly<Record<Axis, AxisScore>>;
}

export type AxisTotal = Pick<AxisScore, 'value' | 'of' | 'range'>;

/**
 * The order depends on nothing but the candidates: highest sum of the known first; of equals, the one that less is unknown
 * of; then by id.
 * @param candidates each id once; the crowding of the context may know of more
 */
export function rank(candidates: readonly Candidate[], context: RankingContext): RankedCandidate[] {
  return candidates
    .map((candidate) => scored(candidate, context))
    .toSorted(byKnown)
    .map((one, at) => ({ ...one, place: at + 1 }));
}

type Scored = Omit<RankedCandidate, 'place'>;

function scored(candidate: Candidate, context: RankingContext): Scored {
  const seen: Seen = { ...context, candidate, told: context.facts.get(candidate.id) ?? UNTOLD };
  const because = context.table.rows.map((row) => scoreReason(row, seen));
  const [differentiated, transferable, partnerable] = AXES.map((axis) =>
    scoreAxis(because.filter((each) => each.axis === axis)),
  ) as [AxisScore, AxisScore, AxisScore];
  const { value, of, range } = scoreAxis(because);
  return { candidate, total: { value, of, range }, axes: { differentiated, transferable, partnerable } };
}

function scoreAxis(because: readonly Because[]): AxisScore {
  const sum = (of: (each: Because) => number) => because.reduce((total, each) => total + of(each), 0);
  return {
    value: sum(({ points }) => points ?? 0),
    of: sum(({ most }) => most),
    range: { low: sum(({ range }) => range.low), high: sum(({ range }) => range.high) },
    because,
    unknown: [...new Set(because.flatMap(({ unknown }) => unknown ?? []))],
  };
}

function byKnown(a: Scored, b: Scored): number {
  const width = ({ total: { range } }: Scored) => range.high - range.low;
  const [x, y] = [a.candidate.id, b.candidate.id];
  return b.total.value - a.total.value || width(a) - width(b) || (x < y ? -1 : x > y ? 1 : 0);
}
