import { randomUUID } from 'node:crypto';
import { refuse } from '@beringia/domain/basics/errors';
import type { Database } from '../../database/open.ts';
import { type InTransaction, type KeptAnswer, keepStream } from '../../database/queries/kept-answers.ts';
import { asOwner } from '../../database/walls.ts';
import { LARGEST_DOCUMENT } from '../../files/documents/document.ts';
import { TOO_LARGE } from '../../files/documents/read-document.ts';
import { sourceOf } from '../../sources/catalogue.ts';

/** The word under which a door keeps a document for captures.read: no source, and the workspace's own. */
const CAPTURE = 'capture';

/**
 * Keeps a file for an import that follows. What a vendor exported is the workspace's own; files of public sources are everybody's.
 * @throws Refusal `bad-input` for a source that does not exist, and for a document that is larger than is read
 */
export async function keepFile(
  { database, now }: { readonly database: Database; now(): string },
  workspace: string,
  { source: id, name }: { readonly source: string; readonly name: string },
  bytes: AsyncIterable<Uint8Array>,
): Promise<KeptAnswer> {
  const own = id === CAPTURE || sourceOf(id).own === true;
  const within: InTransaction = own ? (fn) => database.as(workspace, fn) : (fn) => asOwner(database.kysely, fn);
  const answer = {
    workspace: own ? workspace : '',
    source: id,
    name,
    url: null,
    etag: null,
    lastModified: null,
    at: now(),
  };
  return keepStream(within, answer, id === CAPTURE ? upTo(LARGEST_DOCUMENT, bytes) : bytes, randomUUID());
}

async function* upTo(most: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > most) throw refuse('bad-input', TOO_LARGE);
    yield piece;
  }
}
