import type { Problem } from '@beringia/domain/basics/errors';
import type { Selectable } from 'kysely';
import type { SourceStateColumns } from '../found-tables.ts';
import { storableJson } from '../storable.ts';
import type { Trx } from '../tables.ts';

/** How each source stands: where a sync goes on, when one was last tried and when one last came to its end. */
export type SourceState = Selectable<SourceStateColumns>;

export async function sourceStates(trx: Trx): Promise<SourceState[]> {
  return trx.selectFrom('source_state').selectAll().orderBy('source').execute();
}

export async function sourceState(trx: Trx, source: string): Promise<SourceState | null> {
  return (await trx.selectFrom('source_state').selectAll().where('source', '=', source).executeTakeFirst()) ?? null;
}

export interface StateNews {
  readonly cursor?: unknown;
  readonly tried_at?: string;
  readonly synced_at?: string;
  readonly data_as_of?: string | null;
  readonly problem?: Problem | null;
}

/** In the owner's transaction. What is not named stays as it was. */
export async function noteState(trx: Trx, source: string, news: StateNews): Promise<void> {
  const { cursor, problem, ...plain } = news;
  const set = {
    ...plain,
    ...(cursor === undefined ? {} : { cursor: storableJson(cursor) }),
    ...(problem === undefined ? {} : { problem: problem === null ? null : storableJson(problem) }),
  };
  const empty = { cursor: null, tried_at: null, synced_at: null, data_as_of: null, problem: null };
  await trx
    .insertInto('source_state')
    .values({ source, ...empty, ...set })
    .onConflict((conflict) => conflict.column('source').doUpdateSet(Object.keys(set).length > 0 ? set : { source }))
    .execute();
}

/** How many records of each source and kind are stored. */
export async function countFound(trx: Trx): Promise<{ source: string; kind: string; records: number; last: string }[]> {
  const rows = await trx
    .selectFrom('found_record')
    .select((eb) => ['source', 'kind', eb.fn.countAll<string>().as('records'), eb.fn.max('changed_on').as('last')])
    .groupBy(['source', 'kind'])
    .orderBy('source')
    .execute();
  return rows.map(({ records, ...row }) => ({ ...row, records: Number(records) }));
}
