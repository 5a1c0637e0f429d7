import type { InputOf } from '@beringia/contract/operation';
import type { RunAnswer, showRun } from '@beringia/contract/scouting/run-mandate';
import type { CandidateDetail } from '@beringia/contract/scouting/run-shapes';
import { refuse } from '@beringia/domain/basics/errors';
import type { TriageEntry } from '@beringia/domain/scouting/mandates/triage';
import type { RunSnapshot } from '@beringia/domain/scouting/watch/snapshot';
import { sql } from 'kysely';
import type { Trx } from '../../database/tables.ts';
import type { StoredRow } from './run-view.ts';

/** A run as it is kept: what it answered, so that it can be read again when the stored records have moved on. */
export interface StoredRun {
  readonly head: Pick<RunAnswer, 'run' | 'mandate' | 'name' | 'at' | 'asOf' | 'counts'>;
  readonly profile: readonly string[];
  readonly rows: Readonly<Record<InputOf<typeof showRun>['group'], readonly StoredRow[]>>;
  /** Of the long list and the near misses, by id of the candidate. */
  readonly details: Readonly<Record<string, CandidateDetail>>;
  readonly diff: RunAnswer['diff'];
  readonly signals: RunAnswer['signals'];
  /** Absent in runs of an earlier version, which showed every signal. */
  readonly signalsElsewhere?: number;
  readonly coverage: RunAnswer['coverage'];
  readonly snapshot: RunSnapshot;
}

export async function putRun(trx: Trx, workspace: string, run: StoredRun): Promise<void> {
  const { run: id, mandate, at, asOf } = run.head;
  await trx
    .insertInto('own_run')
    .values({ workspace, id, mandate, at, as_of: asOf, record: JSON.stringify(run) })
    .execute();
}

/** The latest run of a mandate, or null before the first. */
export async function lastRunOf(trx: Trx, mandate: string): Promise<StoredRun | null> {
  const found = await trx
    .selectFrom('own_run')
    .select('record')
    .where('mandate', '=', mandate)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return (found?.record as StoredRun | undefined) ?? null;
}

/** What a list shows of the latest run, without reading all that it found; null before the first. */
export async function lastHeadOf(trx: Trx, mandate: string): Promise<Pick<StoredRun, 'head' | 'diff'> | null> {
  const { rows } = await sql<Pick<StoredRun, 'head' | 'diff'>>`
    select record->'head' as head, record->'diff' as diff from own_run
    where mandate = ${mandate} order by at desc, id limit 1`.execute(trx);
  return rows[0] ?? null;
}

/** Whether the latest run of a mandate met a drug, in whatever group. */
export async function hasMet(trx: Trx, mandate: string, candidate: string): Promise<boolean> {
  const { rows } = await sql`
    select from (select record->'snapshot'->'entries' as entries from own_run
      where mandate = ${mandate} order by at desc, id limit 1) last
    where entries @> ${JSON.stringify([{ id: candidate }])}::text::jsonb`.execute(trx);
  return rows.length > 0;
}

/** Heads of the runs of a mandate, the latest first. */
export async function headsOf(trx: Trx, mandate: string, page: { limit: number; offset: number }) {
  const { rows } = await sql<{ head: StoredRun['head'] }>`
    select record->'head' as head from own_run where mandate = ${mandate}
    order by at desc, id limit ${page.limit} offset ${page.offset}`.execute(trx);
  return rows.map(({ head }) => head);
}

/** @param id of a run, or of a mandate for its last one @throws Refusal `not-found` */
export async function runOf(trx: Trx, id: string): Promise<StoredRun> {
  const found = await trx.selectFrom('own_run').select('record').where('id', '=', id).executeTakeFirst();
  const run = (found?.record as StoredRun | undefined) ?? (await lastRunOf(trx, id));
  if (run) return run;
  throw refuse('not-found', {
    field: 'run',
    wrong: `there is no run "${id}", and no mandate of that id that was ever run.`,
    expected: 'the id of a run, or of a mandate',
    next: 'List the mandates, or run one.',
  });
}

/** Everything that the workspace entered of drugs, in the order of entry. */
export async function triageLog(trx: Trx): Promise<TriageEntry[]> {
  const rows = await trx.selectFrom('own_triage').select('record').orderBy('revision').orderBy('id').execute();
  return rows.map(({ record }) => record as TriageEntry);
}
