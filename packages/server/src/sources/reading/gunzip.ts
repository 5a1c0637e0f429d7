import { createGunzip, type Gunzip } from 'node:zlib';
import { type Problem, refuse } from '@beringia/domain/basics/errors';
import type { Bytes } from './read.ts';

/** Small enough that a piece which unpacks a thousandfold stays bearable. */
const STEP = 16 * 1024;
/** What usual data unpacks to from one step, so that a step is one errand. */
const CHUNK = 128 * 1024;

const TRUNCATED: Problem = {
  wrong: 'the compressed file ends or breaks before its end.',
  expected: 'a whole gzip file',
  next: 'What came before the break was read. Fetch or copy the file again to get the rest.',
};

/**
 * The bytes unpacked when they are gzip, and as they are when not. All that can be unpacked is given before a break is told.
 * @throws Refusal `bad-input` at the end of what a truncated or damaged file still gives
 */
export async function* gunzipIfPacked(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  const head = await firstBytes(pieces, 2);
  const all = chain(head, pieces);
  if (head[0] === 0x1f && head[1] === 0x8b) yield* unpack(all);
  else yield* all;
}

async function* unpack(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK });
  const out: Uint8Array[] = [];
  gunzip.on('data', (piece: Uint8Array) => out.push(piece));
  // A break is waited for beside every step: after it, no step is ever called back.
  const broken = new Promise<'broken'>((resolve) => gunzip.once('error', () => resolve('broken')));
  try {
    for await (const piece of bytes) {
      for (let from = 0; from < piece.length; from += STEP) {
        const how = await Promise.race([broken, written(gunzip, piece.subarray(from, from + STEP))]);
        yield* out.splice(0);
        if (how === 'broken') throw refuse('bad-input', TRUNCATED);
      }
    }
    const how = await Promise.race([broken, ended(gunzip)]);
    yield* out.splice(0);
    if (how === 'broken') throw refuse('bad-input', TRUNCATED);
  } finally {
    gunzip.destroy();
  }
}

function written(gunzip: Gunzip, piece: Uint8Array): Promise<'written'> {
  return new Promise((resolve) => {
    gunzip.write(piece, () => resolve('written'));
  });
}

function ended(gunzip: Gunzip): Promise<'ended'> {
  return new Promise((resolve) => {
    gunzip.once('end', () => resolve('ended'));
    gunzip.end();
  });
}

/** At least `count` bytes, when there are so many. */
async function firstBytes(pieces: AsyncIterator<Uint8Array>, count: number): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < count) {
    const { done, value } = await pieces.next();
    if (done) break;
    head = head.length === 0 ? value : Buffer.concat([head, value]);
  }
  return head;
}

async function* chain(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
