import { inflateRawSync } from 'node:zlib';
import type { Problem } from '@beringia/domain/basics/errors';

/**
 * Office files are zip archives. Only what is asked for is unpacked, and never more than the limits: an archive of a few KB can hold
 * a petabyte. `unzipSync` of fflate would spare us the directory, but not keep the limits: it believes the size that the archive
 * states, gives so many bytes without a word, and goes on unpacking to the end all the same. An archive of 0.4 MB that states 1000
 * bytes held the process for 5 seconds; one of the largest size would for minutes.
 */

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: Uint8Array;
}

export interface Zip {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Bytes that may still be unpacked; counts down. */
  budget: number;
}

/** Most entries of one archive; a deck of 500 slides with pictures has a few thousand. */
const MOST_ENTRIES = 20_000;
/** Largest part, and all parts together, in bytes after unpacking. Text of an office file is far below. */
export const LARGEST_PART = 64 * 1024 * 1024;
const LARGEST_TOTAL = 256 * 1024 * 1024;
/** XML packs to about a tenth, rarely a hundredth; a bomb of zeros to a thousandth. Small parts may be anything. */
const HIGHEST_RATIO = 300;
const SMALL_PART = 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** What an archive holds, by the directory at its end; nothing is unpacked yet. */
export function entriesOf(bytes: Uint8Array): Zip | { readonly problem: Problem } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOfDirectory(view);
    const count = view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) return { problem: bomb(`it lists ${count} parts`) };
    const entries = new Map<string, ZipEntry>();
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('no entry where the directory names one');
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
      entries.set(name, entryAt(view, bytes, at, name));
      at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return { entries, budget: LARGEST_TOTAL };
  } catch (error) {
    if (error instanceof RangeError) return { problem: DAMAGED };
    throw error;
  }
}

/** A part as bytes; null where the archive has none of that name, a problem where it cannot be unpacked. */
export function unpack(zip: Zip, name: string): Uint8Array | null | { readonly problem: Problem } {
  const entry = zip.entries.get(name);
  if (!entry) return null;
  if (entry.encrypted) return { problem: ENCRYPTED };
  if (entry.method !== 0 && entry.method !== 8) return { problem: DAMAGED };
  const ratio = Math.max(SMALL_PART, entry.packed.length * HIGHEST_RATIO);
  const most = Math.min(LARGEST_PART, zip.budget, ratio);
  try {
    // The size that the archive states is not believed; unpacking stops at the limit.
    const part = entry.method === 0 ? entry.packed : inflateRawSync(entry.packed, { maxOutputLength: most });
    zip.budget -= part.length;
    return part;
  } catch (error) {
    const tooMuch = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    return { problem: tooMuch ? bomb(`${name} unpacks to more than ${most} bytes`) : DAMAGED };
  }
}

/** The record that ends an archive, looked for from the end: a comment of up to 64 KB may follow. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new RangeError('no directory');
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, name: string): ZipEntry {
  const size = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > bytes.length) throw new RangeError('a part reaches past the end of the file');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  return { name, method, encrypted: (flags & 1) === 1, packed: bytes.subarray(start, start + size) };
}

const DAMAGED: Problem = {
  wrong: 'the file is damaged: it cannot be unpacked.',
  expected: 'a whole .docx or .pptx file',
  next: 'Fetch or copy it again; or open it, save it anew, and drop that.',
};
const ENCRYPTED: Problem = {
  wrong: 'the file is protected by a password.',
  expected: 'a file that opens without one',
  next: 'Open it, take the password away, save it, and drop that.',
};

function bomb(why: string): Problem {
  return {
    wrong: `the file was not unpacked: ${why}.`,
    expected: `parts of at most ${LARGEST_PART / 1024 / 1024} MB that pack like text`,
    next: 'A file made to fill the memory looks like this. If you trust it, open it and save it as PDF.',
  };
}
