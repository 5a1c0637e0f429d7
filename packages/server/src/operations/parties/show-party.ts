import type { OutputOf } from '@beringia/contract/operation';
import type { showParty } from '@beringia/contract/parties/show-party';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import { refuse } from '@beringia/domain/basics/errors';
import { workspaceOf } from '@beringia/domain/basics/ids';
import type { Company, ParentEdge } from '@beringia/domain/parties/company';
import type { DealFilter } from '../../database/queries/filter.ts';
import { listDeals } from '../../database/queries/list-deals.ts';
import { chineseName } from '../assets/asset-row.ts';
import type { Context, Handler } from '../handler.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { type PartyBook, partyBook } from './party-book.ts';

export const showPartyHandler: Handler<typeof showParty> = async ({ id, asOf: asked }, context) => {
  const asOf = dayOf(asked, context.today);
  const book = await partyBook(context);
  const party = companyOf(book, id);
  return {
    ...(await stampOf(context, asOf)),
    party,
    own: workspaceOf(party.id) !== null,
    parents: party.parents.map((edge) => edgeShape(book, edge, edge.id)),
    children: childrenOf(book, party.id),
    deals: {
      asLicensor: await countDeals(context, { facets: { licensor: [party.id] } }),
      asLicensee: await countDeals(context, { facets: { licensee: [party.id] } }),
    },
    assets: await assetsOf(context, party.id),
    judgements: book.own.merges.filter(({ from, into }) => from === party.id || into === party.id),
    redirectedFrom: party.id === id ? null : id,
  } as unknown as OutputOf<typeof showParty>;
};

/** @throws Refusal `not-found` for an id that no company has or had */
export function companyOf(book: PartyBook, id: string): Company {
  const current = book.current(id);
  return found(book, current, id, 'id');
}

/** The very record of an id, also while it answers as another. */
export function recordWithId(book: PartyBook, id: string, field: string): Company {
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

function edgeShape(book: PartyBook, { relation, from, to }: ParentEdge, id: string) {
  return { company: id, name: book.companies.get(id)?.name ?? null, relation, from, to };
}

function childrenOf(book: PartyBook, id: string) {
  return [...book.companies.values()].flatMap((company) =>
    company.parents.filter((edge) => edge.id === id).map((edge) => edgeShape(book, edge, company.id)),
  );
}

async function countDeals({ trx }: Context, filter: DealFilter): Promise<number> {
  const { total } = await listDeals(trx, filter, { sort: 'id', order: 'asc', limit: 1 });
  return total;
}

/** Assets that it made first, then those it licensed out or in. */
async function assetsOf(context: Context, id: string) {
  const roles = [
    ['originator', ({ originator }: AssetRecord) => originator?.company === id],
    ['licensor', await dealtBy(context, { facets: { licensor: [id] } })],
    ['licensee', await dealtBy(context, { facets: { licensee: [id] } })],
  ] as const;
  const all = context.library.assets();
  const found = roles.flatMap(([role, has]) => all.filter(has).map((asset) => ({ role, asset })));
  return found
    .filter(({ asset }, at) => found.findIndex((other) => other.asset === asset) === at)
    .map(({ role, asset }) => ({ id: asset.id, name: asset.name, nameZh: chineseName(asset), role }));
}

async function dealtBy({ trx }: Context, filter: DealFilter): Promise<(asset: AssetRecord) => boolean> {
  const { rows } = await listDeals(trx, filter, { sort: 'id', order: 'asc', limit: 200 });
  const deals = new Set(rows.map((row) => row.id));
  return ({ inDeals }) => inDeals.some(({ deal }) => deals.has(deal));
}
