import raw from '../../../../../data/scouting/change-weights.json' with { type: 'json' };

/** Which changes matter, by `data/scouting/change-weights.json`. */

export const WEIGHTS = ['high', 'middle', 'low'] as const;
export type Weight = (typeof WEIGHTS)[number];

interface Row {
  readonly test: RegExp;
  /** Counts only where the field becomes this. */
  readonly becomes: RegExp | null;
  readonly weight: Weight;
  readonly reason: string;
}

const IDENTITIES = new Map(raw.identities.map(({ array, by }) => [array, by]));
const NOISE = raw.noise.map(({ field, reason }) => ({ test: new RegExp(field, 'u'), reason }));
const rowsOf = (rows: readonly { field: string; becomes?: string; weight: string; reason: string }[]): Row[] =>
  rows.map(({ field, becomes, weight, reason }) => ({
    test: new RegExp(field, 'u'),
    becomes: becomes === undefined ? null : new RegExp(becomes, 'u'),
    weight: weight as Weight,
    reason,
  }));
const RECORD = rowsOf(raw.weights);
const CANDIDATE = rowsOf(raw.candidate);
const OTHERWISE = raw.otherwise as { readonly weight: Weight; readonly reason: string };

export const MORE_PRECISE = raw.morePrecise;
export const LEAST_PLACES = raw.ranks.least;

/** Fields by which the elements of an array are told apart, or null where they are told apart by all that they say. */
export function identityOf(array: string): readonly string[] | null {
  return IDENTITIES.get(array) ?? null;
}

/** Why a change of this field says nothing of the drug, or null. */
export function noiseReason(field: string): string | null {
  return NOISE.find(({ test }) => test.test(field))?.reason ?? null;
}

/** How much a change of this field to this value moves: the first row that fits. */
export function weightOf(
  field: string,
  of: 'record' | 'candidate',
  to: unknown = null,
): { readonly weight: Weight; readonly reason: string } {
  const fits = ({ test, becomes }: Row) => test.test(field) && (becomes === null || becomes.test(String(to)));
  const { weight, reason } = (of === 'record' ? RECORD : CANDIDATE).find(fits) ?? OTHERWISE;
  return { weight, reason };
}
