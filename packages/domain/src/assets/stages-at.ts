import { onOrBefore, type PartialDate, sortKey } from '../basics/partial-date.ts';
import type { AssetRecord, StageFact } from './asset.ts';
import { STAGES, type Stage } from './vocabulary.ts';

/** How far an asset is, as three facts that are never mixed: anywhere, in China, in a licensee's territory. */

export interface StageAnswer {
  /** Null is unknown. `on` and `source` of the fact say since when and who said so. */
  readonly fact: StageFact | null;
  /** Facts of the same scope that the answer does not follow: earlier ones, and later ones that say less. */
  readonly others: readonly StageFact[];
  readonly because: string;
}

export interface StagesAt {
  readonly asOf: PartialDate;
  readonly highest: StageAnswer;
  readonly china: StageAnswer;
  /** The licensee's territory of which something was said last; the answer names the territory. */
  readonly licensee: StageAnswer;
  /** State of the US IND: a fact of its own, so that it keeps its own day. */
  readonly usInd: StageAnswer;
}

/** The three facts by the end of a day, each with its day and source, or unknown. Facts of a later day do not count. */
export function stagesAt(asset: Pick<AssetRecord, 'stages'>, asOf: PartialDate): StagesAt {
  const known = asset.stages.filter(({ on }) => onOrBefore(on, asOf));
  const staged = known.filter(({ stage }) => stage !== null);
  const inScope = (scope: StageFact['scope']) => staged.filter((fact) => fact.scope === scope);
  return {
    asOf,
    highest: highestOf(staged),
    china: latestOf(inScope('china'), 'nobody said how far it is in mainland China'),
    licensee: latestOf(inScope('licensee'), 'nobody said how far it is in a licensee’s territory'),
    usInd: latestOf(
      known.filter((fact) => fact.usInd !== null),
      'nobody said whether a US IND was filed',
    ),
  };
}

/** Furthest first; a platform and the unknown stand before everything. */
export function stageRank(stage: Stage | null): number {
  return stage === null || stage === 'platform' ? -1 : STAGES.indexOf(stage);
}

/** The furthest stage that anyone reported anywhere. A later report that says less stays in sight and lowers nothing. */
function highestOf(facts: readonly StageFact[]): StageAnswer {
  const [best, ...others] = facts.toSorted(
    (a, b) =>
      stageRank(b.stage) - stageRank(a.stage) ||
      Number(b.scope === 'highest') - Number(a.scope === 'highest') ||
      byDay(a, b),
  );
  if (!best) return unknown('nobody said how far it is');
  const less = others.filter(
    (fact) => fact.scope === 'highest' && byDay(fact, best) > 0 && stageRank(fact.stage) < stageRank(best.stage),
  );
  if (less.length > 0)
    return {
      fact: best,
      others,
      because: `${less[0]?.on} says less; a stage once reached is kept, and the difference shown`,
    };
  const where = {
    highest: 'said of the asset without a place',
    china: 'reached in China',
    licensee: 'reached in the territory of a licensee',
  };
  return { fact: best, others, because: where[best.scope] };
}

/** Of the same day the further stage wins. */
function latestOf(facts: readonly StageFact[], otherwise: string): StageAnswer {
  const [last, ...others] = facts.toSorted((a, b) => byDay(b, a) || stageRank(b.stage) - stageRank(a.stage));
  if (!last) return unknown(otherwise);
  return { fact: last, others, because: others.length === 0 ? 'the only fact' : 'the latest fact' };
}

function byDay(a: StageFact, b: StageFact): number {
  const [x, y] = [sortKey(a.on), sortKey(b.on)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function unknown(because: string): StageAnswer {
  return { fact: null, others: [], because };
}
