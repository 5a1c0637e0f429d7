import { randomUUID } from 'node:crypto';
import {
  LONG_LIST_CAP,
  type RunAnswer,
  type rerunMandate,
  type runMandate,
} from '@beringia/contract/scouting/run-mandate';
import { refuse } from '@beringia/domain/basics/errors';
import type { Day } from '@beringia/domain/basics/partial-date';
import { type Evaluation, evaluate, type Judged } from '@beringia/domain/scouting/mandates/evaluate';
import { type ReadMandate, readMandate } from '@beringia/domain/scouting/mandates/read-mandate';
import { signalsFor } from '@beringia/domain/scouting/mandates/signals-for';
import { rank } from '@beringia/domain/scouting/ranking/rank';
import { timesRow } from '@beringia/domain/scouting/ranking/row';
import { diffRuns } from '@beringia/domain/scouting/watch/diff-runs';
import { snapshotOf } from '@beringia/domain/scouting/watch/snapshot';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Context, Handler } from '../handler.ts';
import { pageOf } from '../page-of.ts';
import { type PartyNames, partyNames } from '../parties/party-names.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { coverage } from './coverage-of.ts';
import { gather, rankingContext } from './gathered.ts';
import { knownOf } from './known-of.ts';
import { lookUp } from './look-up.ts';
import { withRights } from './rights-of.ts';
import { detailOf, remembered, rowOf } from './run-view.ts';
import { lastRunOf, putRun, type StoredRun, triageLog } from './stored-run.ts';
import { seeAll } from './triage.ts';

export const runMandateHandler: Handler<typeof runMandate> = async (input, context) => {
  const asOf = dayOf(input.asOf, context.today);
  const raw = parsed(input.content, input.fileName);
  const read = readMandate(raw, (await knownOf(context, asOf)).words);
  await saveMandate(context, read);
  return answerOf(context, await run(context, read, asOf), input.limit);
};

export const rerunMandateHandler: Handler<typeof rerunMandate> = async (input, context) => {
  const asOf = dayOf(input.asOf, context.today);
  const { trx } = context;
  const saved = await trx.selectFrom('own_mandate').select('record').where('id', '=', input.mandate).executeTakeFirst();
  if (!saved) throw noMandate(input.mandate);
  const read = readMandate(saved.record, (await knownOf(context, asOf)).words);
  return answerOf(context, await run(context, read, asOf), input.limit);
};

/** Looks records up, gathers drugs, judges and ranks them, and keeps what it found with what could not be seen. */
async function run(context: Context, read: ReadMandate, asOf: Day): Promise<StoredRun> {
  const { mandate } = read;
  const before = await lastRunOf(context.trx, mandate.id);
  const looked = await lookUp(context, read);
  const scouted = await gather(context, looked, asOf);
  const candidates =
    read.territory === null ? scouted.candidates : await withRights(context, scouted.candidates, read.territory, asOf);
  // Criteria ask for companies by id; what is read by people has their names.
  const judged = withNames(evaluate(read, candidates, scouted.scouting.judge), await partyNames(context));
  const ranking = await rankingContext(context, scouted, looked, asOf);
  const table = {
    ...ranking.table,
    rows: ranking.table.rows.map((row) => timesRow(row, mandate.weights[row.id] ?? 1)),
  };
  const shown = [...judged.kept, ...judged.nearMisses];
  const ranked = new Map(
    rank(
      shown.map(({ candidate }) => candidate),
      { ...ranking, table },
    ).map((one) => [one.candidate.id, one]),
  );
  const place = ({ candidate }: (typeof shown)[number]) => ranked.get(candidate.id)?.place ?? shown.length;
  // The surest first: a drug of which a must is open stands below those of which none is, however high it ranks.
  const kept = judged.kept.toSorted((a, b) => a.open.length - b.open.length || place(a) - place(b));
  const places = new Map(kept.map(({ candidate }, at) => [candidate.id, at + 1]));
  const snapshot = snapshotOf(mandate.id, context.now, judged, places, scouted.trials);
  const rows = (list: typeof shown) => list.map((one) => rowOf(one, ranked.get(one.candidate.id) ?? null));
  const listed = new Set(shown.map(({ candidate }) => candidate.id));
  const signals = signalsFor(read, scouted.earlySignals, listed, scouted.scouting.judge);
  const since = before?.head.at ?? null;
  const stored = {
    head: { run: randomUUID(), mandate: mandate.id, name: mandate.name, at: context.now, asOf, counts: judged.counts },
    profile: mandate.profile,
    rows: {
      kept: placed(rows(kept)),
      'near-misses': rows([...judged.nearMisses]),
      'left-out': rows([...judged.leftOut]),
    },
    details: Object.fromEntries(
      shown.map((one) => [one.candidate.id, detailOf(one, ranked.get(one.candidate.id) ?? null)]),
    ),
    diff: before === null ? null : diffRuns(before.snapshot, snapshot),
    signals: signals.shown,
    signalsElsewhere: signals.elsewhere,
    coverage: await coverage(context, looked, candidates, {
      wanted: mandate.sources,
      since,
      deals: context.shipped.deals.length,
    }),
    snapshot,
  } as unknown as StoredRun;
  await putRun(context.trx, context.workspace, stored);
  await seeAll(
    context,
    mandate.id,
    kept.map(({ candidate }) => candidate.id),
  );
  return stored;
}

function withNames(judged: Evaluation, names: PartyNames): Evaluation {
  const named = (one: Judged): Judged => {
    const { rights } = one.candidate;
    if (rights === null || rights.holders.length === 0) return one;
    const holders = [...new Set(rights.holders.map((holder) => names(holder).name))];
    return { ...one, candidate: { ...one.candidate, rights: { ...rights, holders } } };
  };
  const { kept, nearMisses, leftOut, counts } = judged;
  return { kept: kept.map(named), nearMisses: nearMisses.map(named), leftOut: leftOut.map(named), counts };
}

/** The place in the long list, which is not that of the ranking where a must is open. */
function placed(rows: ReturnType<typeof rowOf>[]) {
  return rows.map((row, at) => ({ ...row, place: at + 1 }));
}

export async function answerOf(context: Context, stored: StoredRun, limit: number): Promise<RunAnswer> {
  const log = await triageLog(context.trx);
  const page = pageOf(stored.rows.kept, limit, undefined);
  const shown = (rows: StoredRun['rows']['kept']) => rows.map((row) => remembered(row, log, stored.head.mandate));
  return {
    ...(await stampOf(context, stored.head.asOf as Day)),
    ...stored.head,
    profile: [...stored.profile],
    items: shown(page.items),
    total: page.total,
    cap: LONG_LIST_CAP,
    next: page.next,
    nearMisses: shown(stored.rows['near-misses'].slice(0, 50)),
    diff: stored.diff,
    signals: stored.signals,
    signalsElsewhere: stored.signalsElsewhere ?? 0,
    coverage: stored.coverage,
  };
}

async function saveMandate({ trx, workspace, now }: Context, { mandate }: ReadMandate): Promise<void> {
  const record = JSON.stringify(mandate);
  const known = await trx.selectFrom('own_mandate').select('record').where('id', '=', mandate.id).executeTakeFirst();
  if (known && JSON.stringify(known.record) === JSON.stringify(JSON.parse(record))) return;
  const revision = await nextRevision(trx, workspace);
  await trx
    .insertInto('own_mandate')
    .values({ workspace, id: mandate.id, record, made_at: now, revision })
    .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet({ record, made_at: now, revision }))
    .execute();
}

function parsed(content: string, file: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw refuse('bad-input', {
      file,
      wrong: `this is not JSON: ${(error as Error).message}.`,
      expected: 'a mandate as one JSON object',
      next: '`beringia schema mandate` prints its shape.',
    });
  }
}

function noMandate(id: string) {
  return refuse('not-found', {
    field: 'mandate',
    wrong: `there is no saved mandate "${id}".`,
    expected: 'the id of a mandate that was run once',
    next: 'List the mandates, or run one from its file.',
  });
}
