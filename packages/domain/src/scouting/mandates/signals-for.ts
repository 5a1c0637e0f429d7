import type { IndicationTree } from '../../assets/indications.ts';
import type { EarlySignal } from '../candidates/early-signals.ts';
import type { JudgeContext } from './answer.ts';
import type { ReadMandate } from './read-mandate.ts';

/** Early signals of the mandate's own field; the others are counted and not shown. */
export interface SignalsFor {
  readonly shown: readonly EarlySignal[];
  readonly elsewhere: number;
}

/**
 * A signal belongs to a mandate by a target or an indication that it wants, or by a drug of its list. A mandate that names no
 * target, indication or area cannot tell them apart and is shown all.
 * @param listed ids of the drugs of the long list and the near misses
 */
export function signalsFor(
  { wants }: ReadMandate,
  signals: readonly EarlySignal[],
  listed: ReadonlySet<string>,
  { targets, tree }: Pick<JudgeContext, 'targets' | 'tree'>,
): SignalsFor {
  const wanted = new Set(
    wants.flatMap(({ criterion, negated }) => {
      if (negated) return [];
      if (criterion.kind === 'targets') return criterion.anyOf.flatMap(({ allOf }) => allOf);
      return criterion.kind === 'indications' || criterion.kind === 'areas' ? criterion.anyOf : [];
    }),
  );
  if (wanted.size === 0) return { shown: signals, elsewhere: 0 };
  const shown = signals.filter(
    (signal) =>
      signal.targets.some((id) => targets.withGroups(id).some((one) => wanted.has(one))) ||
      signal.indications.some((id) => above(id, tree).some((one) => wanted.has(one))) ||
      signal.later.some((id) => listed.has(id)),
  );
  return { shown, elsewhere: signals.length - shown.length };
}

function above(id: string, tree: IndicationTree): string[] {
  return tree.has(id) ? [id, ...tree.parents(id)] : [id];
}
