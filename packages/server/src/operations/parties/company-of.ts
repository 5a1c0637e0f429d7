import { refuse } from '@beringia/domain/basics/errors';
import type { Company } from '@beringia/domain/parties/company';
import type { PartyKind } from '@beringia/domain/parties/party-kind';
import type { PartyBook } from './party-book.ts';

/** The company that answers for an id. @throws Refusal `not-found` for an id that no company has or had */
export function companyOf(book: PartyBook, id: string, field = 'id'): Company {
  const known = book.current(id);
  const company = known === null ? undefined : book.companies.get(known);
  if (company) return company;
  throw noParty(id, field, 'company');
}

/** A record of either list. */
export interface PartyRecord {
  readonly kind: PartyKind;
  readonly id: string;
}

/**
 * The very record of an id, also while it answers as another: a company, or a hospital where no company has the id.
 * @param kind which of the two is meant, where somebody said
 * @throws Refusal `not-found`
 */
export function recordWithId(book: PartyBook, id: string, kind?: PartyKind, field = 'id'): PartyRecord {
  const company = kind === 'hospital' ? null : book.former(id);
  if (company !== null && book.companies.has(company)) return { kind: 'company', id: company };
  const hospital = kind === 'company' ? null : book.hospitals().former(id);
  if (hospital !== null) return { kind: 'hospital', id: hospital };
  throw noParty(id, field, kind ?? 'company or hospital');
}

function noParty(id: string, field: string, what: string) {
  return refuse('not-found', {
    field,
    wrong: `there is no ${what} "${id}".`,
    expected: `the id of a ${what}, present or former`,
    next: 'Find it with `parties.match`; hospitals with its `kind` hospital.',
  });
}
