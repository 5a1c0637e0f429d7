import type { exportFound } from '@beringia/contract/sources/found-records';
import { refuse } from '@beringia/domain/basics/errors';
import { sourceOf } from '../../sources/catalogue.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { ownLines } from './own-lines.ts';

/** One answer holds so many records; a larger store has its own tools for copying. */
const MOST = 200_000;
const PAGE = 1000;

/**
 * Every stored record with its changes, in the order of source and id, keys in the order of storage: two stores that hold the same
 * give the same bytes, whatever happened on the way.
 */
export const exportFoundHandler: Handler<typeof exportFound> = async ({ source }, context) => {
  const only = source === undefined ? null : sourceOf(source).id;
  const own = only !== null && sourceOf(only).own === true;
  const { n } = await context.trx
    .selectFrom(own ? 'own_found_record' : 'found_record')
    .$if(only !== null, (asked) => asked.where('source', '=', only ?? ''))
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  if (Number(n) > MOST) throw tooMany(Number(n));
  const lines: string[] = [];
  for await (const line of own ? ownLines(context, only) : linesOf(context, only)) lines.push(line);
  return {
    ...(await stampOf(context)),
    fileName: `found-${only ?? 'all'}.jsonl`,
    mediaType: 'application/jsonl',
    encoding: 'utf8',
    content: lines.join(''),
  };
};

async function* linesOf({ trx }: Context, only: string | null): AsyncGenerator<string> {
  for (let after: { source: string; id: string } | null = { source: '', id: '' }; after !== null; ) {
    const from: { source: string; id: string } = after;
    const rows = await trx
      .selectFrom('found_record')
      .select([
        'source',
        'id',
        'kind',
        'day',
        'title',
        'url',
        'content',
        'answer',
        'place',
        'first_seen',
        'changed_on',
        'version',
      ])
      .where((eb) => eb(eb.refTuple('source', 'id'), '>', eb.tuple(from.source, from.id)))
      .$if(only !== null, (asked) => asked.where('source', '=', only ?? ''))
      .orderBy('source')
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const row of rows) yield `${JSON.stringify(row)}\n`;
    const last = rows.at(-1);
    after = last && rows.length === PAGE ? { source: last.source, id: last.id } : null;
  }
  const changes = await trx
    .selectFrom('found_change')
    .selectAll()
    .$if(only !== null, (asked) => asked.where('source', '=', only ?? ''))
    .orderBy('source')
    .orderBy('id')
    .orderBy('version')
    .orderBy('field')
    .execute();
  for (const change of changes) yield `${JSON.stringify({ change })}\n`;
}

function tooMany(n: number) {
  return refuse('refused', {
    field: 'source',
    wrong: `${n} records are stored, and one answer holds ${MOST}.`,
    expected: 'a part of them',
    next: 'Name a source. The whole store is copied with a backup, or with pg_dump.',
  });
}
