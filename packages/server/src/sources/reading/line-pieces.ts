import type { Bytes } from './read.ts';

/**
 * The same bytes in short pieces that end at line breaks where there are any. A reader of lines then need not put texts together,
 * and short texts die young, which costs the collector nothing.
 */
export async function* linePieces(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array = NOTHING;
  try {
    for await (const piece of bytes) {
      const last = piece.lastIndexOf(LINE_BREAK) + 1;
      if (last === 0) {
        // Nobody waits for the end of a line that is longer than a piece.
        if (begun.length > 0) yield begun;
        begun = NOTHING;
        yield* inSteps(piece);
        continue;
      }
      const from = begun.length === 0 ? 0 : piece.indexOf(LINE_BREAK) + 1;
      if (from > 0) yield Buffer.concat([begun, piece.subarray(0, from)]);
      begun = piece.subarray(last);
      yield* inSteps(piece.subarray(from, last));
    }
  } catch (error) {
    // What came before the break is read before it is told.
    if (begun.length > 0) yield begun;
    throw error;
  }
  if (begun.length > 0) yield begun;
}

const NOTHING = new Uint8Array(0);
const LINE_BREAK = 10;
const SIZE = 32 * 1024;

function* inSteps(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const end = endOfStep(bytes, at);
    yield bytes.subarray(at, end);
    at = end;
  }
}

/** After the last line break within reach, or as far as one reaches. */
function endOfStep(bytes: Uint8Array, from: number): number {
  if (bytes.length - from <= SIZE) return bytes.length;
  const near = bytes.lastIndexOf(LINE_BREAK, from + SIZE - 1) + 1;
  if (near > from) return near;
  const far = bytes.indexOf(LINE_BREAK, from + SIZE) + 1;
  return far === 0 ? from + SIZE : far;
}
