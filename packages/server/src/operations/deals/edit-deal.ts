import { randomUUID } from 'node:crypto';
import type { editDeal, withdrawEdit } from '@beringia/contract/deals/edit-deal';
import { Refusal } from '@beringia/domain/basics/errors';
import type { Deal } from '@beringia/domain/deals/deal';
import { applyEdits, valueAt } from '@beringia/domain/deals/edits';
import { findDeal } from '../../database/queries/find-deals.ts';
import { putOwnDeals, removeOwnDeals } from '../../database/queries/put-deals.ts';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { dealToStore } from './deal-to-store.ts';
import { shippedRecord } from './shipped-record.ts';
import { noSuchDeal } from './show-deal.ts';

export const editDealHandler: Handler<typeof editDeal> = async ({ id, field, value, note }, context) => {
  const found = await findDeal(context.trx, id);
  if (!found) throw noSuchDeal(id);
  const deal = found.record.id;
  const base = (await shippedRecord(context.trx, deal)) ?? found.record;
  applyEdits(found.record, [{ field, value }]);
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
  const base = await shippedRecord(context.trx, deal);
  const revision = await nextRevision(context.trx, context.workspace);
  const { numUpdatedRows } = await context.trx
    .updateTable('own_claim')
    .set({ withdrawn_in: revision })
    .where('id', '=', claim)
    .where('deal', '=', deal)
    .where('withdrawn_in', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n || base === null) throw noSuchClaim(claim);
  await rebuildCopy(context, deal, base);
  return { ...(await stampOf(context)), deal, claim };
};

/** The workspace's copy of a deal is always the shipped deal with the standing edits on top, in the order they were made. */
export async function rebuildCopy(context: Context, deal: string, base: Deal): Promise<void> {
  const edits = await context.trx
    .selectFrom('own_claim')
    .select(['field', 'value'])
    .where('deal', '=', deal)
    .where('withdrawn_in', 'is', null)
    .orderBy('revision')
    .execute();
  if (edits.length === 0) return removeOwnDeals(context.trx, [deal]);
  const record = applyEdits(base, edits);
  await putOwnDeals(context.trx, context.workspace, [
    dealToStore(record, context.today, context.shipped.evidence, true),
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
