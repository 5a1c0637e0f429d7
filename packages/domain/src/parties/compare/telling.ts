import type { NameForm } from '../names/name-form.ts';
import type { Word } from '../names/word.ts';
import { ADDED_IN_ENGLISH } from './weights.ts';

/** Which words of two names are compared as the telling ones. */

/** Names without a brand are compared by all their words, and so is whatever they are compared with. */
export function tellingOf(a: NameForm, b: NameForm): readonly [readonly Word[], readonly Word[]] {
  const [left, right] = areTwoLanguages(a, b) ? [spoken(a.telling), spoken(b.telling)] : [a.telling, b.telling];
  if (a.branded === b.branded) return [left, right];
  return [tellingAndGeneric(a), tellingAndGeneric(b)];
}

export function areTwoLanguages(a: NameForm, b: NameForm): boolean {
  return a.script === 'latin' ? b.script !== 'latin' : b.script === 'latin';
}

function spoken(words: readonly Word[]): readonly Word[] {
  const kept = words.filter(({ means }) => !means.some((each) => ADDED_IN_ENGLISH.has(each)));
  return kept.length > 0 ? kept : words;
}

const GENERIC = new Set(['core', 'common', 'place', 'trade', 'unit']);

export function tellingAndGeneric({ words }: NameForm): Word[] {
  return words.filter(({ kind }) => GENERIC.has(kind));
}
