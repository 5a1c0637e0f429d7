import { namesWorthFitting } from './blocking.ts';
import { type City, NO_CITY, readCity } from './context.ts';
import { bestFit, compareFits, type Fit } from './fit.ts';
import { type HospitalIndex, spellingOf } from './hospital-index.ts';
import { partsOf, readHospitalName } from './hospital-name.ts';
import { absenceNote, emptyNote, type Note, otherNote } from './notes.ts';
import { cleaned } from './segments.ts';
import { withShared } from './short-names.ts';
import { type Because, weightOf } from './weights.ts';
import type { HospitalName } from './word.ts';

export interface HospitalCandidate {
  readonly id: string;
  readonly name: string;
  /**
   * - `confirmed`: name and place account for each other, and no other hospital does as well; at most one
   * - `possible`: a doubt is left that `because` names
   * - `different`: near, and something contradicts
   */
  readonly verdict: 'confirmed' | 'possible' | 'different';
  /** 0 to 1. */
  readonly score: number;
  /** The listed name that fitted best. */
  readonly matched: string;
  /** What adds up to the score, before it is cut to 1. */
  readonly because: readonly Because[];
}

export interface HospitalAnswer {
  readonly query: string;
  /** Best first. */
  readonly candidates: readonly HospitalCandidate[];
  /** Why no single hospital is named; null when one is confirmed or possible. */
  readonly note: Note | null;
}

const MOST = 5;
/** Below this a candidate says nothing. */
const LEAST = 0.3;

/**
 * The hospital that a site string of a trial register names.
 * @param query.city as the register gives it: a city, a county-level seat or a province, misspelt or empty
 */
export function matchHospital(query: { text: string; city?: string | null }, index: HospitalIndex): HospitalAnswer {
  const { text } = query;
  const listed = index.spellings.has(spellingOf(cleaned(text)));
  const empty = listed ? null : emptyNote(text);
  if (empty) return { query: text, candidates: [], note: empty };
  const city = readCity(query.city);
  const asked = readHospitalName(text, index.vocabulary, listed ? 'whole' : 'hospital');
  const candidates = candidatesFor(asked, city, index);
  const company = listed ? null : otherNote(text);
  if (company === null && candidates.some(isConfirmed)) return { query: text, candidates, note: null };
  const several = severalIn(text, city, index);
  if (several.length > 1) return severalAnswer(text, several);
  if (company) return { query: text, candidates: [], note: company };
  const open = candidates.every(({ verdict }) => verdict === 'different');
  return { query: text, candidates, note: open ? absenceNote(text, asked, city) : null };
}

function candidatesFor(asked: HospitalName, city: City, index: HospitalIndex): readonly HospitalCandidate[] {
  const fits = namesWorthFitting(asked, city, index)
    .map(([entry, names]) => bestFit(asked, city, entry, names))
    .filter((fit) => fit !== null)
    .map((fit) => withShared(fit, asked, city, index))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => compareFits(a, b) || (a.entry.row.id < b.entry.row.id ? -1 : 1));
  const [first, second] = fits;
  const tied = first !== undefined && second !== undefined && compareFits(first, second) === 0;
  return fits.slice(0, MOST).map((fit, place) => candidate(fit, place === 0 && !tied));
}

/** @param sole whether no other hospital fits as well; only then may it be confirmed */
function candidate({ entry, name, score, because }: Fit, sole: boolean): HospitalCandidate {
  const possible = score >= weightOf('verdict', 'possible') ? 'possible' : 'different';
  const verdict = sole && score >= weightOf('verdict', 'confirmed') ? 'confirmed' : possible;
  return { id: entry.row.id, name: entry.row.name, verdict, score: Math.min(1, score), matched: name.text, because };
}

/** Hospitals that different parts of the string confirm, each by itself. */
function severalIn(text: string, city: City, index: HospitalIndex): readonly HospitalCandidate[] {
  const parts = partsOf(text, index.vocabulary);
  if (parts.length < 2) return [];
  const places = [city, NO_CITY];
  const found = parts.flatMap((part) =>
    places.flatMap((place) => candidatesFor(part, place, index).filter(isConfirmed)),
  );
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

function severalAnswer(text: string, several: readonly HospitalCandidate[]): HospitalAnswer {
  const candidates = several.map((one) => ({ ...one, verdict: 'possible' as const }));
  return {
    query: text,
    candidates,
    note: { kind: 'several', detail: `names ${several.map(({ name }) => name).join(' and ')}` },
  };
}

function isConfirmed({ verdict }: HospitalCandidate): boolean {
  return verdict === 'confirmed';
}
