import type { NameForm } from '../names/name-form.ts';
import type { Word } from '../names/word.ts';
import { compareNumbers } from './numbers-in-names.ts';
import { comparePlaces } from './places-in-names.ts';
import { isSolid } from './telling-words.ts';
import { compareTrade, compareUnits } from './trade-words.ts';
import type { Finding } from './verdict.ts';
import { found, meaningsOf, sameSet, sideBySide, textOf, wordsOf } from './word-lists.ts';

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

function compareGroup(a: NameForm, b: NameForm): Finding[] {
  const [x, y] = [wordsOf(a, 'group'), wordsOf(b, 'group')];
  if (sameSet(meaningsOf(x), meaningsOf(y)) || areTranslations(a, b, x, y)) return [];
  const [more, less] = x.length > y.length ? [x, y] : [y, x];
  const within = meaningsOf(less).every((each) => meaningsOf(more).includes(each));
  return [found(within ? 'group_word_missing' : 'group_words_differ', sideBySide(x, y))];
}

/** 集团 is put into English as Group or as Corporation. */
function areTranslations(a: NameForm, b: NameForm, x: readonly Word[], y: readonly Word[]): boolean {
  if ((a.script === 'latin') === (b.script === 'latin')) return false;
  const plain = [...new Set([...x, ...y].flatMap(({ means }) => means))];
  return x.length > 0 && y.length > 0 && plain.every((each) => each === 'group' || each === 'company');
}

function compareBranch(a: NameForm, b: NameForm): Finding[] {
  const [x, y] = [wordsOf(a, 'branch'), wordsOf(b, 'branch')];
  return x.length > 0 === y.length > 0 ? [] : [found('branch_missing', textOf([...x, ...y]))];
}

/** Legal forms are compared within a language only; a translator writes 公司 for Inc. and for LLC alike. */
function compareLegal(a: NameForm, b: NameForm): Finding[] {
  const [x, y] = [wordsOf(a, 'legal'), wordsOf(b, 'legal')];
  if (x.length === 0 || y.length === 0) return [];
  if (x.some(isPartnership) !== y.some(isPartnership)) {
    return [found('partnership_and_company', sideBySide(x, y))];
  }
  if ([...x, ...y].some(({ means }) => means[0] === 'company')) return [];
  const same = x.some(({ means }) => y.some((other) => other.means[0] === means[0]));
  if (!same && (a.script === 'latin') !== (b.script === 'latin')) return [];
  return [found(same ? 'legal_forms_same' : 'legal_forms_differ', sideBySide(x, y))];
}

function isPartnership({ means }: Word): boolean {
  return means[0] === 'partnership';
}
