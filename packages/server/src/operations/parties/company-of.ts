import { refuse } from '@beringia/domain/basics/errors';
import type { Company } from '@beringia/domain/parties/company';
import type { PartyBook } from './party-book.ts';

/** The company that answers for an id. @throws Refusal `not-found` for an id that no company has or had */
export function companyOf(book: PartyBook, id: string, field = 'id'): Company {
  return found(book, book.current(id), id, field);
}

/** The very record of an id, also while it answers as another. @throws Refusal `not-found` */
export function recordWithId(book: PartyBook, id: string, field = 'id'): Company {
  return found(book, book.former(id), id, field);
}

function found(book: PartyBook, known: string | null, id: string, field: string): Company {
  const company = known === null ? undefined : book.companies.get(known);
  if (company) return company;
  throw refuse('not-found', {
    field,
    wrong: `there is no company "${id}".`,
    expected: 'the id of a company, present or former',
    next: 'Find it with `parties.match`.',
  });
}
