import { COUNTRY_NAMES as COUNTRIES, LIES_IN } from '../names/lexicon.ts';
import type { NameForm } from '../names/name-form.ts';
import type { Word, WordKind } from '../names/word.ts';
import { isSolid } from './telling-words.ts';
import type { Finding } from './verdict.ts';
import { INTERCHANGEABLE } from './verdict.ts';

/** Findings about the words that describe a company: trade, institution, place, number, group, branch and legal form. */
export function compareDescribingWords(a: NameForm, b: NameForm): Finding[] {
  const branded =
    a.branded && b.branded && !isSolid(a, b)
      ? [...compareTrade(a, b), ...compareUnits(a, b), ...comparePlaces(a, b)]
      : [];
  return [...branded, ...compareRest(a, b)];
}

/** What is compared even where all other words are known to agree. */
export function compareRest(a: NameForm, b: NameForm): Finding[] {
  return [...compareNumbers(a, b), ...compareGroup(a, b), ...compareBranch(a, b), ...compareLegal(a, b)];
}

/** Says little: nearly every second company adds it. */
const HARMLESS = new Set(['tech', 'company', '-']);

function compareTrade(a: NameForm, b: NameForm): Finding[] {
  const [x, y] = [wordsOf(a, 'trade'), wordsOf(b, 'trade')];
  const detail = `${textOf(x) || '–'} / ${textOf(y) || '–'}`;
  const registered = [a, b].every(({ words }) => words.some(({ kind }) => kind === 'legal'));
  const feature =
    a.script === 'chinese' && b.script === 'chinese' ? chineseTrade(x, y, registered) : translatedTrade(x, y);
  return feature === null ? [] : [found(feature, detail)];
}

/** Between translations, words for one trade are interchangeable. */
function translatedTrade(x: readonly Word[], y: readonly Word[]): string | null {
  const [meansX, meansY] = [meaningsOf(x), meaningsOf(y)];
  if (meansX.length === 0 && meansY.length === 0) return null;
  if (sameSet(meansX, meansY)) return 'trade_words_same';
  if (meansX.length === 0 || meansY.length === 0) return 'trade_words_missing';
  if (!meansX.some((each) => meansY.includes(each))) return differingTrade(x, y);
  const more = [...meansX, ...meansY].filter((each) => !meansX.includes(each) || !meansY.includes(each));
  return more.every((each) => INTERCHANGEABLE.has(each)) ? 'trade_words_overlap' : 'trade_word_more';
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
  if (long.startsWith(short)) return registered ? 'trade_word_more' : 'trade_words_cut_short';
  return meaningsOf(x).some((each) => meaningsOf(y).includes(each)) ? 'trade_words_synonyms' : differingTrade(x, y);
}

function differingTrade(x: readonly Word[], y: readonly Word[]): string {
  return x.some(({ field }) => y.some((other) => other.field === field)) ? 'trade_words_differ' : 'trade_fields_differ';
}

function joined(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}

function compareUnits(a: NameForm, b: NameForm): Finding[] {
  const [x, y] = [wordsOf(a, 'unit'), wordsOf(b, 'unit')];
  if (sameSet(meaningsOf(x), meaningsOf(y))) return [];
  return [found('institutions_differ', `${textOf(x) || '–'} / ${textOf(y) || '–'}`)];
}

function comparePlaces(a: NameForm, b: NameForm): Finding[] {
  const [x, y] = [wordsOf(a, 'place'), wordsOf(b, 'place')];
  if (x.length === 0 && y.length === 0) return [];
  const restX = x.filter((place) => !y.some((other) => agree(place, other)));
  const restY = y.filter((place) => !x.some((other) => agree(place, other)));
  const detail = `${textOf(x) || '–'} / ${textOf(y) || '–'}`;
  if (restX.length > 0 && restY.length > 0) return [found('places_differ', detail)];
  const rest = [...restX, ...restY];
  const exactly = x.every((place) => restX.includes(place) || y.some((other) => isSame(place, other)));
  const agreement = exactly ? 'places_same' : 'place_inside_the_other';
  const same = rest.length < Math.max(x.length, y.length) ? [found(agreement, detail)] : [];
  if (rest.length === 0) return same;
  return [...same, found(missingPlace(rest), textOf(rest))];
}

function missingPlace(rest: readonly Word[]): string {
  if (rest.every(({ leading }) => leading)) return 'leading_place_missing';
  return rest.some(({ means }) => means.some((id) => COUNTRIES.has(id))) ? 'country_missing' : 'place_missing';
}

function isSame(a: Word, b: Word): boolean {
  return a.means.some((id) => b.means.includes(id));
}

/** One place, or a city and its province. */
function agree(a: Word, b: Word): boolean {
  return a.means.some((x) => b.means.some((y) => x === y || LIES_IN.get(x) === y || LIES_IN.get(y) === x));
}

function compareNumbers(a: NameForm, b: NameForm): Finding[] {
  const [x, y] = [meaningsOf(wordsOf(a, 'number')), meaningsOf(wordsOf(b, 'number'))];
  const coded = otherCodes(a, b);
  if (coded !== null) return [found('numbers_differ', coded)];
  if (x.length === 0 && y.length === 0) return [];
  const detail = `${plain(x) || '–'} / ${plain(y) || '–'}`;
  if (sameSet(x, y)) return [found('numbers_same', detail)];
  return [found(x.length === 0 || y.length === 0 ? 'number_missing' : 'numbers_differ', detail)];
}

/** AHL1 and AHL2: the same letters with another number. */
function otherCodes(a: NameForm, b: NameForm): string | null {
  const [x, y] = [codesOf(a), codesOf(b)];
  for (const code of x.filter((each) => !y.includes(each))) {
    const other = y.find((each) => !x.includes(each) && each.replace(/\d+/, '') === code.replace(/\d+/, ''));
    if (other !== undefined) return `${code} / ${other}`;
  }
  return null;
}

function codesOf({ telling }: NameForm): string[] {
  return telling.flatMap(({ text, han }) => (han === null && /[a-z]/.test(text) && /\d/.test(text) ? [text] : []));
}

function plain(means: readonly string[]): string {
  return means.map((each) => each.slice(2)).join(', ');
}

function compareGroup(a: NameForm, b: NameForm): Finding[] {
  const [x, y] = [wordsOf(a, 'group'), wordsOf(b, 'group')];
  if (sameSet(meaningsOf(x), meaningsOf(y))) return [];
  const [more, less] = x.length > y.length ? [x, y] : [y, x];
  const within = meaningsOf(less).every((each) => meaningsOf(more).includes(each));
  return [found(within ? 'group_word_missing' : 'group_words_differ', `${textOf(x) || '–'} / ${textOf(y) || '–'}`)];
}

function compareBranch(a: NameForm, b: NameForm): Finding[] {
  const [x, y] = [wordsOf(a, 'branch'), wordsOf(b, 'branch')];
  return x.length > 0 === y.length > 0 ? [] : [found('branch_missing', textOf([...x, ...y]))];
}

/** Legal forms are compared within a language only; a translator writes 公司 for Inc. and for LLC alike. */
function compareLegal(a: NameForm, b: NameForm): Finding[] {
  const [x, y] = [wordsOf(a, 'legal'), wordsOf(b, 'legal')];
  if (x.length === 0 || y.length === 0) return [];
  if ([...x, ...y].some(({ means }) => means[0] === 'company')) return [];
  const same = x.some(({ means }) => y.some((other) => other.means[0] === means[0]));
  if (!same && (a.script === 'latin') !== (b.script === 'latin')) return [];
  return [found(same ? 'legal_forms_same' : 'legal_forms_differ', `${textOf(x)} / ${textOf(y)}`)];
}

function wordsOf({ words }: NameForm, kind: WordKind): readonly Word[] {
  return words.filter((each) => each.kind === kind);
}

function meaningsOf(words: readonly Word[]): string[] {
  return [...new Set(words.flatMap(({ means }) => means))].filter((each) => !HARMLESS.has(each));
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

function found(feature: string, detail: string): Finding {
  return { feature, detail, amount: 1 };
}
