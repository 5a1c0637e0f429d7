import type { withdrawClaim } from '@beringia/contract/captures/decide-capture';
import { refuse } from '@beringia/domain/basics/errors';
import { withdrawClaim as takeBack } from '../../database/queries/captures.ts';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { storedCapture } from './stored-capture.ts';

export const withdrawClaimHandler: Handler<typeof withdrawClaim> = async (input, context) => {
  const { trx, workspace } = context;
  await storedCapture(context, input.capture);
  const revision = await nextRevision(trx, workspace);
  const claim = await takeBack(trx, input, revision);
  if (claim === null) throw missing(input.claim);
  if (claim.readOut !== null) {
    await trx
      .updateTable('own_read_out')
      .set({ withdrawn_in: revision })
      .where('id', '=', claim.readOut)
      .where('withdrawn_in', 'is', null)
      .execute();
  }
  return { ...(await stampOf(context)), capture: input.capture, claim: input.claim };
};

function missing(id: string) {
  return refuse('not-found', {
    field: 'claim',
    wrong: `no claim "${id}" of this document stands.`,
    expected: 'the id of a claim that was accepted from it and not taken back',
    next: 'Look at `claims` of the capture.',
  });
}
