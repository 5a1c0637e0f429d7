import { type Day, earliestDay, type PartialDate } from '@beringia/domain/basics/partial-date';
import type { Coming } from '@beringia/domain/scouting/coverage/coming';
import { type Selectable, sql } from 'kysely';
import type { SourceComingColumns } from '../found-tables.ts';
import { storableText } from '../storable.ts';
import type { Trx } from '../tables.ts';

/** How the records of each source came: the ledger tells it, so that nobody takes a part of a source for the whole. */

type Row = Selectable<SourceComingColumns>;
type Question = Pick<Extract<Coming, { by: 'sync' }>, 'country' | 'since'> & { readonly terms: readonly string[] };

/** In the owner's transaction. @param file name, moment, latest day as a sortable key, and how many records it gave */
export async function noteFile(
  trx: Trx,
  file: { readonly source: string; readonly workspace: string; readonly name: string; readonly at: string } & Pick<
    Row,
    'latest' | 'records'
  >,
): Promise<void> {
  const { workspace, name, ...row } = file;
  await put(trx, { ...row, way: 'file', what: storableText(name), asked_by: workspace });
}

/**
 * In the owner's transaction, when a sync came to its end. A question that goes on where its last run ended still holds all from
 * the day of its first run on; one that leaves a gap holds what came since.
 */
export async function noteQuestion(
  trx: Trx,
  sync: { readonly source: string; readonly workspace: string; readonly at: string; readonly records: number },
  { terms, country, since }: Question,
): Promise<void> {
  const { workspace, ...row } = sync;
  const what = storableText(JSON.stringify({ terms, country }));
  const key = { source: row.source, way: 'sync' as const, what, asked_by: workspace };
  const before = await trx
    .selectFrom('source_coming')
    .select(['at', 'latest'])
    .where((eb) => eb.and(key))
    .executeTakeFirst();
  const goesOn = before !== undefined && since !== null && since <= before.at.slice(0, 10);
  await put(trx, { ...row, ...key, latest: goesOn ? before.latest : since });
}

async function put(trx: Trx, row: Row): Promise<void> {
  const { at, latest, records } = row;
  await trx
    .insertInto('source_coming')
    .values(row)
    .onConflict((on) => on.columns(['source', 'way', 'what', 'asked_by']).doUpdateSet({ at, latest, records }))
    .execute();
}

/** The latest first. What another workspace asked or brought is told without its words. */
export async function comingsBySource(trx: Trx, workspace: string): Promise<ReadonlyMap<string, readonly Coming[]>> {
  const rows = await trx
    .selectFrom('source_coming')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('source')
    .orderBy('what')
    .execute();
  const came = new Map<string, Coming[]>();
  for (const row of [...rows, ...(await ownFiles(trx, workspace))]) {
    came.set(row.source, [...(came.get(row.source) ?? []), comingOf(row, row.asked_by === workspace)]);
  }
  return came;
}

function comingOf({ way, what, at, latest }: Row, own: boolean): Coming {
  const on = at.slice(0, 10) as Day;
  if (way === 'file') return { by: 'file', name: own ? what : null, on, latest: dayOfKey(latest) };
  const { terms, country } = JSON.parse(what) as Pick<Question, 'terms' | 'country'>;
  // Whether everything was asked is no secret; for what else it was asked is.
  return { by: 'sync', terms: own || terms.length === 0 ? terms : null, country, since: latest as Day | null, on };
}

/** Days of records are kept as sortable keys, in which what is unknown is 00. */
function dayOfKey(key: string | null): Day | null {
  return key === null ? null : earliestDay(key.replace(/(-00)+$/u, '') as PartialDate);
}

/** Files of a vendor stand behind the wall, and so do the jobs that read them. */
async function ownFiles(trx: Trx, workspace: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select source, 'file' as way, what, ${workspace}::text as asked_by, at, records,
      (select max(day) from own_found_record f where f.source = files.source and f.answer = files.hash) as latest
    from (select input->>'source' as source, input->>'name' as what, input->>'hash' as hash,
        max(coalesce(ended_at, made_at)) as at, max((progress->>'read')::integer) as records
      from job where kind = 'read-answer' and state = 'done' and input->>'own' = 'true'
        and (progress->>'read')::integer > 0
      group by 1, 2, 3) files
    order by at desc`.execute(trx);
  return rows;
}
