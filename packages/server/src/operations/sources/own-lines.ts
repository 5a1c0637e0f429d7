import type { VendorEntry } from '@beringia/domain/scouting/vendor-entry';
import { sql } from 'kysely';
import type { Context } from '../handler.ts';

const PAGE = 1000;

/**
 * A workspace's own records of a source, in the order of their ids. Before them stands who sold them and what the licence allows,
 * and both stand in each record again: a line that is copied out of the file keeps them.
 */
export async function* ownLines({ trx }: Context, source: string): AsyncGenerator<string> {
  const { rows: notes } = await sql<Pick<VendorEntry, 'vendor' | 'licenceNote'>>`
    select distinct content->>'vendor' as vendor, content->>'licenceNote' as "licenceNote"
    from own_found_record where source = ${source} order by 1, 2`.execute(trx);
  for (const licence of notes) yield `${JSON.stringify({ licence })}\n`;
  for (let after: string | null = ''; after !== null; ) {
    const rows: { id: string }[] = await trx
      .selectFrom('own_found_record')
      .select([
        'source',
        'id',
        'kind',
        'day',
        'title',
        'content',
        'answer',
        'place',
        'first_seen',
        'changed_on',
        'version',
      ])
      .where('source', '=', source)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const row of rows) yield `${JSON.stringify(row)}\n`;
    after = rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null;
  }
}
