import { type Problem, Refusal } from '@beringia/domain/basics/errors';
import { encodingOf, firstForeignByte } from './encoding.ts';
import { gunzipIfPacked } from './gunzip.ts';
import { linePieces } from './line-pieces.ts';
import type { Bytes } from './read.ts';

/** A piece of the text, or what was wrong with the bytes. After a problem nothing of that file follows. */
export type Piece = string | Problem;

/** How much past the first foreign byte is looked at before the encoding is settled. */
const SETTLED_AFTER = 4096;
const REPLACED = '\uFFFD';

/**
 * The text of bytes, unpacked and decoded, piece by piece and never held whole. The encoding is settled at the first byte
 * that is not plain ASCII, so a file whose first Chinese letter stands on its last page is read right.
 */
export async function* textOf(bytes: Bytes): AsyncGenerator<Piece> {
  try {
    yield* decode(linePieces(gunzipIfPacked(bytes)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield* error.problems;
  }
}

async function* decode(bytes: Bytes): AsyncGenerator<Piece> {
  const decoding = startDecoding();
  let replaced = 0;
  for await (const piece of bytes) {
    const text = decoding.textOf(piece);
    replaced += countOf(text, REPLACED);
    if (text !== '') yield text;
  }
  const text = decoding.rest();
  replaced += countOf(text, REPLACED);
  if (text !== '') yield text;
  if (replaced > 0) yield undecodable(replaced, decoding.encoding());
}

/** Decodes piece by piece; what comes before the encoding is settled is plain ASCII, or waits. */
function startDecoding() {
  let waiting: Uint8Array = new Uint8Array(0);
  let start: Uint8Array | null = null;
  let decoder: TextDecoder | null = null;
  const settle = (end: number): TextDecoder =>
    new TextDecoder(encodingOf(waiting.subarray(0, end), start ?? waiting).encoding);
  return {
    encoding: () => decoder?.encoding ?? 'utf-8',
    textOf(piece: Uint8Array): string {
      if (decoder) return decoder.decode(piece, { stream: true });
      waiting = waiting.length === 0 ? piece : Buffer.concat([waiting, piece]);
      start ??= waiting;
      const foreign = firstForeignByte(waiting);
      if (foreign !== -1 && waiting.length < foreign + SETTLED_AFTER) return '';
      if (foreign !== -1) decoder = settle(foreign + SETTLED_AFTER);
      const text = decoder?.decode(waiting, { stream: true }) ?? Buffer.from(waiting).toString('latin1');
      waiting = new Uint8Array(0);
      return text;
    },
    rest(): string {
      decoder ??= settle(waiting.length);
      return decoder.decode(waiting);
    },
  };
}

function undecodable(count: number, encoding: string): Problem {
  return {
    wrong: `${count} signs read as \uFFFD: the bytes are not valid ${encoding}, or the sign stood there already.`,
    expected: 'one encoding throughout the file',
    next: 'The records were read. Look at names with \uFFFD, or export the file again as UTF-8.',
  };
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}
