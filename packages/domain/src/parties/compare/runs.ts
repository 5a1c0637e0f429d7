import type { Word } from '../names/word.ts';
import type { Pair } from './pair.ts';

/** A way of finding, among words that nothing answers yet, one run of each name that says the same. */
export type Find = (a: readonly Word[], b: readonly Word[]) => Pair | null;

export function isLatin({ sounds }: Word): boolean {
  return sounds.length === 0;
}

/** The words in one piece, without spaces. */
export function joined(words: readonly Word[]): string {
  return words
    .map(({ text }) => text)
    .join('')
    .replaceAll(' ', '');
}

/** Every run of up to four neighbours, the longest first. */
export function runs(words: readonly Word[]): (readonly Word[])[] {
  return words.flatMap((_, from) =>
    [4, 3, 2, 1].flatMap((size) => (from + size <= words.length ? [words.slice(from, from + size)] : [])),
  );
}
