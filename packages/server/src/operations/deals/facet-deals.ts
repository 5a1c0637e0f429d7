import type { facetDeals } from '@beringia/contract/deals/facet-deals';
import { countFacets } from '../../database/queries/count-facets.ts';
import type { DealFilter } from '../../database/queries/filter.ts';
import { listDeals } from '../../database/queries/list-deals.ts';
import type { Context, Handler } from '../handler.ts';
import { type PartyBook, partyBook } from '../parties/party-book.ts';
import { stampOf } from '../stamp.ts';
import { filterOf } from './filter.ts';
import { keysOfParty, partyOfValue } from './party-values.ts';

type Counted = readonly { readonly value: string; readonly count: number }[];

/** A company is counted once, under its present id, however many ids and names the deals give it: so choosing it gives that many. */
export const facetDealsHandler: Handler<typeof facetDeals> = async (input, context) => {
  const filter = await filterOf(input, context);
  const book = await partyBook(context);
  const facets: Record<string, { value: string; label: string | null; count: number }[]> = {};
  for (const [facet, values] of Object.entries(await countFacets(context.trx, filter))) {
    const party = facet === 'licensor' || facet === 'licensee';
    const counted = party ? await byCompany(context, book, filter, facet, values) : values;
    facets[facet] = counted.map(({ value, count }) => {
      return { value, label: party ? (book.companies.get(value)?.name ?? null) : null, count };
    });
  }
  return { ...(await stampOf(context)), facets };
};

type PartyFacet = 'licensor' | 'licensee';

async function byCompany(context: Context, book: PartyBook, filter: DealFilter, facet: PartyFacet, values: Counted) {
  const groups = new Map<string, number[]>();
  for (const { value, count } of values) {
    const id = partyOfValue(book, value) ?? value;
    groups.set(id, [...(groups.get(id) ?? []), count]);
  }
  const counted: { value: string; count: number }[] = [];
  for (const [value, [only, ...more]] of groups) {
    const alone = more.length === 0 ? only : undefined;
    counted.push({ value, count: alone ?? (await countOf(context, book, filter, facet, value)) });
  }
  return counted.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** A deal that names two records of one company is one deal, so their counts do not add. */
async function countOf({ trx }: Context, book: PartyBook, filter: DealFilter, facet: PartyFacet, id: string) {
  const chosen = { ...filter, facets: { ...filter.facets, [facet]: keysOfParty(book, id) } };
  return (await listDeals(trx, chosen, { sort: 'id', order: 'asc', limit: 1 })).total;
}
