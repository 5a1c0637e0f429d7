import type { NameForm } from '../names/name-form.ts';
import type { Word } from '../names/word.ts';
import { align } from './align.ts';
import type { Alignment, Pair, Way } from './pair.ts';
import { type Finding, judge } from './verdict.ts';

/** Findings about the words that tell companies apart. */

const FEATURES: Record<Way, string> = {
  same: 'telling_words_same',
  meaning: 'telling_words_same',
  synonym: 'telling_words_synonyms',
  spaced: 'telling_words_same',
  pinyin: 'telling_words_spelled_in_pinyin',
  gloss: 'telling_words_translated',
  misspelt: 'telling_words_misspelt',
  homophone: 'telling_words_sound_alike',
  shortened: 'telling_words_shortened',
  sound: 'telling_words_sound_like_the_other_language',
  part: 'part_of_telling_words',
};

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

/** Names without a brand are compared by all their words, and so is whatever they are compared with. */
function tellingOf(a: NameForm, b: NameForm): readonly [readonly Word[], readonly Word[]] {
  const [left, right] = areTwoLanguages(a, b) ? [spoken(a.telling), spoken(b.telling)] : [a.telling, b.telling];
  if (a.branded === b.branded) return [left, right];
  return [tellingAndGeneric(a), tellingAndGeneric(b)];
}

function areTwoLanguages(a: NameForm, b: NameForm): boolean {
  return a.script === 'latin' ? b.script !== 'latin' : b.script === 'latin';
}

/** Words that official English names have and the Chinese ones leave out: China *National* Nuclear, Academy of Medical *Sciences*. */
const ADDED = new Set(['national', 'science', 'company']);

function spoken(words: readonly Word[]): readonly Word[] {
  const kept = words.filter(({ means }) => !means.some((each) => ADDED.has(each)));
  return kept.length > 0 ? kept : words;
}

const GENERIC = new Set(['core', 'common', 'place', 'trade', 'unit']);

function tellingAndGeneric({ words }: NameForm): Word[] {
  return words.filter(({ kind }) => GENERIC.has(kind));
}

interface Weights {
  readonly a: number;
  readonly b: number;
}

const WEIGHT: Partial<Record<Word['kind'], number>> = { common: 0.4, place: 0.8, trade: 0.6, unit: 0.6, number: 1 };

function weightOf({ kind, text, bracketed }: Word): number {
  const weight = kind === 'core' ? (text.length < 3 ? 0.5 : 1) : (WEIGHT[kind] ?? 0);
  return bracketed && kind === 'core' ? weight * 0.1 : weight;
}

function weigh(words: readonly Word[]): number {
  return words.reduce((sum, each) => sum + weightOf(each), 0);
}

function unanswered({ pairs, restA, restB }: Alignment, total: Weights): Weights {
  const a = pairs.reduce((sum, pair) => sum + weigh(pair.a) * (1 - pair.shareA), weigh(restA));
  const b = pairs.reduce((sum, pair) => sum + weigh(pair.b) * (1 - pair.shareB), weigh(restB));
  return { a: a / total.a, b: b / total.b };
}

/** One finding for every way in which words agree, with the share of both names that agrees in it. */
function agreements(pairs: readonly Pair[], total: Weights): Finding[] {
  const byFeature = new Map<string, { amount: number; details: string[] }>();
  for (const pair of pairs) {
    const feature = FEATURES[pair.way];
    const entry = byFeature.get(feature) ?? { amount: 0, details: [] };
    const share = (weigh(pair.a) * pair.shareA + weigh(pair.b) * pair.shareB) / (total.a + total.b);
    entry.amount += share * (pair.strength ?? 1);
    entry.details.push(textOf(pair.a) === textOf(pair.b) ? textOf(pair.a) : `${textOf(pair.a)} = ${textOf(pair.b)}`);
    byFeature.set(feature, entry);
  }
  return [...byFeature].map(([feature, { amount, details }]) => ({ feature, detail: details.join(', '), amount }));
}

function gaps({ pairs, restA, restB }: Alignment, missing: Weights): Finding[] {
  const inParts = (side: 'a' | 'b') => pairs.filter((pair) => (side === 'a' ? pair.shareA : pair.shareB) < 1);
  const detail = [restA, restB].map((rest) => textOf(rest) || '–').join(' / ');
  const both = Math.min(missing.a, missing.b);
  const more = Math.max(missing.a, missing.b) - both;
  const found: Finding[] = [];
  const unlike = pairs.length > 0 && inOtherScripts(restA, restB);
  const differ = unlike ? 'telling_words_in_other_scripts' : 'telling_words_differ';
  if (both > 0) found.push({ feature: differ, detail, amount: both });
  const aside = [...restA, ...restB].every(({ bracketed }) => bracketed) && restA.length + restB.length > 0;
  if (more > 0 && aside) return [...found, finding('words_in_brackets_missing', textOf([...restA, ...restB]))];
  if (more > 0) {
    const parts = [...inParts('a').map(({ a }) => a), ...inParts('b').map(({ b }) => b)].map(textOf);
    const extra = [textOf(restA), textOf(restB), ...parts].filter(Boolean).join(', ');
    found.push({ feature: 'telling_word_missing', detail: extra, amount: more });
  }
  return found;
}

function inOtherScripts(a: readonly Word[], b: readonly Word[]): boolean {
  const isHan = ({ sounds }: Word) => sounds.length > 0;
  return a.length > 0 && b.length > 0 && (a.every(isHan) ? !b.some(isHan) : !a.some(isHan) && b.every(isHan));
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

function textOf(words: readonly Word[]): string {
  return words.map(({ han, text }) => han ?? text).join(' ');
}

function finding(feature: string, detail: string): Finding {
  return { feature, detail, amount: 1 };
}
