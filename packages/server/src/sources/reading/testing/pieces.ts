import type { Bytes, Read, ReadProblem } from '../read.ts';

/** Bytes of a text, or bytes as they are, in pieces of a size: one byte at a time finds what is cut in the wrong place. */
export async function* inPieces(content: string | Uint8Array, size = 65_536): Bytes {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

export async function readAll<T>(reads: AsyncIterable<Read<T>>): Promise<{ records: T[]; problems: ReadProblem[] }> {
  const records: T[] = [];
  const problems: ReadProblem[] = [];
  for await (const read of reads) {
    if ('record' in read) records.push(read.record);
    else problems.push(read.problem);
  }
  return { records, problems };
}
