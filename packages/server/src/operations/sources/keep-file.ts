import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/open.ts';
import { type InTransaction, type KeptAnswer, keepStream } from '../../database/queries/kept-answers.ts';
import { asOwner } from '../../database/walls.ts';
import { sourceOf } from '../../sources/catalogue.ts';

/**
 * Keeps a file for an import that follows. What a vendor exported is the workspace's own; files of public sources are everybody's.
 * @throws Refusal `bad-input` for a source that does not exist
 */
export async function keepFile(
  { database, now }: { readonly database: Database; now(): string },
  workspace: string,
  { source: id, name }: { readonly source: string; readonly name: string },
  bytes: AsyncIterable<Uint8Array>,
): Promise<KeptAnswer> {
  const source = sourceOf(id);
  const within: InTransaction = source.own ? (fn) => database.as(workspace, fn) : (fn) => asOwner(database.kysely, fn);
  const answer = {
    workspace: source.own ? workspace : '',
    source: id,
    name,
    url: null,
    etag: null,
    lastModified: null,
    at: now(),
  };
  return keepStream(within, answer, bytes, randomUUID());
}
