import type { RankedCandidate } from './rank.ts';
import { AXES } from './row.ts';
import type { Because } from './score-reason.ts';

/**
 * What a line of the long list shows: the reasons that moved the candidate most, for or against, known ones only. Of equal
 * weight, those for it come first, then the order of the axes and of the table.
 */
export function topReasons({ axes }: Pick<RankedCandidate, 'axes'>, count: number): Because[] {
  const all = AXES.flatMap((axis) => axes[axis].because).map((each) => ({ each, weight: each.points ?? 0 }));
  return all
    .filter(({ weight }) => weight !== 0)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || b.weight - a.weight)
    .slice(0, count)
    .map(({ each }) => each);
}
