import { type Company, namesOf } from '@beringia/domain/parties/company';
import { buildNameIndex, type NamedRecord, type NameIndex } from '@beringia/domain/parties/index/name-index';
import { redirects } from '@beringia/domain/parties/read-companies';
import { type Judgement, type OwnParties, ownParties, partiesRevision } from '../../database/queries/own-parties.ts';
import { lazily } from '../../files/lazy.ts';
import type { Library } from '../../files/library.ts';
import type { Context } from '../handler.ts';
import { type Answering, answering, namesByParty } from './answering.ts';
import { type HospitalBook, hospitalBook } from './hospital-book.ts';

/** The companies that a workspace sees: what ships, its own, its own names of both, and what it has merged. */
export interface PartyBook extends Answering<Company> {
  readonly companies: ReadonlyMap<string, Company>;
  readonly merges: readonly Judgement[];
  /** Ids of the companies of which the workspace says something: added, named or merged. */
  readonly told: ReadonlySet<string>;
  /** Built when a name is first looked for. */
  index(): NameIndex;
  /** Read when a hospital is first asked for. */
  hospitals(): HospitalBook;
}

/** The last book of each workspace, with the revision that it was made from. */
const made = new WeakMap<Library, Map<string, { readonly revision: number; readonly book: PartyBook }>>();

/**
 * A book is kept for its workspace alone, and until the workspace says something new of parties. An operation that writes
 * asks for it before it writes, so that nothing is kept of what a rolled back transaction said.
 */
export async function partyBook({ library, trx, workspace }: Context): Promise<PartyBook> {
  const books = made.get(library) ?? new Map();
  made.set(library, books);
  const revision = await partiesRevision(trx);
  const before = books.get(workspace);
  if (before?.revision === revision) return before.book;
  const book = bookOf(library, await ownParties(trx));
  books.set(workspace, { revision, book });
  return book;
}

function bookOf(library: Library, { company: own, hospital }: OwnParties): PartyBook {
  const added = namesByParty(own.names);
  const companies = [...library.companies(), ...own.records].map((each) =>
    withNames(each, [...(added.get(each.id) ?? [])]),
  );
  const book = answering(companies, own.merges, redirects(companies));
  return {
    ...book,
    companies: new Map(companies.map((company) => [company.id, company])),
    merges: own.merges,
    told: new Set([...own.records.map(({ id }) => id), ...added.keys(), ...own.merges.flatMap(standing)]),
    index: lazily(() => buildNameIndex([...book.groups()].map(([id, records]) => namedRecord(id, records)))),
    hospitals: lazily(() => hospitalBook(library.hospitals(), hospital)),
  };
}

function withNames(company: Company, names: Company['aliases']): Company {
  return names.length === 0 ? company : { ...company, aliases: [...company.aliases, ...names] };
}

function standing({ from, into, undoneAt }: Judgement): string[] {
  return undoneAt === null ? [from, into] : [];
}

/** Merged records are one for the index: every name and identifier of them leads to the record that stays. */
function namedRecord(id: string, records: readonly Company[]): NamedRecord {
  const [first] = records;
  return {
    id,
    name: first?.name ?? id,
    names: records.flatMap(namesOf),
    seats: records.flatMap(({ hq }) => [hq.city, hq.cityZh]).filter((seat) => seat !== null),
    knownAs: { ...first?.identifiers, tickers: records.flatMap(({ tickers }) => tickers) },
  };
}
