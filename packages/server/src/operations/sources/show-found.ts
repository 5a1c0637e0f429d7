import {
  FOUND_CAP,
  type listChanges,
  type listQuarantine,
  type showFound,
} from '@beringia/contract/sources/found-records';
import { refuse } from '@beringia/domain/basics/errors';
import { type Filing, licenceCandidate } from '@beringia/domain/scouting/filing';
import { weightOf } from '@beringia/domain/scouting/watch/change-table';
import { sql } from 'kysely';
import { quarantineOf } from '../../database/queries/quarantine.ts';
import { sourceOf } from '../../sources/catalogue.ts';
import type { Context, Handler } from '../handler.ts';
import { offsetOf } from '../jobs/follow-jobs.ts';
import { stampOf } from '../stamp.ts';
import { foundRowOf } from './search-found.ts';

export const showFoundHandler: Handler<typeof showFound> = async ({ source, id }, context) => {
  sourceOf(source);
  const row = (await openRow(context, source, id)) ?? (await ownRow(context, source, id));
  if (!row) throw missing(source, id);
  const kept = await context.trx
    .selectFrom('kept_answer')
    .select(['name', 'at'])
    .where('hash', '=', row.answer)
    .executeTakeFirst();
  const changes = await context.trx
    .selectFrom('found_change')
    .select(['on_day as on', 'version', 'field', 'was', 'becomes'])
    .where('source', '=', source)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .orderBy('field')
    .execute();
  return {
    ...(await stampOf(context)),
    record: {
      ...foundRowOf(row),
      content: row.content as Record<string, unknown>,
      licence: row.kind === 'filing' ? licenceIn(row.content as Filing, context) : null,
      version: row.version,
      answer: { hash: row.answer, name: kept?.name ?? null, at: kept?.at ?? null, place: row.place },
    },
    changes,
  };
};

/** A filing is a candidate for a deal by its form, items and exhibits; its text is read by a person. */
function licenceIn(filing: Filing, { library }: Context) {
  const { value, because } = licenceCandidate(filing, null, library.scouting.filingWords());
  return { value, because: [...because] };
}

async function openRow({ trx }: Context, source: string, id: string) {
  const found = await trx
    .selectFrom('found_record')
    .selectAll()
    .where('source', '=', source)
    .where('id', '=', id)
    .executeTakeFirst();
  return found ? { ...found, own: false } : null;
}

async function ownRow({ trx }: Context, source: string, id: string) {
  const found = await trx
    .selectFrom('own_found_record')
    .selectAll()
    .where('source', '=', source)
    .where('id', '=', id)
    .executeTakeFirst();
  return found ? { ...found, own: true } : null;
}

export const listChangesHandler: Handler<typeof listChanges> = async ({ source, since, limit, cursor }, context) => {
  const offset = offsetOf(cursor);
  let asked = context.trx.selectFrom('found_change as c');
  if (source !== undefined) asked = asked.where('c.source', '=', sourceOf(source).id);
  if (since !== undefined) asked = asked.where('c.on_day', '>=', since);
  const { n } = await asked.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow();
  const rows = await asked
    // What was taken off a list has left its changes behind.
    .leftJoin('found_record as f', (join) => join.onRef('f.source', '=', 'c.source').onRef('f.id', '=', 'c.id'))
    .select(['c.source', 'c.id', 'f.title', 'c.on_day', 'c.field', 'c.was', 'c.becomes'])
    .orderBy('c.on_day', 'desc')
    .orderBy('c.source')
    .orderBy('c.id')
    .orderBy('c.version', 'desc')
    .orderBy(sql`c.field`)
    .limit(limit)
    .offset(offset)
    .execute();
  const items = rows.map(({ source: from, id, title, on_day, field, was, becomes }) => ({
    ref: `${from}/${id}`,
    title: title ?? id,
    on: on_day,
    field,
    was,
    becomes,
    ...weightOf(field, 'record'),
  }));
  const total = Number(n);
  const next = offset + rows.length < total && rows.length > 0 ? String(offset + rows.length) : null;
  return { ...(await stampOf(context)), items, total, cap: FOUND_CAP, next };
};

export const listQuarantineHandler: Handler<typeof listQuarantine> = async (input, context) => {
  const { source, job, limit, cursor } = input;
  const offset = offsetOf(cursor);
  const { items, total } = await quarantineOf(
    context.trx,
    { source: source === undefined ? null : sourceOf(source).id, job: job ?? null },
    { limit, offset },
  );
  const next = offset + items.length < total && items.length > 0 ? String(offset + items.length) : null;
  return {
    ...(await stampOf(context)),
    items: items.map(({ workspace: _workspace, n: _n, ...item }) => item),
    total,
    cap: FOUND_CAP,
    next,
  };
};

function missing(source: string, id: string) {
  return refuse('not-found', {
    field: 'id',
    wrong: `no record ${source}/${id} is stored.`,
    expected: 'a record that a source gave',
    next: 'Search the records, or import or sync the source.',
  });
}
