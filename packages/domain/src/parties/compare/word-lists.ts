import type { NameForm } from '../names/name-form.ts';
import type { Word, WordKind } from '../names/word.ts';
import type { Finding } from './verdict.ts';
import { SAYS_LITTLE } from './weights.ts';

export function wordsOf({ words }: NameForm, kind: WordKind): readonly Word[] {
  return words.filter((each) => each.kind === kind);
}

/** What words mean, each once, without what says little. */
export function meaningsOf(words: readonly Word[]): string[] {
  return [...new Set(words.flatMap(({ means }) => means))].filter((each) => !SAYS_LITTLE.has(each));
}

export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}

export function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** A finding that is either made or not. */
export function found(feature: string, detail: string): Finding {
  return { feature, detail, amount: 1 };
}

/** Words of both names for a reader, or a dash for none. */
export function sideBySide(a: readonly Word[], b: readonly Word[]): string {
  return `${textOf(a) || '–'} / ${textOf(b) || '–'}`;
}
