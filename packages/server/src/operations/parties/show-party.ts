import type { OutputOf } from '@beringia/contract/operation';
import type { showParty } from '@beringia/contract/parties/show-party';
import { workspaceOf } from '@beringia/domain/basics/ids';
import type { Company, ParentEdge } from '@beringia/domain/parties/company';
import type { Handler } from '../handler.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { dealingsOf } from './company-assets.ts';
import { companyOf } from './company-of.ts';
import { type PartyBook, partyBook } from './party-book.ts';

/** A record that was merged into another answers as that one, with the dealings of both. */
export const showPartyHandler: Handler<typeof showParty> = async ({ id, asOf: asked }, context) => {
  const asOf = dayOf(asked, context.today);
  const book = await partyBook(context);
  const party = companyOf(book, id);
  const records = book.recordsOf(party.id);
  const ids = records.map((record) => record.id);
  return {
    ...(await stampOf(context, asOf)),
    party,
    own: workspaceOf(party.id) !== null,
    answersFor: records.slice(1).map(({ id: merged, name, nameZh }) => ({ id: merged, name, nameZh })),
    parents: parentsOf(book, records),
    children: childrenOf(book, ids),
    ...(await dealingsOf(context, book, records, asOf)),
    judgements: book.own.merges.filter(({ from, into }) => ids.includes(from) || ids.includes(into)),
    redirectedFrom: party.id === id ? null : id,
  } as unknown as OutputOf<typeof showParty>;
};

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
