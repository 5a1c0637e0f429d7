import { randomUUID } from 'node:crypto';
import type { mergeParties, unmergeParties } from '@beringia/contract/parties/merge-parties';
import { refuse } from '@beringia/domain/basics/errors';
import { checkMerge, mergeOf } from '@beringia/domain/parties/merges';
import { holdWorkspace, type Judgement } from '../../database/queries/own-parties.ts';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { recordWithId } from './company-of.ts';
import { partyBook } from './party-book.ts';

/** Both records stay as they are; only the judgement is stored. */
export const mergePartiesHandler: Handler<typeof mergeParties> = async (input, context) => {
  const { trx, workspace, now } = context;
  await holdWorkspace(trx, workspace);
  const book = await partyBook(context);
  const from = recordWithId(book, input.from, 'from').id;
  const into = recordWithId(book, input.into, 'into').id;
  checkMerge(book.own.merges, from, into);
  const merge = { id: randomUUID(), reason: input.reason };
  const revision = await nextRevision(trx, workspace);
  const undone = { undone_at: null, undone_in: null, undone_reason: null };
  await trx
    .insertInto('own_judgement')
    .values({ workspace, ...merge, from_id: from, into_id: into, made_at: now, revision, ...undone })
    .execute();
  const judgement: Judgement = { ...merge, from, into, madeAt: now, undoneAt: null, undoneReason: null };
  return { ...(await stampOf(context)), judgement };
};

/** The judgement stays in the history, with when and why it was taken back. */
export const unmergePartiesHandler: Handler<typeof unmergeParties> = async ({ id, reason }, context) => {
  const { trx, workspace, now } = context;
  await holdWorkspace(trx, workspace);
  const book = await partyBook(context);
  const merge = mergeOf(book.own.merges, recordWithId(book, id).id);
  if (merge === null) throw notMerged(id);
  await trx
    .updateTable('own_judgement')
    .set({ undone_at: now, undone_in: await nextRevision(trx, workspace), undone_reason: reason })
    .where('id', '=', merge.id)
    .execute();
  return { ...(await stampOf(context)), judgement: { ...merge, undoneAt: now, undoneReason: reason } };
};

function notMerged(id: string) {
  return refuse('not-found', {
    field: 'id',
    wrong: `${id} is not merged into another company.`,
    expected: 'a record that answers as another',
    next: 'Look at `judgements` of the company.',
  });
}
