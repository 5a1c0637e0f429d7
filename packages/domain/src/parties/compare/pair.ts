import type { Word } from '../names/word.ts';

/** How two telling words, or runs of words, were found to be the same; the surest first. */
export const WAYS = [
  'same',
  'spaced',
  'meaning',
  'synonym',
  'pinyin',
  'gloss',
  'misspelt',
  'homophone',
  'shortened',
  'sound',
  'part',
] as const;
export type Way = (typeof WAYS)[number];

/** A run of words of one name that answers a run of the other. */
export interface Pair {
  readonly a: readonly Word[];
  readonly b: readonly Word[];
  readonly way: Way;
  /** How much of each side is accounted for, 0 to 1. */
  readonly shareA: number;
  readonly shareB: number;
  /** How sure a way that has degrees is, 0 to 1. */
  readonly strength?: number;
}

export interface Alignment {
  readonly pairs: readonly Pair[];
  /** Words that nothing answers. */
  readonly restA: readonly Word[];
  readonly restB: readonly Word[];
}

export function whole(a: readonly Word[], b: readonly Word[], way: Way): Pair {
  return { a, b, way, shareA: 1, shareB: 1 };
}
