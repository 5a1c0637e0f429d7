import { COUNTRY_NAMES, LIES_IN } from '../names/lexicon.ts';
import type { NameForm } from '../names/name-form.ts';
import type { Word } from '../names/word.ts';
import type { Finding } from './verdict.ts';
import { found, sideBySide, textOf, wordsOf } from './word-lists.ts';

/** Findings about countries, provinces and cities. */
export function comparePlaces(a: NameForm, b: NameForm): Finding[] {
  const [x, y] = [wordsOf(a, 'place'), wordsOf(b, 'place')];
  if (x.length === 0 && y.length === 0) return [];
  const restX = x.filter((place) => !y.some((other) => agree(place, other)));
  const restY = y.filter((place) => !x.some((other) => agree(place, other)));
  const detail = sideBySide(x, y);
  if (restX.length > 0 && restY.length > 0) return [found('places_differ', detail)];
  const rest = [...restX, ...restY];
  const exactly = x.every((place) => restX.includes(place) || y.some((other) => isSame(place, other)));
  const agreement = exactly ? 'places_same' : 'place_inside_the_other';
  const same = rest.length < Math.max(x.length, y.length) ? [found(agreement, detail)] : [];
  if (rest.length === 0) return same;
  return [...same, found(missingPlace(rest, isBare(a) || isBare(b)), textOf(rest))];
}

/** Nothing but a brand: any member of a group may be meant. */
function isBare({ words }: NameForm): boolean {
  return words.every(({ kind }) => kind === 'core');
}

function missingPlace(rest: readonly Word[], bare: boolean): string {
  if (rest.every(({ leading }) => leading)) return 'leading_place_missing';
  if (bare) return 'place_missing';
  return rest.some(({ means }) => means.some((id) => COUNTRY_NAMES.has(id))) ? 'country_missing' : 'place_missing';
}

function isSame(a: Word, b: Word): boolean {
  return a.means.some((id) => b.means.includes(id));
}

/** One place, or a city and its province. */
function agree(a: Word, b: Word): boolean {
  return a.means.some((x) => b.means.some((y) => x === y || LIES_IN.get(x) === y || LIES_IN.get(y) === x));
}
