import type { FileHandle } from 'node:fs/promises';
import { type Problem, refuse } from '@beringia/domain/basics/errors';

/**
 * The list of contents of a zip, also past 4 GB (zip64). Layout as in the .ZIP File Format Specification, sections 4.3 and
 * 4.5.3 (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
 */
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const IN_ZIP64 = 0xffffffff;
/** The end record is 22 bytes and a comment of at most 65,535. */
const LONGEST_END = 22 + 0xffff;
/** Bytes of the list of contents; a list of tables needs a few thousand. */
const LONGEST_LIST = 16 * 1024 * 1024;

/** A file as the list of contents has it. Sizes and places in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** @throws Refusal `bad-input` when the file is no zip, or was cut off: the list stands at its end */
export async function contentsOf(file: FileHandle): Promise<ZipEntry[]> {
  return entriesIn(await listOf(file));
}

/** The list of contents, found from the end of the file. */
async function listOf(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat();
  const tail = await piece(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(END);
  const at = tail.lastIndexOf(signature);
  if (at === -1 || at + 22 > tail.length) throw refuse('bad-input', NO_ZIP);
  let [length, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (at >= 20 && tail.readUInt32LE(at - 20) === LOCATOR_64) {
    const end = await piece(file, Number(tail.readBigUInt64LE(at - 12)), 56);
    if (end.length < 56 || end.readUInt32LE(0) !== END_64) throw refuse('bad-input', NO_ZIP);
    [length, offset] = [Number(end.readBigUInt64LE(40)), Number(end.readBigUInt64LE(48))];
  }
  if (length > LONGEST_LIST || offset + length > size) throw refuse('bad-input', NO_ZIP);
  return await piece(file, offset, length);
}

function entriesIn(list: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === CENTRAL; ) {
    const [name, extra, comment] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)];
    const after = at + 46 + name;
    const numbers = [list.readUInt32LE(at + 24), list.readUInt32LE(at + 20), list.readUInt32LE(at + 42)];
    const [size = 0, packed = 0, offset = 0] = wideNumbers(numbers, list.subarray(after, after + extra));
    entries.push({
      name: list.toString('utf8', at + 46, after),
      method: list.readUInt16LE(at + 10),
      encrypted: (list.readUInt16LE(at + 8) & 1) === 1,
      crc: list.readUInt32LE(at + 16),
      packed,
      size,
      offset,
    });
    at = after + extra + comment;
  }
  return entries;
}

/** Numbers too large for their place stand in the extra field, those alone and in the same order. */
function wideNumbers(numbers: readonly number[], extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return numbers.map((number) => {
      if (number !== IN_ZIP64 || next + 8 > extra.length) return number;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
  }
  return [...numbers];
}

/** Bytes at a place of the file; fewer where it ends. */
export async function piece(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

const NO_ZIP: Problem = {
  wrong: 'the file is no zip, or its end is missing.',
  expected: 'a whole .zip file',
  next: 'Download or copy it again, or unpack it and give the .txt files.',
};
