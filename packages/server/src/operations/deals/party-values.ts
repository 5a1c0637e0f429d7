import { type Company, namesOf } from '@beringia/domain/parties/company';
import { facetKey } from '../../database/deal-columns.ts';
import type { PartyBook } from '../parties/party-book.ts';

/** What the deals call a company, and which company a value of the facets means. */

const namesOfBook = new WeakMap<PartyBook, ReadonlyMap<string, string | null>>();

/** The company that answers for an id, a former id or a name; null for a name that nobody bears, or more than one. */
export function partyOfValue(book: PartyBook, value: string): string | null {
  return book.current(value) ?? book.current(facetKey(value)) ?? byName(book).get(facetKey(value)) ?? null;
}

/**
 * The ids of every record that answers as the company, and its names for deals that give no id, unless the name spells the id of
 * another company.
 */
export function keysOfParty(book: PartyBook, id: string): string[] {
  const records = book.recordsOf(id);
  const ids = records.flatMap((record) => [record.id, ...(record.formerIds ?? [])]);
  const names = records.flatMap(namesOf).filter((name) => partyOfValue(book, name) === id);
  return [...new Set([...ids, ...names.map(facetKey)])];
}

function byName(book: PartyBook): ReadonlyMap<string, string | null> {
  const known = namesOfBook.get(book) ?? namesIn(book.companies.values(), book);
  namesOfBook.set(book, known);
  return known;
}

/** A name that two companies bear leads to neither. */
function namesIn(companies: Iterable<Company>, book: PartyBook): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const company of companies) {
    const id = book.current(company.id) ?? company.id;
    for (const key of new Set(namesOf(company).map(facetKey)))
      found.set(key, found.has(key) && found.get(key) !== id ? null : id);
  }
  return found;
}
