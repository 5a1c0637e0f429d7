import { FEATURES, type FeatureWeight, THRESHOLDS } from './weights.ts';

/** `different` means: these names give no reason to take the two for one company. */
export type Verdict = 'confirmed' | 'possible' | 'different';

/** Something found out about a pair of names, named as the claim it makes. */
export interface Finding {
  readonly feature: string;
  /** What it was found in, for a reader. */
  readonly detail: string;
  /** How much of it there is, 0 to 1. */
  readonly amount: number;
}

export interface Reason {
  readonly feature: string;
  readonly detail: string;
  /** What it adds to the score, or takes away. */
  readonly contribution: number;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** 0 to 1. */
  readonly score: number;
  readonly because: readonly Reason[];
}

/**
 * Adds up findings by the table `data/names/weights.json`. The sum gives the verdict; a finding may also set the highest or
 * the lowest verdict there can be.
 * @throws Error for a finding that the table does not know
 */
export function judge(findings: readonly Finding[]): Judgement {
  const because = findings.map(({ feature, detail, amount }) => ({
    feature,
    detail,
    contribution: round(weightOf(feature).weight * amount),
  }));
  const sum = because.reduce((total, { contribution }) => total + contribution, 0);
  const score = round(Math.min(1, Math.max(0, sum)));
  const { possible, confirmed } = THRESHOLDS;
  const plain: Verdict = score >= confirmed ? 'confirmed' : score >= possible ? 'possible' : 'different';
  return { verdict: bounded(plain, findings), score, because };
}

const ORDER: readonly Verdict[] = ['different', 'possible', 'confirmed'];

function bounded(plain: Verdict, findings: readonly Finding[]): Verdict {
  let at = ORDER.indexOf(plain);
  for (const { feature } of findings) {
    const { atLeast } = weightOf(feature);
    if (atLeast !== undefined) at = Math.max(at, ORDER.indexOf(atLeast as Verdict));
  }
  for (const { feature } of findings) {
    const { atMost } = weightOf(feature);
    if (atMost !== undefined) at = Math.min(at, ORDER.indexOf(atMost as Verdict));
  }
  return ORDER[at] ?? 'different';
}

function weightOf(feature: string): FeatureWeight {
  const weight = FEATURES.get(feature);
  if (!weight) throw new Error(`data/names/weights.json has no weight for ${feature}`);
  return weight;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
