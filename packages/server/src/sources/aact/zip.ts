import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Problem, refuse } from '@beringia/domain/basics/errors';
import type { Bytes } from '../reading/read.ts';
import { contentsOf, piece, type ZipEntry } from './zip-contents.ts';

/** A file inside a zip on disk. */
export interface ZippedFile {
  readonly name: string;
  /** Unpacked piece by piece when it is read; a break throws a Refusal, which the readers turn into a problem. */
  readonly bytes: Bytes;
}

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files in order of the zip's list of contents.
 * @throws Refusal `bad-input` when the file is no zip, or was cut off: the list stands at its end
 */
export async function filesInZip(path: string): Promise<ZippedFile[]> {
  const file = await open(path, 'r');
  try {
    return (await contentsOf(file)).map((entry) => ({ name: entry.name, bytes: bytesOf(path, entry) }));
  } finally {
    await file.close();
  }
}

async function* bytesOf(path: string, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.encrypted || (entry.method !== STORED && entry.method !== DEFLATED)) {
    throw refuse('bad-input', {
      ...PACKED_OTHERWISE,
      wrong: `${entry.name} is ${entry.encrypted ? 'protected by a password' : `packed by method ${entry.method}`}.`,
    });
  }
  let [read, crc] = [0, 0];
  try {
    for await (const bytes of unpacked(path, entry)) {
      read += bytes.length;
      crc = crc32(bytes, crc);
      // A file that unpacks to more than it says is not followed.
      if (read > entry.size) break;
      yield bytes;
    }
  } catch {
    throw refuse('bad-input', broken(entry));
  }
  if (read !== entry.size || crc !== entry.crc) throw refuse('bad-input', broken(entry));
}

async function* unpacked(path: string, { offset, packed, method }: ZipEntry): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  const head = await piece(file, offset, 30).finally(() => file.close());
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) throw new Error('no file where the list says');
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (packed === 0) return;
  const stored = createReadStream(path, { start, end: start + packed - 1 });
  if (method === STORED) return yield* stored;
  const inflate = createInflateRaw();
  stored.on('error', (error) => inflate.destroy(error)).pipe(inflate);
  try {
    yield* inflate;
  } finally {
    stored.destroy();
  }
}

const PACKED_OTHERWISE: Problem = {
  wrong: '',
  expected: 'files stored or deflated, without a password',
  next: 'Unpack the zip and give the .txt files.',
};

function broken({ name, size }: ZipEntry): Problem {
  return {
    wrong: `${name} breaks off or is damaged inside the zip.`,
    expected: `${size} bytes when unpacked`,
    next: 'What came before the break was read. Download or copy the zip again to get the rest.',
  };
}
