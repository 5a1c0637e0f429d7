import { sql } from 'kysely';
import type { Facet } from '../deal-columns.ts';
import type { Trx } from '../tables.ts';
import { armSource, armsOf } from './filter.ts';

/** Whether any deal in sight holds a value of a facet. */
export async function isHeld(trx: Trx, facet: Facet, value: string): Promise<boolean> {
  const filter = { facets: { [facet]: [value] } };
  const arms = armsOf(filter).map((arm) => sql`exists (select 1 ${armSource(arm, filter)})`);
  const { rows } = await sql<{ held: boolean }>`select (${sql.join(arms, sql` or `)}) as held`.execute(trx);
  return rows[0]?.held ?? false;
}

/** The first and the last year in which a deal in sight was announced; null without any dated deal. */
export async function yearsInSight(trx: Trx): Promise<{ first: number; last: number } | null> {
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select least((select min(announced) from shipped_deal), (select min(announced) from own_deal)) as first,
      greatest((select max(announced) from shipped_deal), (select max(announced) from own_deal)) as last`.execute(trx);
  const [first, last] = [rows[0]?.first, rows[0]?.last];
  return first && last ? { first: Number(first.slice(0, 4)), last: Number(last.slice(0, 4)) } : null;
}
