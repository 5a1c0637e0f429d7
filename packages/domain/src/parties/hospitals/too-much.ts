import { hasHan } from '../script.ts';
import type { Entry, Need } from './entries.ts';
import { isNumbered, isUnique, isWritten, nearWord, type Question } from './question.ts';
import { isPinyin } from './spelling.ts';
import { type Because, because } from './weights.ts';
import type { HospitalName, Word } from './word.ts';

/** What the string says and neither the listed name nor the hospital's others do. */
export function tooMuch(question: Question): Because[] {
  const { asked, name, explained, entry, full } = question;
  const own = new Set(name.needs.map(({ key }) => key));
  const open = asked.words.filter(({ keys }) => !keys.some((key) => own.has(key) || explained.has(key)));
  const branded = name.needs.some((need) => need.role === 'name' && isWritten(need, asked));
  const numbered = name.needs.some((need) => need.role === 'number' && !isWritten(need, asked));
  const near = name.needs
    .filter((need) => need.role === 'name' && !isWritten(need, asked))
    .map((need) => nearWord(question, need));
  const swapped = name.needs.some((need) => need.role === 'type' && !isWritten(need, asked));
  const beside = {
    asked,
    swapped,
    placed: isNumbered(question),
    branded,
    unique: isUnique(question),
    numbered,
    whole: isWhole(question),
    full: (branded && !asked.levels.some(isLocal)) || full > 1,
  };
  return [
    ...form(question),
    ...ofSchool(question),
    ...open.filter((word) => !near.includes(word)).flatMap((word) => extra(word, entry, beside)),
  ];
}

/** A brand before a word for a district is the district's name, which its other hospitals bear as well. */
function isLocal(level: string): boolean {
  return level === 'l:district' || level === 'l:county';
}

/**
 * Where a name is only a place, its level is all that tells it from others (Shandong Provincial, Shandong Hospital); where it
 * is only a school, whether it is the affiliated hospital or a medical center.
 */
function form({ asked, name }: Question): Because[] {
  const roles = new Set(name.needs.map(({ role }) => role));
  if (roles.size !== 1) return [];
  if (roles.has('school') && !sameList(asked.forms, name.forms)) {
    return [because('words', 'form', `"${name.text}" is another form of name`)];
  }
  const level = roles.has('place') && (name.unit !== asked.unit || !sameList(asked.levels, name.levels));
  return level ? [because('place', 'form', 'provincial, municipal or neither is not the same')] : [];
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

/** The number of a university hospital is no number of the city, unless the city is written as well. */
function ofSchool({ asked, name, entry }: Question): Because[] {
  const has = (role: Need['role']) => name.needs.some((need) => need.role === role);
  const school = asked.words.find(({ role }) => role === 'school');
  const placed = asked.words.some(({ role, keys }) => role === 'place' && keys.some((key) => entry.home.has(key)));
  const ofCity = has('place') || !has('school');
  if (!school || placed || !ofCity || !has('number') || has('name')) return [];
  return [because('number', 'of the school', `the number may be that of "${school.text}"`)];
}

/** What stands beside the words of the listed name. */
interface Beside {
  readonly asked: HospitalName;
  /** Another type is held against the listed one already. */
  readonly swapped: boolean;
  /** A city and the number of its hospital are written. */
  readonly placed: boolean;
  readonly branded: boolean;
  /** A brand that is not shared by hospitals of several cities. */
  readonly unique: boolean;
  /** The number is held against the listed one already. */
  readonly numbered: boolean;
  /** The listed name is written to the last word, place and all. */
  readonly whole: boolean;
  /** A brand or two full names say which hospital it is. */
  readonly full: boolean;
}

/** One word of the string that no listed name of the hospital holds. */
function extra(word: Word, entry: Entry, beside: Beside): Because[] {
  const { home, schools, brands, row } = entry;
  const detail = `"${word.text}" is in no name of it`;
  if (word.optional || word.role === 'branch') return [];
  if (word.keys.some((key) => home.has(key) || schools.has(key) || brands.has(key))) return [];
  if (word.role === 'school' && word.college && owner(entry, beside.asked)) return [];
  if (word.role === 'type' && beside.swapped) return [];
  switch (word.role) {
    case 'place':
      return [because('place', 'conflict', `"${word.text}" is elsewhere`)];
    case 'school':
      return [because('school', schoolCase(beside), `"${word.text}" is not known as its school`)];
    case 'number':
      return beside.numbered ? [] : [because('number', 'conflict', detail)];
    case 'kind':
      return beside.branded && word.keys.includes(`k:${row.kind}`) ? [] : [because('kind', 'conflict', detail)];
    case 'type':
      return [because('type', typeCase(word, beside), detail)];
    default:
      return [because('name', nameCase(word, beside.branded), detail)];
  }
}

/** The university of the hospital is written, so that a college beside it is one of the university's own. */
function owner({ schools }: Entry, { words }: HospitalName): boolean {
  return words.some(({ role, keys }) => role === 'school' && keys.some((key) => schools.has(key)));
}

function schoolCase({ unique, whole }: Beside): string {
  if (unique) return 'beside its brand';
  return whole ? 'beside a full name' : 'conflict';
}

function isWhole({ name, asked }: Question): boolean {
  const roles = new Set(name.needs.map(({ role }) => role));
  const says = roles.has('place') && !roles.has('school') && roles.size > 1;
  return says && name.needs.every((need) => isWritten(need, asked));
}

function typeCase({ keys }: Word, { full, placed }: Beside): string {
  if (full) return 'beside its brand';
  return placed && keys.includes('t:people') ? "people's beside the number" : 'differs';
}

/** A word that is Chinese in sound may be the brand of another hospital; others are mostly slips and departments. */
function nameCase({ text, known }: Word, branded: boolean): string {
  const foreign = !known && !hasHan(text) && !isPinyin(text);
  if (foreign) return branded ? 'foreign beside its brand' : 'foreign';
  return branded ? 'beside its brand' : 'too much';
}
