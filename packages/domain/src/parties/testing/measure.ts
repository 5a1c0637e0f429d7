/** How well a yes-or-no answer agrees with labels. */
export interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly falseYes: number;
  readonly falseNo: number;
}

export function measure<T extends { readonly same: boolean }>(
  pairs: readonly T[],
  saysYes: (pair: T) => boolean,
): Measured {
  const yes = pairs.filter(saysYes);
  const right = yes.filter(({ same }) => same).length;
  const falseYes = yes.length - right;
  const falseNo = pairs.filter(({ same }) => same).length - right;
  return {
    precision: right / yes.length,
    recall: right / (right + falseNo),
    f1: (2 * right) / (2 * right + falseYes + falseNo),
    falseYes,
    falseNo,
  };
}

/** The threshold in steps of a hundredth that gives a similarity its best F1: the most that it can reach on these pairs. */
export function atBestThreshold<T extends { readonly same: boolean }>(
  pairs: readonly T[],
  similarity: (pair: T) => number,
): Measured & { readonly threshold: number } {
  const scored = pairs.map((pair) => ({ same: pair.same, score: similarity(pair) }));
  const all = Array.from({ length: 101 }, (_, step) => step / 100).map((threshold) => ({
    threshold,
    ...measure(scored, ({ score }) => score >= threshold),
  }));
  return all.reduce((best, each) => (each.f1 > best.f1 ? each : best));
}
