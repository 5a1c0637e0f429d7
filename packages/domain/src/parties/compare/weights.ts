import table from '../../../../../data/names/weights.json' with { type: 'json' };

/** The table `data/names/weights.json`; every entry there says why. */

export interface FeatureWeight {
  /** What all of it adds to the score, or takes away. */
  readonly weight: number;
  /** The highest and the lowest verdict there can be beside it. */
  readonly atMost?: string;
  readonly atLeast?: string;
}

export const FEATURES: ReadonlyMap<string, FeatureWeight> = new Map(
  table.features.map(({ feature, ...rest }) => [feature, rest]),
);
export const THRESHOLDS = table.thresholds;
export const WORD_WEIGHTS = table.wordWeights;
export const SOUND = table.sound;
/** Meanings of trade words that translations of one name add and drop. */
export const INTERCHANGEABLE: ReadonlySet<string> = new Set(table.interchangeable.meanings);
/** Meanings that are not compared. */
export const SAYS_LITTLE: ReadonlySet<string> = new Set(table.saysLittle.meanings);
/** Meanings that official English names have and the Chinese ones leave out. */
export const ADDED_IN_ENGLISH: ReadonlySet<string> = new Set(table.addedInEnglish.meanings);
/** Features that are doubtful together. */
export const SMALL_DIFFERENCES: ReadonlySet<string> = new Set(table.smallDifferences.features);
