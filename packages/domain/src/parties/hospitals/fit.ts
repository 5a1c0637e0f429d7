import { type City, type CityVerdict, cityAgainst } from './context.ts';
import type { Entry, ListedName } from './entries.ts';
import { missing } from './missing.ts';
import { isProvince, placeName, usualOf } from './places.ts';
import { isUnique, isWritten, type Question } from './question.ts';
import { tooMuch } from './too-much.ts';
import { type Because, because } from './weights.ts';
import type { HospitalName, Word } from './word.ts';

/** How well one listed name of a hospital accounts for a site string, and the string for the name. */
export interface Fit {
  readonly entry: Entry;
  readonly name: ListedName;
  /** Sum of the reasons, not below 0. */
  readonly score: number;
  /** How many words of the listed name are written. */
  readonly written: number;
  /** How far both call themselves alike: hospital, center, affiliated. */
  readonly forms: number;
  readonly because: readonly Because[];
}

/** The best of some names of one hospital; its other names may explain what that one leaves open. */
export function bestFit(asked: HospitalName, city: City, entry: Entry, names: readonly ListedName[]): Fit | null {
  const satisfied = entry.names.filter((name) => isSatisfied(name, asked));
  const explained = new Set(satisfied.flatMap(({ needs }) => needs.map(({ key }) => key)));
  const full = independent(satisfied);
  const fits = names.map((name) => fitOf({ asked, city, entry, name, explained, full }));
  return fits.reduce<Fit | null>((best, fit) => (best === null || compareFits(best, fit) > 0 ? fit : best), null);
}

function fitOf(question: Question): Fit {
  const { entry, name, asked } = question;
  const reasons = reasonsOf(question);
  const score = reasons.reduce((sum, { contribution }) => sum + contribution, 0);
  const written = name.needs.filter((need) => isWritten(need, asked)).length;
  const forms = name.forms.filter((form) => asked.forms.includes(form)).length;
  return { entry, name, score: rounded(score), written, forms: 2 * forms - name.forms.length, because: reasons };
}

/** Better first: the score, then the name of which more words are written, then the one that calls itself alike. */
export function compareFits(a: Fit, b: Fit): number {
  return b.score - a.score || b.written - a.written || b.forms - a.forms;
}

/** How many of some names do not just say again what another one says. */
function independent(names: readonly ListedName[]): number {
  const sets = names.map(({ needs }) => new Set(needs.map(({ key }) => key)));
  const repeats = (set: ReadonlySet<string>, at: number) =>
    sets.some((other, place) => {
      const inside = place !== at && [...set].every((key) => other.has(key));
      return inside && (set.size < other.size || place < at);
    });
  return sets.filter((set, at) => !repeats(set, at)).length;
}

/** Two decimals are what the weights have. */
export function rounded(score: number): number {
  return Math.max(0, Math.round(score * 100) / 100);
}

/** Every word is there, places aside when a brand tells it apart. */
function isSatisfied({ needs }: ListedName, asked: HospitalName): boolean {
  const telling = needs.some(({ role }) => role === 'name');
  return needs.length > 0 && needs.every((need) => (telling && need.role === 'place') || isWritten(need, asked));
}

function reasonsOf(question: Question): Because[] {
  const { name } = question;
  const words = because('words', 'agree', `the words of "${name.text}"`);
  return [
    words,
    ...unit(question),
    ...missing(question),
    ...tooMuch(question),
    ...whereabouts(question),
    ...slips(question),
  ];
}

function unit({ asked, name }: Question): Because[] {
  if (!name.unit || asked.unit) return [];
  const branded = name.needs.some((need) => need.role === 'name' && isWritten(need, asked));
  return [because('unit', branded ? 'missing beside a brand' : 'missing', 'no word for a hospital')];
}

function whereabouts(question: Question): Because[] {
  const { asked, city, entry, name } = question;
  const places = asked.words.filter(({ role }) => role === 'place');
  const here = places.filter(({ keys }) => keys.some((key) => entry.home.has(key)));
  const school = name.needs.some((need) => need.role === 'school' && isWritten(need, asked));
  const verdict = cityAgainst(entry, city);
  const known = verdict === 'same' || here.length > 0 || school;
  const named = here.some(({ keys }) => !keys.some(isProvince));
  return [
    ...cityReasons(verdict, { named, school }, city, entry),
    because('place', known ? 'agree' : 'unknown', known ? seatOf(entry.row) : 'no place is given'),
    ...twins(places, city, entry, school || isUnique(question)),
  ];
}

function seatOf({ city, cityZh, province }: Entry['row']): string {
  const parts = [city ?? cityZh, province].filter((part) => part !== null);
  return parts.length === 0 ? 'a place that its record does not say' : parts.join(', ');
}

/** A name that says its own city may stand under another of the province; one that only says its university, less likely. */
function cityReasons(
  verdict: CityVerdict,
  says: { named: boolean; school: boolean },
  city: City,
  { row }: Entry,
): Because[] {
  if (verdict === 'same' || verdict === 'unknown') return [];
  const near = verdict === 'same province';
  const level = near && says.named ? 'seat' : near && says.school ? 'school' : 'conflict';
  return [because('city', level, `the register gives "${city.text}", it stands in ${seatOf(row)}`)];
}

/** Two cities of one spelling, and nothing that tells which. */
function twins(places: readonly Word[], city: City, entry: Entry, told: boolean): Because[] {
  const groups = [...places.map(({ keys }) => keys.filter((key) => /^[PC]:/.test(key))), city.ids];
  const mine = groups.map(usualOf).filter((ids) => ids.some((id) => entry.home.has(id)));
  const clear = told || mine.length === 0 || mine.some((ids) => ids.every((id) => entry.home.has(id)));
  return clear
    ? []
    : [because('place', 'two of one spelling', `${[...new Set(mine.flat())].map(placeName).join(' or ')}`)];
}

function slips({ asked, name, explained }: Question): Because[] {
  const own = new Set([...name.needs.map(({ key }) => key), ...explained]);
  return asked.words.flatMap(({ slip, keys, text }) => {
    if (slip === null || !keys.some((key) => own.has(key))) return [];
    return [because('misprint', slip.likely ? 'likely' : 'doubtful', `"${text}" read as "${slip.to}"`)];
  });
}
