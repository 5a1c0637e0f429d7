import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linePieces } from './line-pieces.ts';
import { inPieces } from './testing/pieces.ts';

async function piecesOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  for await (const piece of linePieces(bytes)) pieces.push(Buffer.from(piece));
  return pieces;
}

describe('bytes in pieces of lines', () => {
  test('are the same bytes', async () => {
    const text = fc.array(fc.constantFrom('\n', 'a', '盛', 'x'.repeat(50), 'y'.repeat(40_000)), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(1, 7, 1000, 100_000), async (parts, size) => {
        const bytes = Buffer.from(
          parts
            .slice(0, size < 10 ? 12 : 40)
            .join('')
            .slice(0, size * 5000),
        );
        expect(Buffer.concat(await piecesOf(inPieces(bytes, size))).equals(bytes)).toBe(true);
      }),
      { seed: 20261125, numRuns: 60 },
    );
  });

  test('end at line breaks, and are short', async () => {
    const line = `${'x'.repeat(9_999)}\n`;
    const pieces = await piecesOf(inPieces(line.repeat(100), 123_456));
    expect(pieces.every((piece) => piece.length % 10_000 === 0 && piece.length <= 40_000)).toBe(true);
  });

  test('are given before a break is told', async () => {
    async function* breaking() {
      yield Buffer.from('one\ntw');
      throw new Error('broken');
    }
    const pieces: string[] = [];
    const reading = async () => {
      for await (const piece of linePieces(breaking())) pieces.push(Buffer.from(piece).toString());
    };
    await expect(reading()).rejects.toThrow('broken');
    expect(pieces).toEqual(['one\n', 'tw']);
  });
});
