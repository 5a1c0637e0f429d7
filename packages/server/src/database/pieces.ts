import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

/** Bytes cut into pieces of one size, and packed. */

const brotli = promisify(brotliCompress);
const unbrotli = promisify(brotliDecompress);

/** Bytes of a piece before packing. */
export const PIECE = 1024 * 1024;

/** At its lowest quality Brotli packs registers in a third of the time of deflate, and smaller. One chunk spares fifty errands. */
const PACKING = { chunkSize: PIECE, params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MIN_QUALITY } };

export const pack = (piece: Uint8Array) => brotli(piece, PACKING);
export const unpack = (packed: Uint8Array) => unbrotli(packed, { chunkSize: PIECE });

/** A promise that is waited for later: until then its failing is not unheard of. */
export function listenedTo<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** Pieces of one size, whatever the sizes in which the bytes come. */
export async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [held, size]: [Uint8Array[], number] = [[], 0];
  for await (const some of bytes) {
    held.push(some);
    size += some.length;
    if (size < PIECE) continue;
    const all = held.length === 1 ? some : Buffer.concat(held);
    let at = 0;
    for (; size - at >= PIECE; at += PIECE) yield all.subarray(at, at + PIECE);
    held = [all.subarray(at)];
    size -= at;
  }
  if (size > 0) yield Buffer.concat(held);
}
