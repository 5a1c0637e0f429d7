import { nameKey } from '@beringia/domain/assets/name-key';
import { type Company, namesOf } from '@beringia/domain/parties/company';
import { toSimplified } from '@beringia/domain/parties/script';
import { lazily } from '../../files/lazy.ts';
import { namesOfHospital } from './hospital-book.ts';
import type { PartyBook } from './party-book.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string | null;
}

/** A hospital that signs deals has a row among the companies too; the two lists know of each other only by their names. */
const ofBook = new WeakMap<PartyBook, () => ReadonlyMap<string, readonly string[]>>();

/** Hospitals that bear one of the names of a company which is a hospital itself. */
export function hospitalsNamedLike(book: PartyBook, id: string) {
  const records = book.recordsOf(id);
  if (!records.some(({ kind }) => kind === 'hospital')) return [];
  const { hospitals } = book.hospitals();
  const keys = [...new Set(records.flatMap(namesOf).map(keyOf))];
  const ids = new Set(keys.flatMap((key) => hospitalsByName(book).get(key) ?? []));
  return [...ids]
    .flatMap((each) => hospitals.get(each) ?? [])
    .map((row) => ({ ...named(row), kind: 'hospital' as const }));
}

/** Companies that bear one of the names of a hospital, those that answer for themselves. */
export function companiesNamedLike(book: PartyBook, id: string): readonly Company[] {
  const keys = new Set(namesOfHospital(book.hospitals(), id).map(keyOf));
  const bears = (company: Company) => namesOf(company).some((name) => keys.has(keyOf(name)));
  return [...book.groups().values()].flatMap(([stays, ...others]) =>
    stays && [stays, ...others].some(bears) ? [stays] : [],
  );
}

export function named({ id, name, nameZh }: Named): Named {
  return { id, name, nameZh };
}

function hospitalsByName(book: PartyBook): ReadonlyMap<string, readonly string[]> {
  const made = ofBook.get(book) ?? lazily(() => byName(book));
  ofBook.set(book, made);
  return made();
}

function byName(book: PartyBook) {
  const found = new Map<string, string[]>();
  const hospitals = book.hospitals();
  for (const id of hospitals.groups().keys())
    for (const name of namesOfHospital(hospitals, id)) found.set(keyOf(name), [...(found.get(keyOf(name)) ?? []), id]);
  return found;
}

function keyOf(name: string): string {
  return nameKey(toSimplified(name));
}
