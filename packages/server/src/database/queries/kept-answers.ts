import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { sql } from 'kysely';
import type { Trx } from '../tables.ts';

/**
 * Raw bytes as a source gave them, kept by the hash of the whole, so that a better parser can read them again without asking the
 * source again. They are cut into pieces and packed, so that neither side ever holds a file in memory.
 */
const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

/** Bytes of a piece before packing. */
const PIECE = 1024 * 1024;

export interface AnswerToKeep {
  /** Empty for what everybody may see. */
  readonly workspace: string;
  readonly source: string;
  /** Name of the file, or address of the answer. */
  readonly name: string;
  readonly url: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO timestamp. */
  readonly at: string;
}

export interface KeptAnswer {
  readonly hash: string;
  readonly bytes: number;
  /** True when these very bytes were kept before, for this source or another. */
  readonly known: boolean;
}

/** Runs something in one transaction: the owner's for what is public, the workspace's for its own. */
export type InTransaction = <T>(fn: (trx: Trx) => Promise<T>) => Promise<T>;

/**
 * Keeps a stream, a transaction for each piece. Until the last piece is in, the answer is not whole and nobody reads it.
 * @param name a name for the time in which the hash is not known yet; what an earlier try left under it is replaced
 */
export async function keepStream(
  within: InTransaction,
  answer: AnswerToKeep,
  bytes: AsyncIterable<Uint8Array>,
  name: string,
): Promise<KeptAnswer> {
  const draft = `draft-${name}`;
  await within((trx) => dropAnswer(trx, answer.workspace, draft));
  const hash = createHash('sha256');
  let [size, pieces] = [0, 0];
  for await (const piece of inPieces(bytes)) {
    hash.update(piece);
    size += piece.length;
    const body = await pack(piece, { level: 1 });
    await within((trx) => putPiece(trx, { workspace: answer.workspace, hash: draft, n: pieces, body }));
    pieces += 1;
  }
  const digest = hash.digest('hex');
  const known = await within((trx) => finish(trx, answer, draft, { digest, size, pieces }));
  return { hash: digest, bytes: size, known };
}

/** Keeps an answer that is in memory, in the caller's transaction. */
export async function keepBytes(trx: Trx, answer: AnswerToKeep, body: Uint8Array): Promise<KeptAnswer> {
  const digest = createHash('sha256').update(body).digest('hex');
  if (await isKept(trx, answer.workspace, digest)) {
    await noteAgain(trx, answer, digest);
    return { hash: digest, bytes: body.length, known: true };
  }
  const draft = `draft-${digest}`;
  let pieces = 0;
  for (; pieces * PIECE < body.length; pieces += 1) {
    const packed = await pack(body.subarray(pieces * PIECE, (pieces + 1) * PIECE), { level: 1 });
    await putPiece(trx, { workspace: answer.workspace, hash: draft, n: pieces, body: packed });
  }
  await finish(trx, answer, draft, { digest, size: body.length, pieces });
  return { hash: digest, bytes: body.length, known: false };
}

/** The bytes of a kept answer, piece by piece, each read in a transaction of its own. @throws Error when a piece is missing */
export async function* keptBytes(
  within: InTransaction,
  workspace: string,
  hash: string,
  pieces: number,
): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < pieces; n += 1) {
    const found = await within((trx) =>
      trx
        .selectFrom('kept_piece')
        .select('body')
        .where('workspace', '=', workspace)
        .where('hash', '=', hash)
        .where('n', '=', n)
        .executeTakeFirst(),
    );
    if (!found) throw new Error(`piece ${n} of the kept answer ${hash} is missing`);
    yield await unpack(found.body);
  }
}

export async function keptAnswer(trx: Trx, workspace: string, hash: string) {
  return (
    (await trx
      .selectFrom('kept_answer')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('hash', '=', hash)
      .where('whole', '=', true)
      .executeTakeFirst()) ?? null
  );
}

/** The last whole answer of an address, for a conditional request. */
export async function lastAnswerOf(trx: Trx, url: string) {
  return (
    (await trx
      .selectFrom('kept_answer')
      .select(['hash', 'etag', 'last_modified', 'pieces'])
      .where('url', '=', url)
      .where('workspace', '=', '')
      .where('whole', '=', true)
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null
  );
}

async function isKept(trx: Trx, workspace: string, hash: string): Promise<boolean> {
  return (await keptAnswer(trx, workspace, hash)) !== null;
}

/** The same bytes came again: when, and with which marks for the next conditional request. */
async function noteAgain(trx: Trx, { workspace, at, etag, lastModified }: AnswerToKeep, hash: string): Promise<void> {
  await trx
    .updateTable('kept_answer')
    .set({ at, etag, last_modified: lastModified })
    .where('workspace', '=', workspace)
    .where('hash', '=', hash)
    .execute();
}

async function finish(
  trx: Trx,
  answer: AnswerToKeep,
  draft: string,
  { digest, size, pieces }: { digest: string; size: number; pieces: number },
): Promise<boolean> {
  const { workspace, source, name, url, etag, lastModified, at } = answer;
  if (await isKept(trx, workspace, digest)) {
    await dropAnswer(trx, workspace, draft);
    await noteAgain(trx, answer, digest);
    return true;
  }
  await sql`update kept_piece set hash = ${digest} where workspace = ${workspace} and hash = ${draft}`.execute(trx);
  await trx
    .insertInto('kept_answer')
    .values({
      workspace,
      hash: digest,
      source,
      name,
      url,
      etag,
      last_modified: lastModified,
      at,
      bytes: size,
      pieces,
      whole: true,
    })
    .execute();
  return false;
}

async function putPiece(
  trx: Trx,
  piece: { workspace: string; hash: string; n: number; body: Uint8Array },
): Promise<void> {
  await trx.insertInto('kept_piece').values(piece).execute();
}

async function dropAnswer(trx: Trx, workspace: string, hash: string): Promise<void> {
  await trx.deleteFrom('kept_piece').where('workspace', '=', workspace).where('hash', '=', hash).execute();
}

/** Pieces of one size, whatever the sizes in which the bytes come. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let [held, size]: [Uint8Array[], number] = [[], 0];
  for await (const some of bytes) {
    held.push(some);
    size += some.length;
    while (size >= PIECE) {
      const all = Buffer.concat(held);
      yield all.subarray(0, PIECE);
      held = [all.subarray(PIECE)];
      size -= PIECE;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}
