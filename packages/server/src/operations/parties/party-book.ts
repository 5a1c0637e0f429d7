import { type Company, namesOf } from '@beringia/domain/parties/company';
import { buildNameIndex, type NamedRecord, type NameIndex } from '@beringia/domain/parties/index/name-index';
import { answersAs } from '@beringia/domain/parties/merges';
import { redirects } from '@beringia/domain/parties/read-companies';
import { type OwnParties, ownParties, partiesRevision } from '../../database/queries/own-parties.ts';
import { lazily } from '../../files/lazy.ts';
import type { Library } from '../../files/library.ts';
import type { Context } from '../handler.ts';

/** The companies that a workspace sees: what ships, its own, its own names of both, and what it has merged. */
export interface PartyBook {
  readonly companies: ReadonlyMap<string, Company>;
  readonly own: OwnParties;
  /** Built when a name is first looked for. */
  index(): NameIndex;
  /** The record that has or had an id, merges left aside. */
  former(id: string): string | null;
  /** The record that answers for an id, merges and former ids followed; null for an id that nobody ever had. */
  current(id: string): string | null;
  /** Every record that an id answers for: its own first, then those that were merged into it. */
  recordsOf(id: string): readonly Company[];
}

/** The last book of each workspace, with the revision that it was made from. */
const made = new WeakMap<Library, Map<string, { readonly revision: number; readonly book: PartyBook }>>();

/**
 * A book is kept for its workspace alone, and until the workspace says something new of companies. An operation that writes
 * asks for it before it writes, so that nothing is kept of what a rolled back transaction said.
 */
export async function partyBook({ library, trx, workspace }: Context): Promise<PartyBook> {
  const books = made.get(library) ?? new Map();
  made.set(library, books);
  const revision = await partiesRevision(trx);
  const before = books.get(workspace);
  if (before?.revision === revision) return before.book;
  const book = bookOf(library.companies(), await ownParties(trx));
  books.set(workspace, { revision, book });
  return book;
}

function bookOf(shipped: readonly Company[], own: OwnParties): PartyBook {
  const companies = [...shipped, ...own.companies].map((company) => withNames(company, own));
  const byId = new Map(companies.map((company) => [company.id, company]));
  const former = redirects(companies);
  const stays = answersAs(own.merges);
  const current = (id: string) => {
    const known = former(id);
    return known === null ? null : stays(known);
  };
  const together = lazily(() => grouped(companies, stays));
  return {
    companies: byId,
    own,
    index: lazily(() => buildNameIndex([...together()].map(([id, records]) => namedRecord(id, records)))),
    former,
    current,
    recordsOf: (id) => together().get(id) ?? [],
  };
}

function withNames(company: Company, { names }: OwnParties): Company {
  const added = names.filter(({ party }) => party === company.id);
  if (added.length === 0) return company;
  return { ...company, aliases: [...company.aliases, ...added.map(({ party: _, ...alias }) => alias)] };
}

function grouped(companies: readonly Company[], stays: (id: string) => string): ReadonlyMap<string, Company[]> {
  const groups = new Map<string, Company[]>();
  for (const company of companies) {
    const id = stays(company.id);
    const others = groups.get(id) ?? [];
    groups.set(id, company.id === id ? [company, ...others] : [...others, company]);
  }
  return groups;
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
