import { randomUUID } from 'node:crypto';
import type { InputOf, OutputOf } from '@beringia/contract/operation';
import type { triage, undoTriage } from '@beringia/contract/scouting/triage';
import { refuse } from '@beringia/domain/basics/errors';
import { decide, memoryOf, standingOf, type TriageEntry, undo } from '@beringia/domain/scouting/mandates/triage';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { hasMet, triageLog } from './stored-run.ts';

/** Nobody has an account yet: whoever opens the workspace decides for it. */
const BY = 'workspace';

export const triageHandler: Handler<typeof triage> = async (input, context) => {
  await known(context, input);
  const { mandate, candidate, decision, reason = null } = input;
  const log = await triageLog(context.trx);
  await add(context, log, decide(log, { mandate, candidate, decision, reason, by: BY, on: context.today }));
  return standing(context, input);
};

export const undoTriageHandler: Handler<typeof undoTriage> = async (input, context) => {
  await known(context, input);
  const log = await triageLog(context.trx);
  const { mandate, candidate } = input;
  await add(context, log, undo(log, { mandate, candidate, by: BY, on: context.today }));
  return standing(context, input);
};

/** A drug that enters a long list for the first time is noted, so that another mandate can say when it was seen. */
export async function seeAll(context: Context, mandate: string, candidates: readonly string[]): Promise<void> {
  const log = await triageLog(context.trx);
  const seen = new Set(log.filter((entry) => entry.mandate === mandate).map(({ candidate }) => candidate));
  const fresh = candidates.filter((candidate) => !seen.has(candidate));
  const entries = fresh.map((candidate): TriageEntry => ({ kind: 'seen', mandate, candidate, on: context.today }));
  await store(context, entries);
}

async function add(context: Context, before: readonly TriageEntry[], after: readonly TriageEntry[]): Promise<void> {
  await store(context, after.slice(before.length));
}

/** The number at the end keeps the entries of one moment in their order. */
async function store({ trx, workspace, now }: Context, entries: readonly TriageEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const [batch, revision] = [randomUUID(), await nextRevision(trx, workspace)];
  const rows = entries.map((entry, at) => ({
    workspace,
    id: `${batch}-${String(at).padStart(6, '0')}`,
    candidate: entry.candidate,
    mandate: entry.mandate,
    record: JSON.stringify(entry),
    made_at: now,
    revision,
    undone_in: null,
  }));
  const MOST = 1000;
  for (let from = 0; from < rows.length; from += MOST)
    await trx
      .insertInto('own_triage')
      .values(rows.slice(from, from + MOST))
      .execute();
}

type Asked = Pick<InputOf<typeof triage>, 'mandate' | 'candidate'>;

async function standing(context: Context, { mandate, candidate }: Asked): Promise<OutputOf<typeof triage>> {
  const log = await triageLog(context.trx);
  const { decision, history } = standingOf(log, mandate, [candidate]);
  return {
    ...(await stampOf(context)),
    mandate,
    candidate,
    triage: decision && { decision: decision.decision, reason: decision.reason, on: decision.on, by: decision.by },
    history: [...history],
    memory: memoryOf(log, mandate, [candidate]).map(({ mandate: other, seen, decision: then }) => ({
      mandate: other,
      seen,
      decision: then?.decision ?? null,
      reason: then?.reason ?? null,
      on: then?.on ?? null,
    })),
  };
}

/** @throws Refusal `not-found` for a mandate that was never saved, or a drug that no run of it met */
async function known({ trx }: Context, { mandate, candidate }: Asked): Promise<void> {
  const saved = await trx.selectFrom('own_mandate').select('id').where('id', '=', mandate).executeTakeFirst();
  if (!saved) throw missing('mandate', `there is no saved mandate "${mandate}".`, 'the id of a saved mandate');
  if (!(await hasMet(trx, mandate, candidate)))
    throw missing(
      'candidate',
      `the last run of "${mandate}" met no drug "${candidate}".`,
      'the id of a drug of the run',
    );
}

function missing(field: string, wrong: string, expected: string) {
  return refuse('not-found', { field, wrong, expected, next: 'Look at the last run of the mandate.' });
}
