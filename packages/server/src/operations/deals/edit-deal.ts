import { randomUUID } from 'node:crypto';
import type { editDeal, withdrawEdit } from '@beringia/contract/deals/edit-deal';
import { Refusal, refuse } from '@beringia/domain/basics/errors';
import { workspaceOf } from '@beringia/domain/basics/ids';
import { type Deal, deal } from '@beringia/domain/deals/deal';
import { applyEdits, valueAt } from '@beringia/domain/deals/edits';
import { findDeal } from '../../database/queries/find-deals.ts';
import { putOwnDeals, removeOwnDeals } from '../../database/queries/put-deals.ts';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { editedDeal, standingEdits, withoutEdits } from './own-edits.ts';
import { shippedRecord } from './shipped-record.ts';
import { noSuchDeal } from './show-deal.ts';

export const editDealHandler: Handler<typeof editDeal> = async ({ id, field, value, note }, context) => {
  const found = await findDeal(context.trx, id);
  if (!found) throw noSuchDeal(id);
  const deal = found.record.id;
  if (field === 'id' || field.split('.')[0] === 'formerIds') throw fixedField(field);
  const base = await baseOf(context, found.record);
  checkEdit(found.record, field, value);
  const claim = randomUUID();
  const revision = await nextRevision(context.trx, context.workspace);
  await context.trx
    .insertInto('own_claim')
    .values({
      workspace: context.workspace,
      id: claim,
      deal,
      field,
      value: JSON.stringify(value ?? null),
      note,
      made_at: context.now,
      revision,
      withdrawn_in: null,
      shipped_value: JSON.stringify(valueAt(base, field) ?? null),
      shipped_version: context.shipped.version,
    })
    .execute();
  await rebuildCopy(context, deal, base);
  return { ...(await stampOf(context)), deal, field, claim };
};

export const withdrawEditHandler: Handler<typeof withdrawEdit> = async ({ id, claim }, context) => {
  const found = await findDeal(context.trx, id);
  if (!found) throw noSuchDeal(id);
  const deal = found.record.id;
  const base = await baseOf(context, found.record);
  const revision = await nextRevision(context.trx, context.workspace);
  const { numUpdatedRows } = await context.trx
    .updateTable('own_claim')
    .set({ withdrawn_in: revision })
    .where('id', '=', claim)
    .where('deal', '=', deal)
    .where('withdrawn_in', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw noSuchClaim(claim);
  await rebuildCopy(context, deal, base);
  return { ...(await stampOf(context)), deal, claim };
};

/** What the edits lie upon: the shipped deal, or the workspace's own as it was imported. */
async function baseOf({ trx }: Context, record: Deal): Promise<Deal> {
  return (await shippedRecord(trx, record.id)) ?? withoutEdits(record, await standingEdits(trx, record.id));
}

/** The workspace's copy of a deal is always its base with the standing edits on top, in the order they were made. */
async function rebuildCopy(context: Context, deal: string, base: Deal): Promise<void> {
  const { trx, workspace, today, shipped } = context;
  const edits = await standingEdits(trx, deal);
  if (edits.length === 0 && workspaceOf(deal) === null) return removeOwnDeals(trx, [deal]);
  await putOwnDeals(trx, workspace, [editedDeal(base, edits, today, shipped.evidence)]);
}

/** @throws Refusal `bad-input` that names the field that was asked for, and what it takes or what there is */
function checkEdit(record: Deal, field: string, value: unknown): void {
  try {
    applyEdits(record, [{ field, value }]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [{ expected, ...problem }] = error.problems;
    if (/^no field called|^Unrecognized key/.test(expected)) throw noSuchField(field);
    throw refuse(error.code, {
      ...problem,
      field: problem.field || field,
      expected: expected.replace(/^must be /, ''),
    });
  }
}

function noSuchField(field: string): Refusal {
  return refuse('bad-input', {
    field,
    wrong: 'a deal has no such field.',
    expected: `a path that begins with ${Object.keys(deal.shape).join(', ')}`,
    next: '`beringia schema deal` prints the shape of every field.',
  });
}

function fixedField(field: string): Refusal {
  return new Refusal('bad-input', [
    {
      field: 'field',
      wrong: `"${field}" names the deal itself and cannot be edited.`,
      expected: 'a field that says something about the deal',
      next: 'Import the deal under another id if it is another deal.',
    },
  ]);
}

function noSuchClaim(claim: string): Refusal {
  return new Refusal('not-found', [
    {
      field: 'claim',
      wrong: `there is no standing edit "${claim}".`,
      expected: 'the id of an edit that has not been withdrawn',
      next: 'Look at `edits` of the deal.',
    },
  ]);
}
