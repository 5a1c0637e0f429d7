import type { RowParty } from '@beringia/domain/deals/row';
import { namesOf } from '@beringia/domain/parties/company';
import { facetKey } from '../../database/deal-columns.ts';
import { type CalledParty, calledParty } from '../../database/labels.ts';
import { companyCalls } from './company-assets.ts';
import type { PartyBook } from './party-book.ts';

interface Told extends CalledParty {
  readonly names: readonly string[];
}

const ofBook = new WeakMap<PartyBook, readonly Told[]>();

/**
 * Companies that the workspace knows by more than what ships: named, added or merged by it. Any name of theirs leads to the deals
 * of all records that answer together.
 */
export function calledParties(book: PartyBook): readonly Told[] {
  const known = ofBook.get(book) ?? [...toldGroups(book)].map((id) => called(book, id));
  ofBook.set(book, known);
  return known;
}

/** Names by which the workspace knows a party of a deal, besides what the deal calls it. */
export function namesTold(book: PartyBook, { company, name }: Pick<RowParty, 'company' | 'name'>): string[] {
  const [own] = calledParty([], [facetKey(company ?? name)]).labels;
  return calledParties(book).flatMap(({ labels, names }) => (own !== undefined && labels.includes(own) ? names : []));
}

function called(book: PartyBook, id: string): Told {
  const records = book.recordsOf(id);
  const names = records.flatMap(namesOf);
  const keys = new Set(companyCalls(book, records).keys.map(facetKey));
  return { names, ...calledParty(names, [...keys]) };
}

function toldGroups(book: PartyBook): ReadonlySet<string> {
  return new Set([...book.told].flatMap((id) => book.current(id) ?? []));
}
