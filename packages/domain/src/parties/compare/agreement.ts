import type { Word } from '../names/word.ts';
import type { Alignment, Pair, Way } from './pair.ts';
import type { Finding } from './verdict.ts';
import { WORD_WEIGHTS } from './weights.ts';

/** What an alignment shows: how much of both names agrees in which way, and what is left over. */

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

/** One number for each name. */
export interface Weights {
  readonly a: number;
  readonly b: number;
}

function weightOf({ kind, text, bracketed }: Word): number {
  if (kind === 'core') {
    const { core, shortCore, inBrackets } = WORD_WEIGHTS;
    return (text.length < 3 ? shortCore : core) * (bracketed ? inBrackets : 1);
  }
  return kind === 'legal' || kind === 'group' || kind === 'branch' ? 0 : WORD_WEIGHTS[kind];
}

export function weigh(words: readonly Word[]): number {
  return words.reduce((sum, each) => sum + weightOf(each), 0);
}

/** Share of the weight of each name that nothing in the other answers. */
export function unanswered({ pairs, restA, restB }: Alignment, total: Weights): Weights {
  const a = pairs.reduce((sum, pair) => sum + weigh(pair.a) * (1 - pair.shareA), weigh(restA));
  const b = pairs.reduce((sum, pair) => sum + weigh(pair.b) * (1 - pair.shareB), weigh(restB));
  return { a: a / total.a, b: b / total.b };
}

/** One finding for every way in which words agree, with the share of both names that agrees in it. */
export function agreements(pairs: readonly Pair[], total: Weights): Finding[] {
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

/** Findings about what one name, or each, has more than the other. */
export function gaps({ pairs, restA, restB }: Alignment, missing: Weights): Finding[] {
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

/** Words for a reader, in the script of the name. */
export function textOf(words: readonly Word[]): string {
  return words.map(({ han, text }) => han ?? text).join(' ');
}

/** A finding that is either made or not. */
export function finding(feature: string, detail: string): Finding {
  return { feature, detail, amount: 1 };
}
