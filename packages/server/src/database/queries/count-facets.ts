import { sql } from 'kysely';
import { FACETS, type Facet } from '../deal-columns.ts';
import type { Trx } from '../tables.ts';
import { armSource, armsOf, type DealFilter } from './filter.ts';

export type FacetCounts = Partial<Record<Facet, { value: string; count: number }[]>>;

/** A worldwide grant holds some 250 territories, so they are counted only when asked for. */
const USUAL: readonly Facet[] = FACETS.filter((facet) => facet !== 'territory');

/**
 * How many deals each value of each facet would give, most first. What is chosen in a facet is left out when that facet is
 * counted, so that its other values can be added.
 */
export async function countFacets(
  trx: Trx,
  filter: DealFilter,
  facets: readonly Facet[] = USUAL,
): Promise<FacetCounts> {
  const isChosen = (facet: Facet) => (filter.facets?.[facet] ?? []).length > 0;
  const counts: FacetCounts = {};
  const together = facets.filter((facet) => !isChosen(facet) && facet !== 'territory');
  if (together.length > 0) Object.assign(counts, await countColumn(trx, filter, 'facets', together));
  for (const facet of facets.filter((f) => !together.includes(f))) {
    const without = { ...filter, facets: { ...filter.facets, [facet]: [] } };
    const column = facet === 'territory' ? 'territories' : 'facets';
    Object.assign(counts, await countColumn(trx, without, column, [facet]));
  }
  return Object.fromEntries(facets.map((facet) => [facet, counts[facet] ?? []]));
}

async function countColumn(trx: Trx, filter: DealFilter, column: 'facets' | 'territories', facets: readonly Facet[]) {
  const arms = armsOf(filter).map((arm) => sql`(select ${sql.ref(`d.${column}`)} as held ${armSource(arm, filter)})`);
  const { rows } = await sql<{ held: string; count: number }>`
    select u.held, count(*)::int as count from (${sql.join(arms, sql` union all `)}) a, unnest(a.held) u(held)
    group by u.held order by count desc, u.held collate "C"`.execute(trx);
  const counts: FacetCounts = {};
  for (const { held, count } of rows) {
    const [facet, value] = column === 'territories' ? (['territory', held] as const) : splitFacet(held);
    if (!facets.includes(facet)) continue;
    counts[facet] ??= [];
    counts[facet].push({ value, count });
  }
  return counts;
}

function splitFacet(held: string): [Facet, string] {
  const colon = held.indexOf(':');
  return [held.slice(0, colon) as Facet, held.slice(colon + 1)];
}
