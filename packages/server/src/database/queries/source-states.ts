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

/** A list of a source that was read whole: every name that it held on that day is stored. */
export interface ListRead {
  readonly source: string;
  /** As the source prints its name. */
  readonly list: string;
  /** Civil day of the reading. */
  readonly on: string;
  /** Whether the source itself was asked that day; a file may be older than the day it was read. */
  readonly confirmed: boolean;
}

/** Stands among the states under a key of its own, because a source of several lists may give some of them only. */
const LIST_KEY = '#list/';

/** In the owner's transaction. */
export async function noteListRead(trx: Trx, { source, list, on, confirmed }: ListRead): Promise<void> {
  await noteState(trx, `${source}${LIST_KEY}${list}`, { synced_at: on, data_as_of: confirmed ? on : null });
}

export async function listsRead(trx: Trx, source: string): Promise<ListRead[]> {
  const start = `${source}${LIST_KEY}`;
  return (await sourceStates(trx)).flatMap((state) =>
    state.source.startsWith(start) && state.synced_at !== null
      ? [{ source, list: state.source.slice(start.length), on: state.synced_at, confirmed: state.data_as_of !== null }]
      : [],
  );
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
