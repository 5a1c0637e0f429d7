import { refuse } from '@beringia/domain/basics/errors';
import type { Proposal } from '@beringia/domain/scouting/capture/proposal';
import { captureOf, type StoredCapture } from '../../database/queries/captures.ts';
import type { Context } from '../handler.ts';
import { readingOf } from './capture-view.ts';

/** @throws Refusal `not-found` for a document that the workspace has not captured */
export async function storedCapture({ trx }: Pick<Context, 'trx'>, id: string): Promise<StoredCapture> {
  const found = await captureOf(trx, id);
  if (found) return found;
  throw refuse('not-found', {
    field: 'capture',
    wrong: `no document "${id}" was captured in this workspace.`,
    expected: 'the id that captures.read answered',
    next: 'List the captures.',
  });
}

/**
 * By its id, or by the beginning of it as far as the value where only one begins so: `stages:1:57-64` is easier to type.
 * @throws Refusal `not-found` for what the document, as it is described now, does not propose
 */
export function proposalIn({ library }: Pick<Context, 'library'>, capture: StoredCapture, id: string): Proposal {
  const { proposals } = readingOf(library.captureKnown(), capture);
  const begun = proposals.filter((one) => one.id.startsWith(`${id}:`));
  const found = proposals.find((one) => one.id === id) ?? (begun.length === 1 ? begun[0] : undefined);
  if (found) return found;
  throw refuse('not-found', {
    field: 'proposal',
    wrong: `the document proposes nothing under "${id.slice(0, 80)}".`,
    expected: 'the id of a proposal of this document',
    next: 'Look at the proposals with captures.show; the day of a text is part of what it says.',
  });
}
