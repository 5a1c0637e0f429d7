import { STAGES } from '../../assets/vocabulary.ts';
import type { Grouping } from './counting-rule.ts';
import { NOT_STATED } from './group-of.ts';

interface Ordered {
  readonly group: string;
  readonly value: number | null;
  readonly count: number;
}

/** Time and stage keep their own order; other groups stand largest first. Unknown amounts and groups not stated come last. */
export function inGroupOrder<T extends Ordered>(groups: readonly T[], by: Grouping): T[] {
  return [...groups].sort((a, b) => Number(isUnstated(a)) - Number(isUnstated(b)) || compare(a, b, by));
}

function isUnstated({ group }: Ordered): boolean {
  return group === NOT_STATED || group === 'not-stated';
}

function compare(a: Ordered, b: Ordered, by: Grouping): number {
  if (by === 'year' || by === 'quarter') return byName(a, b);
  if (by === 'stage') return stageRank(a.group) - stageRank(b.group);
  return bySize(a, b) || b.count - a.count || byName(a, b);
}

function bySize(a: Ordered, b: Ordered): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
  return b.value - a.value;
}

function byName(a: Ordered, b: Ordered): number {
  return a.group < b.group ? -1 : a.group > b.group ? 1 : 0;
}

function stageRank(group: string): number {
  return (STAGES as readonly string[]).indexOf(group);
}
