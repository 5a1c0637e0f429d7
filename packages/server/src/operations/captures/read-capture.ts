import type { readCapture } from '@beringia/contract/captures/read-capture';
import type { InputOf } from '@beringia/contract/operation';
import { refuse } from '@beringia/domain/basics/errors';
import { ownId } from '@beringia/domain/basics/ids';
import { captureOf, putCapture, type StoredCapture } from '../../database/queries/captures.ts';
import { holdWorkspace } from '../../database/queries/own-parties.ts';
import { nextRevision } from '../../database/queries/workspaces.ts';
import { assetOf } from '../assets/asset-of.ts';
import type { Context, ReadingHandler } from '../handler.ts';
import { captureView, readingOf } from './capture-view.ts';
import { type GivenDocument, readGiven } from './read-given.ts';
import { storedCapture } from './stored-capture.ts';

type Input = InputOf<typeof readCapture>;

/**
 * The same bytes are the same capture: read again they keep what was decided, and take the particulars that are given anew. The
 * file is read before a transaction begins, because that may take a while.
 */
export const readCaptureHandler: ReadingHandler<typeof readCapture> = {
  async answer(input, reading) {
    const ways = [input.text, input.hash, input.capture].filter((way) => way !== undefined);
    if (ways.length !== 1) throw oneOf(ways.length);
    const given = input.capture === undefined ? await readGiven(input, reading) : null;
    return reading.within(async (context) => {
      const id = input.capture ?? ownId(context.workspace, `capture-${given?.hash.slice(0, 20)}`);
      await holdWorkspace(context.trx, context.workspace);
      const before = given === null ? await storedCapture(context, id) : await captureOf(context.trx, id);
      const stored = merged(input, given ?? (before as StoredCapture), before, context);
      await nextRevision(context.trx, context.workspace);
      await putCapture(context.trx, context.workspace, id, stored);
      return { ...(await captureView(context, id, stored)), knownBefore: before !== null };
    });
  },
};

function merged(input: Input, given: GivenDocument, before: StoredCapture | null, context: Context): StoredCapture {
  const { library, now } = context;
  const { fileName, kind, hash, pages, problems } = given;
  const chosen = input.told === undefined ? (before?.told ?? null) : input.told;
  const stored = {
    title: input.title ?? (input.title === null ? null : (before?.title ?? given.title)),
    url: input.url === undefined ? (before?.url ?? null) : input.url,
    saidOn: input.saidOn === undefined ? (before?.saidOn ?? null) : input.saidOn,
    tier: input.tier === undefined ? (before?.tier ?? null) : input.tier,
    told: chosen === null ? null : assetOf(library, chosen).id,
    fileName: fileName ?? before?.fileName ?? null,
    kind,
    hash,
    pages,
    problems,
    readAt: now,
    about: null,
    proposed: 0,
    declined: before?.declined ?? {},
  };
  const { subject, proposals, leftOff } = readingOf(library.captureKnown(), stored);
  return { ...stored, about: subject.asset, proposed: proposals.length + leftOff };
}

function oneOf(given: number) {
  return refuse('bad-input', {
    field: 'text',
    wrong: given === 0 ? 'there is nothing to read.' : 'a text, a file and a stored capture were given together.',
    expected: 'one of: text, hash of a kept file, capture',
    next: 'Paste the text, or send the file to /uploads?source=capture&name=… and name its hash.',
  });
}
