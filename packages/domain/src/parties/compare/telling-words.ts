import type { NameForm } from '../names/name-form.ts';
import type { Word } from '../names/word.ts';
import { agreements, finding, gaps, textOf, unanswered, weigh } from './agreement.ts';
import { align } from './align.ts';
import type { Alignment } from './pair.ts';
import { areTwoLanguages, tellingAndGeneric, tellingOf } from './telling.ts';
import { type Finding, judge } from './verdict.ts';

/** Findings about the words that tell companies apart. */

export function compareTellingWords(a: NameForm, b: NameForm): Finding[] {
  if (a.telling.length === 0 || b.telling.length === 0) return [finding('nothing_to_compare', 'a name without words')];
  if (a.key !== b.key && isSolid(a, b)) return [finding('telling_words_same', a.solid)];
  const plain = tellingFindings(a, b, ...tellingOf(a, b));
  if (!areTwoLanguages(a, b) || plain.every(({ feature }) => WHOLE.has(feature))) return plain;
  // Between languages a word may describe in one name and tell in the other: 通用动力 is General Dynamics.
  const all = tellingFindings(a, b, tellingAndGeneric(a), tellingAndGeneric(b));
  return judge(all).score > judge(plain).score ? all : plain;
}

const WHOLE = new Set(['telling_words_same', 'telling_words_spelled_in_pinyin', 'telling_words_translated']);

function tellingFindings(a: NameForm, b: NameForm, x: readonly Word[], y: readonly Word[]): Finding[] {
  const total = { a: weigh(x), b: weigh(y) };
  const found = align(x, y);
  const missing = unanswered(found, total);
  if (missing.a + missing.b > 0) {
    const letters = sharedInitials(a, b) ?? sharedInitials(b, a);
    if (letters !== null) return [finding('initials_of_the_other', letters)];
  }
  return [...agreements(found.pairs, total), ...gaps(found, missing), ...genericOnly(a, b, found)];
}

/** Whether two Latin names differ in nothing but spaces, form and size: Zai Lab and Zailab. */
export function isSolid(a: NameForm, b: NameForm): boolean {
  return a.solid === b.solid && a.solid.length > 3 && (a.branded || b.branded);
}

/** A brand on one side only, or no brand at all: place and trade words must agree one by one and in order. */
function genericOnly(a: NameForm, b: NameForm, { pairs }: Alignment): Finding[] {
  if (a.branded !== b.branded) {
    const brandShared = pairs.some((pair) => [...pair.a, ...pair.b].some(({ kind }) => kind === 'core'));
    return brandShared ? [] : [finding('only_generic_words_shared', pairs.map((pair) => textOf(pair.a)).join(', '))];
  }
  const [x, y] = tellingOf(a, b);
  if (a.branded || sequence(x) === sequence(y)) return [];
  return [finding('generic_words_in_another_order', `${textOf(a.telling)} / ${textOf(b.telling)}`)];
}

function sequence(words: readonly Word[]): string {
  const rest = words.filter(({ kind }) => kind !== 'place');
  return rest.map(({ means, text }) => means.join('+') || text).join('+');
}

/** One side is nothing but a short word made of the other's first letters. */
function sharedInitials(short: NameForm, long: NameForm): string | null {
  const [only, second] = short.telling;
  if (!only || second || only.kind !== 'core' || only.han !== null || only.text.length > 6) return null;
  const whole = short.words.filter(({ kind }) => kind === 'core' || kind === 'trade' || kind === 'group');
  const texts = [only.text, whole.map(({ text, kind }) => (kind === 'core' ? text : text.charAt(0))).join('')];
  return texts.find((text) => text.length > 2 && long.initials.includes(text)) ?? null;
}
