import { type Hospital, namesOf } from '@beringia/domain/parties/hospitals/hospital';
import { type Found, findByTyping, type NameEntry, nameEntry } from '../search/name-entries.ts';
import type { HospitalBook } from './hospital-book.ts';

const ofBook = new WeakMap<HospitalBook, readonly NameEntry<Hospital>[]>();
/** Kept from one book to the next, as for companies: the sounds of Chinese names take time. */
const ofHospital = new WeakMap<Hospital, readonly NameEntry<Hospital>[]>();

/** Hospitals whose names fit what was typed, nearest first. Site strings with misprints are for `parties.match`. */
export function hospitalsByName(book: HospitalBook, typed: string): Found<Hospital>[] {
  return findByTyping(entriesOf(book), typed, book.hospitals.size);
}

/** Every name of a merged record leads to the record that stays. */
function entriesOf(book: HospitalBook): readonly NameEntry<Hospital>[] {
  const known =
    ofBook.get(book) ??
    [...book.groups().values()].flatMap(([stays, ...others]) =>
      stays === undefined ? [] : [...entriesUnder(stays), ...others.flatMap((other) => under(stays, other))],
    );
  ofBook.set(book, known);
  return known;
}

function under(stays: Hospital, other: Hospital): NameEntry<Hospital>[] {
  return entriesUnder(other).map((entry) => ({ ...entry, of: stays }));
}

function entriesUnder(hospital: Hospital): readonly NameEntry<Hospital>[] {
  const own = ofHospital.get(hospital) ?? namesOf(hospital).map((name) => nameEntry(hospital, name));
  ofHospital.set(hospital, own);
  return own;
}
