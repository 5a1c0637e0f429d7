import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { flushLater } from '../flush-later.ts';
import { inPieces, listenedTo, PIECE, pack, unpack } from '../pieces.ts';
import type { Trx } from '../tables.ts';

/**
 * Raw bytes as a source gave them, kept by the hash of the whole, so that a better parser can read them again without asking the
 * source again. They are cut into pieces and packed, so that neither side ever holds a file in memory.
 */

/** Pieces that are written or fetched in one transaction: few enough to be held, enough to spare most errands to the database. */
const AT_ONCE = 2;

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
 * Keeps a stream, a transaction for some pieces; while they are packed and written, the next are read. Until the last piece is in, the
 * answer is not whole and nobody reads it.
 * @param name a name for the time in which the hash is not known yet; what an earlier try left under it is replaced
 */
export async function keepStream(
  within: InTransaction,
  answer: AnswerToKeep,
  bytes: AsyncIterable<Uint8Array>,
  name: string,
): Promise<KeptAnswer> {
  const { workspace } = answer;
  const draft = `draft-${name}`;
  await within((trx) => beginDraft(trx, answer, draft));
  const hash = createHash('sha256');
  let [size, pieces, writing] = [0, 0, Promise.resolve()];
  let packing: Promise<Buffer>[] = [];
  const write = async () => {
    const [some, from] = [packing, pieces - packing.length];
    packing = [];
    await writing;
    writing = listenedTo(putDraft(within, { workspace, hash: draft, from }, some));
  };
  try {
    for await (const piece of inPieces(bytes)) {
      packing.push(listenedTo(pack(piece)));
      hash.update(piece);
      size += piece.length;
      pieces += 1;
      if (packing.length === AT_ONCE) await write();
    }
    await write();
    await writing;
  } catch (error) {
    // What broke off leaves nothing; a process that is killed here leaves a draft, which a worker drops a day later.
    await writing.catch(() => {});
    await within((trx) => dropAnswer(trx, workspace, draft)).catch(() => {});
    throw error;
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
    const packed = await pack(body.subarray(pieces * PIECE, (pieces + 1) * PIECE));
    await putPiece(trx, { workspace: answer.workspace, hash: draft, n: pieces, body: packed });
  }
  await finish(trx, answer, draft, { digest, size: body.length, pieces });
  return { hash: digest, bytes: body.length, known: false };
}

/**
 * The bytes of a kept answer, piece by piece, some fetched in a transaction of their own. The next are fetched and unpacked while one is
 * worked on.
 * @throws Error when a piece is missing
 */
export async function* keptBytes(
  within: InTransaction,
  workspace: string,
  hash: string,
  pieces: number,
): AsyncGenerator<Uint8Array> {
  const fetch = (from: number) => (from < pieces ? listenedTo(packedOf(within, workspace, hash, from)) : null);
  let fetching = fetch(0);
  try {
    for (let n = 0; fetching !== null; ) {
      const some = await fetching;
      fetching = fetch(n + AT_ONCE);
      for (const end = Math.min(n + AT_ONCE, pieces); n < end; n += 1) {
        const packed = some.get(n);
        if (!packed) throw new Error(`piece ${n} of the kept answer ${hash} is missing`);
        yield await unpack(packed);
      }
    }
  } finally {
    // Whoever stops early must not leave a transaction behind.
    await fetching?.catch(() => {});
  }
}

/** Some pieces as they are kept, by their number. */
async function packedOf(within: InTransaction, workspace: string, hash: string, from: number) {
  const found = await within((trx) =>
    trx
      .selectFrom('kept_piece')
      .select(['n', 'body'])
      .where('workspace', '=', workspace)
      .where('hash', '=', hash)
      .where('n', '>=', from)
      .where('n', '<', from + AT_ONCE)
      .execute(),
  );
  return new Map(found.map(({ n, body }) => [n, body]));
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
async function noteAgain(trx: Trx, answer: AnswerToKeep, hash: string): Promise<void> {
  const { workspace, at, url, etag, lastModified } = answer;
  await trx
    .updateTable('kept_answer')
    .set({ at, ...(url === null ? {} : { url, etag, last_modified: lastModified }) })
    .where('workspace', '=', workspace)
    .where('hash', '=', hash)
    .execute();
}

async function putRow(
  trx: Trx,
  { workspace, source, name, url, etag, lastModified, at }: AnswerToKeep,
  more: { readonly hash: string; readonly bytes: number; readonly pieces: number; readonly whole: boolean },
): Promise<void> {
  await trx
    .insertInto('kept_answer')
    .values({ workspace, source, name, url, etag, last_modified: lastModified, at, ...more })
    .execute();
}

async function finish(
  trx: Trx,
  answer: AnswerToKeep,
  draft: string,
  { digest, size, pieces }: { digest: string; size: number; pieces: number },
): Promise<boolean> {
  const { workspace } = answer;
  // Two that keep the same bytes at once find the answer of the other.
  await sql`select pg_advisory_xact_lock(hashtext(${digest}))`.execute(trx);
  if (await isKept(trx, workspace, digest)) {
    await dropAnswer(trx, workspace, draft);
    await noteAgain(trx, answer, digest);
    return true;
  }
  await dropRow(trx, workspace, draft);
  await sql`update kept_piece set hash = ${digest} where workspace = ${workspace} and hash = ${draft}`.execute(trx);
  await putRow(trx, answer, { hash: digest, bytes: size, pieces, whole: true });
  return false;
}

/** Pieces of a draft need not reach the disk by themselves: the last step, which makes them an answer, waits for all before it. */
async function putDraft(
  within: InTransaction,
  { workspace, hash, from }: { workspace: string; hash: string; from: number },
  packing: readonly Promise<Uint8Array>[],
): Promise<void> {
  const packed = await Promise.all(packing);
  if (packed.length === 0) return;
  await within(async (trx) => {
    await flushLater(trx);
    const rows = packed.map((body, index) => ({ workspace, hash, n: from + index, body }));
    await trx.insertInto('kept_piece').values(rows).execute();
  });
}

type Piece = { workspace: string; hash: string; n: number; body: Uint8Array };

async function putPiece(trx: Trx, piece: Piece): Promise<void> {
  await trx.insertInto('kept_piece').values(piece).execute();
}

async function dropAnswer(trx: Trx, workspace: string, hash: string): Promise<void> {
  await trx.deleteFrom('kept_piece').where('workspace', '=', workspace).where('hash', '=', hash).execute();
  await dropRow(trx, workspace, hash);
}

async function dropRow(trx: Trx, workspace: string, hash: string): Promise<void> {
  await trx.deleteFrom('kept_answer').where('workspace', '=', workspace).where('hash', '=', hash).execute();
}

/** A row that is not whole, by which what a killed process left is found. */
async function beginDraft(trx: Trx, answer: AnswerToKeep, draft: string): Promise<void> {
  await dropAnswer(trx, answer.workspace, draft);
  await putRow(trx, answer, { hash: draft, bytes: 0, pieces: 0, whole: false });
}
