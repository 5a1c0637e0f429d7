/** Which encoding bytes are in. Files from Chinese offices come in GB18030, and exports of spreadsheets in UTF-16. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** Told by the file itself, or worked out from its bytes. */
export interface FoundEncoding {
  readonly encoding: Encoding;
  readonly because: 'byte-order mark' | 'zero bytes' | 'valid bytes' | 'declaration' | 'nothing else fits';
}

/** Labels that a file may declare and that agree with what the bytes alone would not tell. */
const DECLARED: Readonly<Record<string, Encoding>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
};

/**
 * The encoding of a text that begins with these bytes. Valid UTF-8 is taken for UTF-8 whatever the file declares: text of
 * another encoding with more than a few foreign letters is practically never valid UTF-8.
 * @param head bytes up to some way past the first one over 127
 * @param start the beginning of the file, where a declaration would stand
 */
export function encodingOf(head: Uint8Array, start: Uint8Array = head): FoundEncoding {
  const marked = markedEncoding(head);
  if (marked) return { encoding: marked, because: 'byte-order mark' };
  const wide = wideEncoding(head);
  if (wide) return { encoding: wide, because: 'zero bytes' };
  if (isValid(head, 'utf-8')) return { encoding: 'utf-8', because: 'valid bytes' };
  const declared = declaredEncoding(start);
  if (declared) return { encoding: declared, because: 'declaration' };
  if (isValid(head, 'gb18030')) return { encoding: 'gb18030', because: 'valid bytes' };
  return { encoding: 'windows-1252', because: 'nothing else fits' };
}

/** Index of the first byte that plain ASCII text does not have, or -1. */
export function firstForeignByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > 127 || byte === 0) return at;
  }
  return -1;
}

function markedEncoding([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Latin letters in UTF-16 have every other byte zero. */
function wideEncoding(head: Uint8Array): Encoding | null {
  const sample = head.subarray(0, 512);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const many = sample.length / 8;
  if (zeros[1] !== undefined && zeros[1] > many && zeros[0] === 0) return 'utf-16le';
  return zeros[0] !== undefined && zeros[0] > many && zeros[1] === 0 ? 'utf-16be' : null;
}

function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    // A character cut at the end of the sample is not an error.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function declaredEncoding(start: Uint8Array): Encoding | null {
  const text = new TextDecoder('windows-1252').decode(start.subarray(0, 1024));
  const label = /(?:encoding|charset)\s*=\s*["']?([\w-]+)/i.exec(text)?.[1];
  return (label && DECLARED[label.toLowerCase()]) || null;
}
