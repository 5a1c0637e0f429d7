import { refuse } from '../../basics/errors.ts';
import type { Measured, Seen } from './reason.ts';
import { REASONS } from './reasons.ts';
import { type Axis, pointsOf, type RankingRow, type Span, spanOf } from './row.ts';

/** What one row of the table makes of one candidate. */
export interface Because {
  /** Id of the row. */
  readonly reason: string;
  readonly axis: Axis;
  /** Null where the answer is unknown. */
  readonly points: number | null;
  /** The most that the row can give. */
  readonly most: number;
  /** Both ends are the points where they are known. */
  readonly range: Span;
  readonly says: string;
  readonly refs: readonly string[];
  /** What would settle it; only where it is unknown. */
  readonly unknown?: string;
}

/** @throws Refusal `fault` for a row that {@link readRankingTable} would have refused */
export function scoreReason(row: RankingRow, seen: Seen): Because {
  const reason = REASONS.get(row.id);
  if (!reason) throw faultOf(row, 'no such reason');
  const measured = reason.measure(seen, row);
  const points = pointsFor(measured, row);
  const span = spanOf(row);
  const { says, refs, settle } = measured;
  const base = { reason: row.id, axis: row.axis, most: span.high, says, refs };
  return points === null
    ? { ...base, points, range: span, unknown: settle }
    : { ...base, points, range: { low: points, high: points } };
}

/** Of an answer between two numbers the points are known only where both ends fall into bands of the same points. */
function pointsFor({ answer }: Measured, row: RankingRow): number | null {
  if (answer === null) return null;
  const [from, to] = typeof answer === 'object' ? answer : [answer, answer];
  const [first, last] = [pointsOf(from, row), pointsOf(to, row)];
  if (first === null || last === null) throw faultOf(row, `no points for ${first === null ? from : to}`);
  return first === last ? first : null;
}

function faultOf({ id }: RankingRow, wrong: string) {
  return refuse('fault', {
    file: 'ranking.json',
    field: id,
    wrong: `${wrong}.`,
    expected: 'a table that was read and checked',
    next: 'Read the table with readRankingTable first.',
  });
}
