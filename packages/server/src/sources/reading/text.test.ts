import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readJson } from './json.ts';
import { inPieces, readAll } from './testing/pieces.ts';
import { type Piece, textOf } from './text.ts';

/** 盛迪亚生物 in GB18030, as an encoder of the standard gives it. */
const SHENGDIYA = Buffer.from([0xca, 0xa2, 0xb5, 0xcf, 0xd1, 0xc7, 0xc9, 0xfa, 0xce, 0xef]);

async function read(bytes: Uint8Array, size?: number) {
  const pieces: Piece[] = [];
  for await (const piece of textOf(inPieces(bytes, size))) pieces.push(piece);
  const text = pieces.filter((piece) => typeof piece === 'string').join('');
  return { text, problems: pieces.filter((piece) => typeof piece !== 'string') };
}

describe('text', () => {
  test('is read in the encoding that it is in, whatever the size of the pieces', async () => {
    const wide = Buffer.from('name,盛迪亚', 'utf16le');
    const swapped = Buffer.from(wide).swap16();
    const files: [string, Uint8Array, string][] = [
      ['UTF-8', Buffer.from('name,盛迪亚'), 'name,盛迪亚'],
      ['UTF-8 with a mark', Buffer.from('\uFEFFname,盛迪亚'), 'name,盛迪亚'],
      ['GB18030', Buffer.concat([Buffer.from('name,'), SHENGDIYA]), 'name,盛迪亚生物'],
      ['UTF-16', wide, 'name,盛迪亚'],
      ['UTF-16 big end first', swapped, 'name,盛迪亚'],
      ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), 'name,盛迪亚'],
      ['ASCII', Buffer.from('name'), 'name'],
    ];
    for (const [name, bytes, expected] of files) {
      for (const size of [1, 3, 65_536])
        expect([name, await read(bytes, size)]).toEqual([name, { text: expected, problems: [] }]);
    }
  });

  test('may have its first Chinese letter after any amount of plain text', async () => {
    const plain = 'x'.repeat(300_000);
    expect((await read(Buffer.concat([Buffer.from(plain), SHENGDIYA]))).text).toBe(`${plain}盛迪亚生物`);
  });

  test('of a declared western encoding is read so', async () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Pésaro è</a>', 'latin1');
    expect((await read(bytes)).text).toContain('<a>Pésaro è</a>');
  });

  test('with bytes of another encoding in it is read on, and says how many places are lost', async () => {
    const bytes = Buffer.concat([Buffer.from(`盛${'x'.repeat(10_000)}`), SHENGDIYA, Buffer.from('end')]);
    const { text, problems } = await read(bytes);
    expect(text.endsWith('end')).toBe(true);
    expect(problems[0]?.wrong).toMatch(/^\d+ signs read as \uFFFD/);
  });
});

describe('a packed file', () => {
  const lines = Array.from({ length: 5000 }, (_, n) => JSON.stringify({ n, word: `w${n * 7919}` }));
  const packed = gzipSync(lines.join('\n'));

  test('is unpacked, also when several were put together', async () => {
    const { records, problems } = await readAll(readJson(inPieces(Buffer.concat([packed, gzipSync('\n{"n":5000}')]))));
    expect([records.length, problems]).toEqual([5001, []]);
  });

  test('that was cut off gives the records before the break, and says so', async () => {
    for (const kept of [packed.length - 4, packed.length - 40, packed.length / 2, 11]) {
      const { records, problems } = await readAll(readJson(inPieces(packed.subarray(0, kept), 1000)));
      expect(records.length).toBeGreaterThanOrEqual(kept > 100 ? 1000 : 0);
      expect(problems[0]?.wrong).toBe('the compressed file ends or breaks before its end.');
    }
  });

  test('that is damaged inside gives what came before', async () => {
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, packed.length / 2, packed.length / 2 + 50);
    const { problems } = await readAll(readJson(inPieces(damaged)));
    expect(problems.map(({ wrong }) => wrong)).toContain('the compressed file ends or breaks before its end.');
  });
});
