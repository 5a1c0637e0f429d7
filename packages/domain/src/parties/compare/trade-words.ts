import type { NameForm } from '../names/name-form.ts';
import type { Word } from '../names/word.ts';
import type { Finding } from './verdict.ts';
import { INTERCHANGEABLE } from './weights.ts';
import { found, meaningsOf, sameSet, sideBySide, wordsOf } from './word-lists.ts';

/** Findings about lines of business and sorts of institution. */
export function compareTrade(a: NameForm, b: NameForm): Finding[] {
  const [x, y] = [wordsOf(a, 'trade'), wordsOf(b, 'trade')];
  const detail = sideBySide(x, y);
  const registered = [a, b].every(({ words }) => words.some(({ kind }) => kind === 'legal'));
  const feature =
    a.script === 'chinese' && b.script === 'chinese' ? chineseTrade(x, y, registered) : translatedTrade(x, y);
  return feature === null ? [] : [found(feature, detail)];
}

/** Between translations, words for one trade are interchangeable. */
function translatedTrade(x: readonly Word[], y: readonly Word[]): string | null {
  const [meansX, meansY] = [meaningsOf(x), meaningsOf(y)];
  if (x.length === 0 && y.length === 0) return null;
  if (meansX.length === 0 && meansY.length === 0) return x.length > 0 && y.length > 0 ? 'trade_words_same' : null;
  if (sameSet(meansX, meansY)) return 'trade_words_same';
  if (meansX.length === 0 || meansY.length === 0) return 'trade_words_missing';
  if (!meansX.some((each) => meansY.includes(each))) return differingTrade(x, y);
  return isNarrower(x, y) ? 'trade_word_more' : 'trade_words_overlap';
}

/**
 * A Chinese name is the company's own: another word for the same trade makes another name. What may happen is that the end is
 * left out of a short name: 信达生物 is 信达生物制药有限公司.
 * @param registered whether both names carry their legal form, and so leave nothing out
 */
function chineseTrade(x: readonly Word[], y: readonly Word[], registered: boolean): string | null {
  const [short, long] = [joined(x), joined(y)].sort((a, b) => a.length - b.length) as [string, string];
  if (long === '') return null;
  if (short === long) return 'trade_words_same';
  if (short === '') return 'trade_words_missing';
  if (long.startsWith(short)) return registered || isNarrower(x, y) ? 'trade_word_more' : 'trade_words_cut_short';
  return meaningsOf(x).some((each) => meaningsOf(y).includes(each)) ? 'trade_words_synonyms' : differingTrade(x, y);
}

/** Whether one says a line of business that no short name leaves out: 华兰生物疫苗 is a member of 华兰生物. */
function isNarrower(x: readonly Word[], y: readonly Word[]): boolean {
  const [meansX, meansY] = [meaningsOf(x), meaningsOf(y)];
  const more = [...meansX, ...meansY].filter((each) => !meansX.includes(each) || !meansY.includes(each));
  return more.some((each) => !INTERCHANGEABLE.has(each));
}

function differingTrade(x: readonly Word[], y: readonly Word[]): string {
  return x.some(({ field }) => y.some((other) => other.field === field)) ? 'trade_words_differ' : 'trade_fields_differ';
}

function joined(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}

export function compareUnits(a: NameForm, b: NameForm): Finding[] {
  const [x, y] = [wordsOf(a, 'unit'), wordsOf(b, 'unit')];
  if (sameSet(meaningsOf(x), meaningsOf(y))) return [];
  return [found('institutions_differ', sideBySide(x, y))];
}
