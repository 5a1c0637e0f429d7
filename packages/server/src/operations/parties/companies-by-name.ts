import { type Company, namesOf } from '@beringia/domain/parties/company';
import { matchName } from '@beringia/domain/parties/match-names';
import { type Found, findByTyping, type NameEntry, nameEntry } from '../search/name-entries.ts';
import type { PartyBook } from './party-book.ts';

const ofBook = new WeakMap<PartyBook, readonly NameEntry<Company>[]>();
/** Taken over from one book to the next as long as a company has no new name: the sounds of Chinese names take time. */
const ofCompany = new WeakMap<Company, readonly NameEntry<Company>[]>();

/** Companies whose names fit what was typed, nearest first; where none does, those that the name engine thinks possible. */
export function companiesByName(book: PartyBook, typed: string): Found<Company>[] {
  const found = findByTyping(entriesOf(book), typed, book.companies.size);
  if (found.length > 0) return found;
  const near = matchName(book.index(), typed).filter(({ verdict }) => verdict !== 'different');
  return near.flatMap(({ id, matched }) => {
    const company = book.companies.get(id);
    return company ? [{ of: company, matched, how: 'typing' as const }] : [];
  });
}

/** Every name of a merged record leads to the record that stays. */
function entriesOf(book: PartyBook): readonly NameEntry<Company>[] {
  const known = ofBook.get(book) ?? [...book.companies.values()].flatMap((company) => entriesUnder(book, company));
  ofBook.set(book, known);
  return known;
}

function entriesUnder(book: PartyBook, company: Company): readonly NameEntry<Company>[] {
  const own = ofCompany.get(company) ?? namesOf(company).map((name) => nameEntry(company, name));
  ofCompany.set(company, own);
  const stays = book.companies.get(book.current(company.id) ?? company.id) ?? company;
  return stays === company ? own : own.map((entry) => ({ ...entry, of: stays }));
}
