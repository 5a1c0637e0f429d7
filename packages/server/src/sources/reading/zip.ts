import { type Problem, refuse } from '@beringia/domain/basics/errors';
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import type { Bytes } from './read.ts';

/** Files of a zip archive as they come, one after the other: an archive of any size is never held. */

export interface ZippedFile {
  readonly name: string;
  /** To be read before the next file is asked for; what is left unread is passed over. */
  readonly bytes: Bytes;
}

interface Opened {
  readonly name: string;
  readonly pieces: Uint8Array[];
  ended: boolean;
}

/** @throws Refusal `bad-input` for what is no archive, or is damaged or cut off; the files before the break were given */
export async function* filesOfZip(bytes: Bytes): AsyncGenerator<ZippedFile> {
  const archive = openArchive(bytes);
  for (let file = await archive.next(); file !== null; file = await archive.next()) {
    yield { name: file.name, bytes: archive.piecesOf(file) };
    for await (const _ of archive.piecesOf(file));
  }
}

function openArchive(bytes: Bytes) {
  const source = bytes[Symbol.asyncIterator]();
  const files: Opened[] = [];
  let [seen, over] = [0, false];
  const unzip = new Unzip((file) => void files.push(openedFile(file)));
  unzip.register(UnzipInflate);
  const pull = async (): Promise<void> => {
    const { done, value } = await source.next();
    over = done === true;
    try {
      unzip.push(over ? new Uint8Array(0) : (value as Uint8Array), over);
    } catch (error) {
      throw refuse('bad-input', { ...DAMAGED, wrong: `the archive cannot be read: ${(error as Error).message}.` });
    }
  };
  return {
    async next(): Promise<Opened | null> {
      while (files.length === seen && !over) await pull();
      const file = files[seen];
      if (file === undefined && seen === 0) throw refuse('bad-input', DAMAGED);
      if (file === undefined) return null;
      seen += 1;
      return file;
    },
    async *piecesOf(file: Opened): AsyncGenerator<Uint8Array> {
      for (;;) {
        yield* file.pieces.splice(0);
        if (file.ended) return;
        if (over) throw refuse('bad-input', { ...DAMAGED, wrong: `the archive ends inside ${file.name}.` });
        await pull();
      }
    },
  };
}

function openedFile(file: UnzipFile): Opened {
  const opened: Opened = { name: file.name, pieces: [], ended: false };
  file.ondata = (error, piece, final) => {
    if (error) throw error;
    if (piece.length > 0) opened.pieces.push(piece);
    opened.ended = final;
  };
  file.start();
  return opened;
}

const DAMAGED: Problem = {
  wrong: 'this is no zip archive, or its beginning is damaged.',
  expected: 'a whole zip archive',
  next: 'Download it again.',
};
