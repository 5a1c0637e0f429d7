import { type Company, namesOf } from '@beringia/domain/parties/company';
import { buildNameIndex, type NamedRecord, type NameIndex } from '@beringia/domain/parties/index/name-index';
import { answersAs } from '@beringia/domain/parties/merges';
import { redirects } from '@beringia/domain/parties/read-companies';
import { type OwnParties, ownParties } from '../../database/queries/own-parties.ts';
import { currentRevision } from '../../database/queries/workspaces.ts';
import { lazily } from '../../files/lazy.ts';
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
}

/** Books that were made, by what they were made from: the library, the workspace and its revision. */
const made = new WeakMap<object, Map<string, { readonly revision: number; readonly book: PartyBook }>>();

export async function partyBook(context: Context): Promise<PartyBook> {
  const { library, trx, workspace } = context;
  const books = made.get(library) ?? new Map();
  made.set(library, books);
  const revision = await currentRevision(trx, workspace);
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
  const index = lazily(() => buildNameIndex(namedRecords(companies, current)));
  return { companies: byId, own, index, current, former };
}

function withNames(company: Company, { names }: OwnParties): Company {
  const added = names.filter(({ party }) => party === company.id);
  return { ...company, aliases: [...company.aliases, ...added.map(({ party: _, ...alias }) => alias)] };
}

/** Merged records are one for the index: every name of them leads to the record that stays. */
function namedRecords(companies: readonly Company[], current: (id: string) => string | null): NamedRecord[] {
  const records = new Map<string, { id: string; name: string; names: string[]; seats: string[] }>();
  for (const company of companies) {
    const id = current(company.id) ?? company.id;
    const record = records.get(id) ?? { id, name: company.name, names: [], seats: [] };
    if (id === company.id) record.name = company.name;
    record.names.push(...namesOf(company));
    record.seats.push(...[company.hq.city, company.hq.cityZh].filter((seat) => seat !== null));
    records.set(id, record);
  }
  return [...records.values()];
}
