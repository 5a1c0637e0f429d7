import { FACETS } from '@beringia/contract/deals/deal-filter';
import type { facetDeals } from '@beringia/contract/deals/facet-deals';
import type { InputOf } from '@beringia/contract/operation';
import type { DealFilter } from '../../database/queries/filter.ts';

export type FilterInput = InputOf<typeof facetDeals>;

/** The filters of the contract as the queries take them: closed lists under `facets`, the rest as they are. */
export function filterOf(input: FilterInput): DealFilter {
  const facets = Object.fromEntries(FACETS.flatMap((facet) => (input[facet] ? [[facet, input[facet]]] : [])));
  const { q, announcedFrom, announcedTo, cashMin, verified, onward, chineseOrigin, own } = input;
  const rest = { q, announcedFrom, announcedTo, cashMin, verified, onward, chinese: chineseOrigin, own };
  return { facets, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) };
}
