import { randomUUID } from 'node:crypto';
import type { InputOf } from '@beringia/contract/operation';
import type { mergeParties, unmergeParties } from '@beringia/contract/parties/merge-parties';
import { refuse } from '@beringia/domain/basics/errors';
import { checkMerge, mergeOf } from '@beringia/domain/parties/merges';
import { keptId, type PartyKind } from '@beringia/domain/parties/party-kind';
import { holdWorkspace, type Judgement } from '../../database/queries/own-parties.ts';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { type PartyRecord, recordWithId } from './company-of.ts';
import { type PartyBook, partyBook } from './party-book.ts';

/** Both records stay as they are; only the judgement is stored. */
export const mergePartiesHandler: Handler<typeof mergeParties> = async (input, context) => {
  const { trx, workspace, now } = context;
  await holdWorkspace(trx, workspace);
  const book = await partyBook(context);
  const { kind, from, into } = sameKind(book, input);
  checkMerge(mergesOf(book, kind), from, into);
  const merge = { id: randomUUID(), reason: input.reason };
  const revision = await nextRevision(trx, workspace);
  const ends = { from_id: keptId(kind, from), into_id: keptId(kind, into) };
  const undone = { undone_at: null, undone_in: null, undone_reason: null };
  await trx
    .insertInto('own_judgement')
    .values({ workspace, ...merge, ...ends, made_at: now, revision, ...undone })
    .execute();
  const judgement: Judgement = { ...merge, from, into, madeAt: now, undoneAt: null, undoneReason: null };
  return { ...(await stampOf(context)), kind, judgement };
};

type Ends = Pick<InputOf<typeof mergeParties>, 'from' | 'into' | 'kind'>;

/** A company and a hospital of one name are two records of one institution, and stay so: they are shown side by side. */
function sameKind(book: PartyBook, input: Ends): { kind: PartyKind; from: string; into: string } {
  const from = recordWithId(book, input.from, input.kind, 'from');
  // Of two records under one id the one that is like the other is meant.
  const into = recordOfKind(book, input.into, from.kind) ?? recordWithId(book, input.into, input.kind, 'into');
  if (from.kind === into.kind) return { kind: from.kind, from: from.id, into: into.id };
  throw refuse('bad-input', {
    field: 'into',
    wrong: `${from.id} is a ${from.kind} and ${into.id} a ${into.kind}: the two lists hold different facts.`,
    expected: 'two companies, or two hospitals',
    next: 'Leave both: `parties.show` gives under `sameName` what bears the same name in the other list. Say `kind` where an id stands in both.',
  });
}

function recordOfKind(book: PartyBook, id: string, kind: PartyKind): PartyRecord | null {
  const known = kind === 'company' ? book.former(id) : book.hospitals().former(id);
  return known === null ? null : { kind, id: known };
}

function mergesOf(book: PartyBook, kind: PartyKind): readonly Judgement[] {
  return kind === 'company' ? book.merges : book.hospitals().merges;
}

/** The judgement stays in the history, with when and why it was taken back. */
export const unmergePartiesHandler: Handler<typeof unmergeParties> = async ({ id, kind, reason }, context) => {
  const { trx, workspace, now } = context;
  await holdWorkspace(trx, workspace);
  const book = await partyBook(context);
  const record = recordWithId(book, id, kind);
  const merge = mergeOf(mergesOf(book, record.kind), record.id);
  if (merge === null) throw notMerged(id);
  await trx
    .updateTable('own_judgement')
    .set({ undone_at: now, undone_in: await nextRevision(trx, workspace), undone_reason: reason })
    .where('id', '=', merge.id)
    .execute();
  return {
    ...(await stampOf(context)),
    kind: record.kind,
    judgement: { ...merge, undoneAt: now, undoneReason: reason },
  };
};

function notMerged(id: string) {
  return refuse('not-found', {
    field: 'id',
    wrong: `${id} is not merged into another record.`,
    expected: 'a record that answers as another',
    next: 'Look at `judgements` of the record.',
  });
}
