import { createHash } from 'node:crypto';
import type { readCapture } from '@beringia/contract/captures/read-capture';
import type { InputOf } from '@beringia/contract/operation';
import { Refusal, refuse } from '@beringia/domain/basics/errors';
import type { StoredCapture } from '../../database/queries/captures.ts';
import { keptAnswer, keptBytes } from '../../database/queries/kept-answers.ts';
import { type Decode, LARGEST_DOCUMENT, type ReadDocument } from '../../files/documents/document.ts';
import { readDocument, TOO_LARGE } from '../../files/documents/read-document.ts';
import { encodingOf } from '../../sources/reading/encoding.ts';
import type { Reading } from '../handler.ts';

/** A document as its bytes give it, before anybody says anything of it. */
export type GivenDocument = Pick<StoredCapture, 'title' | 'fileName' | 'kind' | 'hash' | 'pages' | 'problems'>;

type Input = InputOf<typeof readCapture>;

/** @throws Refusal `bad-input` where nothing can be read of it, with what to do; `not-found` for a file that was not kept */
export async function readGiven({ text, hash, name }: Input, reading: Reading): Promise<GivenDocument> {
  if (text !== undefined) {
    const bytes = Buffer.from(text);
    return legible(await readDocument(bytes, 'pasted text', decode), null, digestOf(bytes));
  }
  const kept = await keptFile(hash ?? '', reading);
  const fileName = name ?? kept.name;
  return legible(await readDocument(kept.bytes, fileName, decode), fileName, hash ?? '');
}

async function keptFile(hash: string, { within, workspace }: Reading) {
  const kept = await within(({ trx }) => keptAnswer(trx, workspace, hash));
  if (kept === null) throw notKept();
  if (Number(kept.bytes) > LARGEST_DOCUMENT) throw refuse('bad-input', TOO_LARGE);
  const pieces: Uint8Array[] = [];
  const bytes = keptBytes((fn) => within(({ trx }) => fn(trx)), workspace, hash, kept.pieces);
  for await (const piece of bytes) pieces.push(piece);
  return { name: kept.name, bytes: Buffer.concat(pieces) };
}

function legible({ kind, title, pages, problems }: ReadDocument, fileName: string | null, hash: string): GivenDocument {
  const [first, ...rest] = problems;
  if (pages.some(({ text }) => text.trim() !== '')) return { title, fileName, kind, hash, pages, problems };
  throw new Refusal('bad-input', first ? [first, ...rest] : [EMPTY]);
}

/** Signs that the encoding has not are counted: they stand as \uFFFD in the text. */
const decode: Decode = (bytes) => {
  const { encoding } = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const lost = text.split('\uFFFD').length - 1;
  return { text, problem: lost === 0 ? null : undecodable(lost, encoding) };
};

function undecodable(count: number, encoding: string) {
  return {
    wrong: `${count} signs read as \uFFFD: the bytes are not valid ${encoding}, or the sign stood there already.`,
    expected: 'one encoding throughout the file',
    next: 'Look at names with \uFFFD before accepting them, or save the file again as UTF-8.',
  };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const EMPTY = {
  wrong: 'there is no text in it.',
  expected: 'a document with text, not only pictures',
  next: 'Paste what it says.',
};

function notKept() {
  return refuse('not-found', {
    field: 'hash',
    wrong: 'no file is kept under this hash in this workspace.',
    expected: 'the hash that PUT /uploads answered',
    next: 'Send the file first, to /uploads?source=capture&name=…; the command line does it by itself.',
  });
}
