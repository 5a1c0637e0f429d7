import type { declineProposal } from '@beringia/contract/captures/decide-capture';
import { refuse } from '@beringia/domain/basics/errors';
import { noteDeclined, standingClaims } from '../../database/queries/captures.ts';
import { holdWorkspace } from '../../database/queries/own-parties.ts';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { proposalIn, storedCapture } from './stored-capture.ts';

export const declineProposalHandler: Handler<typeof declineProposal> = async (input, context) => {
  const { trx, workspace, now } = context;
  await holdWorkspace(trx, workspace);
  const { id } = proposalIn(context, await storedCapture(context, input.capture), input.proposal);
  const claims = await standingClaims(trx, { capture: input.capture });
  if (claims.some(({ claim }) => claim.proposal === id)) throw accepted();
  await noteDeclined(trx, input.capture, id, { reason: input.reason, at: now });
  await nextRevision(trx, workspace);
  return { ...(await stampOf(context)), capture: input.capture, proposal: id };
};

function accepted() {
  return refuse('refused', {
    field: 'proposal',
    wrong: 'this proposal was accepted.',
    expected: 'a proposal that is open',
    next: 'Take the claim back first, with captures.withdraw.',
  });
}
