import { randomUUID } from 'node:crypto';
import type { acceptProposal } from '@beringia/contract/captures/decide-capture';
import { nameKey } from '@beringia/domain/assets/name-key';
import { refuse } from '@beringia/domain/basics/errors';
import { claimOf } from '@beringia/domain/scouting/capture/claim-of';
import type { Proposal } from '@beringia/domain/scouting/capture/proposal';
import { noteDeclined, putClaim, type StoredCapture, standingClaims } from '../../database/queries/captures.ts';
import { holdWorkspace } from '../../database/queries/own-parties.ts';
import { nextRevision } from '../../database/queries/workspaces.ts';
import { assetOf } from '../assets/asset-of.ts';
import { addReadOuts } from '../assets/record-read-outs.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { claimView, documentOf } from './capture-view.ts';
import { readOutFrom } from './read-out-from.ts';
import { proposalIn, storedCapture } from './stored-capture.ts';

/** A proposal becomes a claim of the workspace; a read-out becomes a row of the asset's table as well. */
export const acceptProposalHandler: Handler<typeof acceptProposal> = async (input, context) => {
  const { trx, workspace, now } = context;
  await holdWorkspace(trx, workspace);
  const capture = await storedCapture(context, input.capture);
  const proposal = proposalIn(context, capture, input.proposal);
  const before = await standingClaims(trx, { capture: input.capture });
  if (before.some(({ claim }) => claim.proposal === proposal.id)) throw alreadyAccepted();
  const meant = input.record === undefined ? {} : { record: recordMeant(context, input.record) };
  const { record, claim, evidence } = claimOf(proposal, documentOf(capture), { ...meant, source: input.capture });
  const readOut = await tableRow(context, { record, proposal, capture, input });
  const accepted = {
    id: randomUUID(),
    record: record.startsWith(NOT_ON_RECORD) ? record : `asset/${record}`,
    claim: { ...claim, field: proposal.field, evidence, proposal: proposal.id, readOut },
    capture: input.capture,
    madeAt: now,
  };
  await putClaim(trx, workspace, accepted, await nextRevision(trx, workspace));
  if (proposal.id in capture.declined) await noteDeclined(trx, input.capture, proposal.id, null);
  return { ...(await stampOf(context)), claim: claimView(accepted) };
};

/** A drug that has no record yet is kept by its name, so that it is found again when it has one. */
const NOT_ON_RECORD = 'drug/';

function recordMeant({ library }: Context, given: string): string {
  if (!given.startsWith(NOT_ON_RECORD)) return assetOf(library, given).id;
  const key = nameKey(given.slice(NOT_ON_RECORD.length));
  if (key !== '') return `${NOT_ON_RECORD}${key}`;
  throw refuse('bad-input', {
    field: 'record',
    wrong: 'the drug has no name.',
    expected: 'drug/ and its code or name, such as drug/ABC-101',
    next: 'Name it as the text does.',
  });
}

interface Row {
  readonly record: string;
  readonly proposal: Proposal;
  readonly capture: StoredCapture;
  readonly input: { readonly capture: string; readonly trial?: string | undefined };
}

/** @returns id of the row that was added; null where it stood already, or where there is no table of read-outs */
async function tableRow(context: Context, { record, proposal, capture, input }: Row): Promise<string | null> {
  if (proposal.field !== 'readOuts' || record.startsWith(NOT_ON_RECORD)) return null;
  const source = capture.url ?? `capture ${input.capture}`;
  const row = readOutFrom(proposal.value, { trial: input.trial ?? null, source });
  const [id] = await addReadOuts(context, record, [row]);
  return id ?? null;
}

function alreadyAccepted() {
  return refuse('refused', {
    field: 'proposal',
    wrong: 'this proposal was accepted before.',
    expected: 'a proposal that is open or was declined',
    next: 'To change it, take the claim back with captures.withdraw, then accept it again.',
  });
}
