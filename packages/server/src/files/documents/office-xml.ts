import type { Problem } from '@beringia/domain/basics/errors';
import { SaxesParser } from 'saxes';
import { unpack, type Zip } from './zip.ts';

/** The XML inside Office files, told as it comes: elements by their name with prefix (`w:p`), text, ends. */

export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads a part of an archive.
 * @returns null when it was read, or is missing; else what was wrong, and then events came up to that place
 */
export function readPart(zip: Zip, name: string, events: XmlEvents): Problem | null {
  const part = unpack(zip, name);
  if (part === null) return null;
  if ('problem' in part) return part.problem;
  return readXmlText(xmlText(part), name, events);
}

function readXmlText(text: string, name: string, events: XmlEvents): Problem | null {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let wrong: string | null = null;
  let depth = 0;
  parser.on('doctype', () => {
    wrong ??= 'it carries a document type definition, which no Office program writes';
  });
  parser.on('error', (error) => {
    wrong ??= error.message;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) wrong ??= 'its elements are nested deeper than in any document';
    if (wrong === null) events.open?.(tag.name, tag.attributes);
  });
  parser.on('text', (piece) => {
    if (wrong === null) events.text?.(piece);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    if (wrong === null) events.close?.(tag.name);
  });
  for (let at = 0; at < text.length && wrong === null; at += PIECE) parser.write(text.slice(at, at + PIECE));
  if (wrong === null) parser.close();
  return wrong === null ? null : unreadable(name, wrong);
}

const DEEPEST = 500;
const PIECE = 64 * 1024;

/** XML without a mark is UTF-8; the other encoding that Office programs may write is UTF-16 with its mark. */
function xmlText(bytes: Uint8Array): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function unreadable(name: string, why: string): Problem {
  return {
    wrong: `the part ${name} cannot be read: ${why.replace(/\.$/, '')}.`,
    expected: 'a file as Word or PowerPoint writes it',
    next: 'What came before this place was read. Open the file, save it anew, and drop that.',
  };
}
