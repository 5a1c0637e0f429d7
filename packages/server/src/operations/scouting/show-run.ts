import {
  LONG_LIST_CAP,
  type listMandates,
  type listRuns,
  type showCandidate,
  type showRun,
} from '@beringia/contract/scouting/run-mandate';
import { refuse } from '@beringia/domain/basics/errors';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { Mandate } from '@beringia/domain/scouting/mandates/mandate';
import { alertsOf } from '@beringia/domain/scouting/watch/alerts';
import type { Handler } from '../handler.ts';
import { offsetOf } from '../jobs/follow-jobs.ts';
import { pageOf } from '../page-of.ts';
import { stampOf } from '../stamp.ts';
import { remembered } from './run-view.ts';
import { headsOf, lastHeadOf, runOf, type StoredRun, triageLog } from './stored-run.ts';

export const showRunHandler: Handler<typeof showRun> = async ({ run, group, limit, cursor }, context) => {
  const stored = await runOf(context.trx, run);
  const log = await triageLog(context.trx);
  const { items, total, next } = pageOf(stored.rows[group], limit, cursor);
  return {
    ...(await stampOf(context, stored.head.asOf as Day)),
    ...stored.head,
    profile: [...stored.profile],
    items: items.map((row) => remembered(row, log, stored.head.mandate)),
    total,
    cap: LONG_LIST_CAP,
    next,
    diff: stored.diff,
    signals: stored.signals,
    signalsElsewhere: stored.signalsElsewhere ?? 0,
    coverage: stored.coverage,
  };
};

export const showCandidateHandler: Handler<typeof showCandidate> = async ({ run, candidate }, context) => {
  const stored = await runOf(context.trx, run);
  const rows = [...stored.rows.kept, ...stored.rows['near-misses'], ...stored.rows['left-out']];
  const row = rows.find((one) => one.candidate === candidate);
  const detail = stored.details[candidate];
  if (!row || !detail) throw notInRun(candidate, row !== undefined);
  const log = await triageLog(context.trx);
  return {
    ...(await stampOf(context, stored.head.asOf as Day)),
    head: stored.head,
    row: remembered(row, log, stored.head.mandate),
    detail,
  };
};

export const listMandatesHandler: Handler<typeof listMandates> = async (_input, context) => {
  const { trx } = context;
  const saved = await trx.selectFrom('own_mandate').select(['id', 'record']).orderBy('id').execute();
  const items = [];
  for (const { id, record } of saved) {
    const mandate = record as Mandate;
    const last = await lastHeadOf(trx, id);
    const { n } = await trx
      .selectFrom('own_run')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .where('mandate', '=', id)
      .executeTakeFirstOrThrow();
    const { name, note } = mandate;
    items.push({ id, name, note, mandate, runs: Number(n), last: last?.head ?? null, news: newsOf(last, mandate) });
  }
  return { ...(await stampOf(context)), items, total: items.length, cap: items.length, next: null };
};

function newsOf(last: Pick<StoredRun, 'diff'> | null, mandate: Mandate): number | null {
  return last?.diff ? alertsOf(last.diff as never, mandate).length : null;
}

export const listRunsHandler: Handler<typeof listRuns> = async ({ mandate, limit, cursor }, context) => {
  const offset = offsetOf(cursor);
  const all = context.trx.selectFrom('own_run').where('mandate', '=', mandate);
  const { n } = await all.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow();
  const items = await headsOf(context.trx, mandate, { limit, offset });
  const total = Number(n);
  const next = offset + items.length < total && items.length > 0 ? String(offset + items.length) : null;
  return { ...(await stampOf(context)), items, total, cap: LONG_LIST_CAP, next };
};

function notInRun(candidate: string, leftOut: boolean) {
  return refuse('not-found', {
    field: 'candidate',
    wrong: leftOut
      ? `"${candidate}" was left out; its reasons stand in its line, and nothing more was worked out.`
      : `the run met no drug "${candidate}".`,
    expected: 'a drug of the long list or of the near misses',
    next: 'Look at the groups of the run with scout.show.',
  });
}
