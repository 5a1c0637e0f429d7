import { FACETS } from '@beringia/contract/deals/deal-filter';
import type { facetDeals } from '@beringia/contract/deals/facet-deals';
import type { InputOf } from '@beringia/contract/operation';
import { type Problem, Refusal } from '@beringia/domain/basics/errors';
import type { DealFilter } from '../../database/queries/filter.ts';
import type { Context } from '../handler.ts';
import { calledParties } from '../parties/called-parties.ts';
import { partyBook } from '../parties/party-book.ts';
import { READERS, type ReadValues } from './filter-values.ts';

export type FilterInput = InputOf<typeof facetDeals>;

/**
 * The filters of the contract as the queries take them: facets under `facets`, the rest as they are. A company stands for every id
 * and name under which deals know it, a target for its other spellings; names of the workspace's own lead to deals like any other.
 * @throws Refusal `bad-input` that names every value which is none: an answer without deals would look like a finding
 */
export async function filterOf(input: FilterInput, context: Context): Promise<DealFilter> {
  const facets: Record<string, readonly string[]> = {};
  const problems: Problem[] = [];
  for (const facet of FACETS) {
    const given = input[facet];
    if (!given) continue;
    const read: ReadValues = await (READERS[facet]?.(context, facet, given) ?? { values: given, problems: [] });
    facets[facet] = read.values;
    problems.push(...read.problems);
  }
  const [first, ...rest] = problems;
  if (first) throw new Refusal('bad-input', [first, ...rest]);
  const { q, announcedFrom, announcedTo, cashMin, verified, onward, chineseOrigin, own } = input;
  const columns = { q, announcedFrom, announcedTo, cashMin, verified, onward, chinese: chineseOrigin, own };
  const called = q === undefined ? [] : calledParties(await partyBook(context));
  return { facets, called, ...Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) };
}
