import type { NameForm } from '../names/name-form.ts';
import type { Finding } from './verdict.ts';
import { found, meaningsOf, sameSet, wordsOf } from './word-lists.ts';

/** Findings about ordinals, figures, series and codes. */
export function compareNumbers(a: NameForm, b: NameForm): Finding[] {
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
