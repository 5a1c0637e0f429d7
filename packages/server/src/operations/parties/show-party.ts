import type { OutputOf } from '@beringia/contract/operation';
import type { showParty } from '@beringia/contract/parties/show-party';
import { workspaceOf } from '@beringia/domain/basics/ids';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { Company, ParentEdge } from '@beringia/domain/parties/company';
import type { Context, Handler } from '../handler.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { companyCalls, dealingsOf } from './company-assets.ts';
import { companyOf, recordWithId } from './company-of.ts';
import { type PartyBook, partyBook } from './party-book.ts';
import { hospitalsNamedLike, named } from './same-name.ts';
import { shownHospital } from './show-hospital.ts';

/** A record that was merged into another answers as that one, with the dealings of both. */
export const showPartyHandler: Handler<typeof showParty> = async ({ id, kind, asOf: asked }, context) => {
  const asOf = dayOf(asked, context.today);
  const book = await partyBook(context);
  const record = recordWithId(book, id, kind);
  const shown = await (record.kind === 'company' ? shownCompany : shownHospital)(context, book, record.id, asOf);
  const redirectedFrom = shown.party.id === id ? null : id;
  const own = workspaceOf(shown.party.id) !== null;
  return { ...(await stampOf(context, asOf)), ...shown, own, redirectedFrom } as unknown as OutputOf<typeof showParty>;
};

async function shownCompany(context: Context, book: PartyBook, id: string, asOf: Day) {
  const party = companyOf(book, id);
  const records = book.recordsOf(party.id);
  const ids = records.map((record) => record.id);
  return {
    kind: 'company' as const,
    party,
    hospital: null,
    because: companyBasis(party),
    sameName: hospitalsNamedLike(book, party.id),
    answersFor: records.slice(1).map(named),
    parents: parentsOf(book, records),
    children: childrenOf(book, ids),
    ...(await dealingsOf(context, companyCalls(book, records), asOf)),
    judgements: book.merges.filter(({ from, into }) => ids.includes(from) || ids.includes(into)),
  };
}

function companyBasis({ evidence, verify }: Company) {
  const open = 'at least one field is background knowledge that nobody has looked up';
  return [
    { field: 'party', says: 'the strongest basis of the record; each name has a source of its own', source: evidence },
    ...(verify ? [{ field: 'verify', says: open, source: 'knowledge' }] : []),
  ];
}

function parentsOf(book: PartyBook, records: readonly Company[]) {
  return records
    .flatMap(({ parents }) => parents.map((edge) => edgeShape(book, edge, edge.id)))
    .filter(({ company }) => records.every(({ id }) => id !== company));
}

function childrenOf(book: PartyBook, ids: readonly string[]) {
  return [...book.companies.values()].flatMap((company) => {
    const edges = company.parents.filter((edge) => ids.includes(edge.id) && !ids.includes(company.id));
    return edges.map((edge) => edgeShape(book, edge, company.id));
  });
}

function edgeShape(book: PartyBook, { relation, from, to }: ParentEdge, id: string) {
  return { company: id, name: book.companies.get(id)?.name ?? null, relation, from, to };
}
