import { cityAgainst, saysCity } from './context.ts';
import type { Need } from './entries.ts';
import { isProvince, placeName, touches } from './places.ts';
import { isNumbered, isUnique, isWritten, nearWord, type Question } from './question.ts';
import { type Because, because } from './weights.ts';
import type { Word } from './word.ts';

/** What a listed name needs and the string does not say. */
export function missing(question: Question): Because[] {
  const { asked, name } = question;
  return name.needs.flatMap((need) => {
    const word = asked.words.find(({ keys }) => keys.includes(need.key));
    return word ? college(question, need, word) : missed(question, need);
  });
}

/** Schools that the table of schools knows are one under all their names; others must agree in being a college. */
function college({ entry }: Question, need: Need, word: Word): Because[] {
  const inTable = !need.key.includes('+');
  if (need.role !== 'school' || need.college === word.college || inTable) return [];
  const sameElsewhere = entry.names.some(({ needs }) =>
    needs.some(({ key, college }) => key === need.key && college === word.college),
  );
  return sameElsewhere ? [] : [because('school', 'college', `"${word.text}" for "${need.text}"`)];
}

function missed(question: Question, need: Need): Because[] {
  const detail = `"${need.text}" is not written`;
  switch (need.role) {
    case 'place':
      return missedPlace(question, need);
    case 'school':
      return missedSchool(question, detail);
    case 'number':
      return missedNumber(question, need, detail);
    case 'kind':
      return [because('kind', 'conflict', detail)];
    case 'type':
      return [
        because(
          'type',
          need.key === 't:people' && isNumbered(question) ? "people's beside the number" : 'differs',
          detail,
        ),
      ];
    case 'name':
      return missedName(question, need, detail);
    default:
      return [because(need.role, 'missing', detail)];
  }
}

/** From here on a number is that of a military hospital, which it names without more words: 302, 900. */
const MILITARY = 50;
const FORCES: ReadonlySet<string> = new Set(['n:pla', 'n:military', 'n:military hospital']);

function toldByNumber({ asked, name }: Question, { key }: Need): boolean {
  const numbers = name.needs.filter((need) => need.role === 'number' && isWritten(need, asked));
  return FORCES.has(key) && numbers.some((need) => Number(need.key.slice(3)) >= MILITARY);
}

function missedName(question: Question, need: Need, detail: string): Because[] {
  if (toldByNumber(question, need)) return [];
  const near = nearWord(question, need);
  return near ? [because('name', 'near', `"${near.text}" for "${need.text}"`)] : [because('name', 'missing', detail)];
}

function missedNumber({ asked }: Question, need: Need, detail: string): Because[] {
  const other = asked.words.find((word) => word.role === 'number' && !word.optional);
  return other
    ? [because('number', 'conflict', `"${other.text}" for "${need.text}"`)]
    : [because('number', 'missing', detail)];
}

/** A brand, or a place with a kind or type, is enough without the university. */
function missedSchool({ asked, name, entry, city }: Question, detail: string): Because[] {
  const written = name.needs.filter((need) => isWritten(need, asked));
  const has = (...roles: Need['role'][]) => written.some(({ role }) => roles.includes(role));
  const placed = has('place') || (name.needs.some(({ role }) => role === 'place') && saysCity(entry, city));
  const enough = has('name') || (placed && has('type', 'kind'));
  return [because('school', enough ? 'missing' : 'needed', detail)];
}

/** A place may be left out when the city field, another place, a brand or the university says it. */
function missedPlace(question: Question, need: Need): Because[] {
  const { asked, city, entry, name } = question;
  const written = name.needs.filter((other) => isWritten(other, asked));
  const branded = isUnique(question);
  const school = written.some(({ role }) => role === 'school');
  const here = asked.words
    .filter(({ role }) => role === 'place')
    .flatMap(({ keys }) => keys.filter((key) => entry.home.has(key)));
  if (here.length > 0) {
    const same = here.some((key) => touches(key, need.key) && isProvince(key) === isProvince(need.key));
    const detail = `"${need.text}" is not written, but ${here.map(placeName).join(', ')}`;
    const below = isProvince(here[0] ?? '') && !isProvince(need.key);
    return branded || school || same ? [] : [because('place', below ? 'level below' : 'level', detail)];
  }
  const known = cityAgainst(entry, city) === 'same';
  const other = written.some(({ role }) => role === 'place');
  if (school) return known ? [] : [because('place', 'not written, school is', `"${need.text}" is not written`)];
  const implied = branded || other ? known : saysCity(entry, city) && (!isProvince(need.key) || entry.home.size === 1);
  return implied ? [] : [because('place', 'not written', `"${need.text}" is not written and no city says it`)];
}
