import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { inPieces, readAll } from './testing/pieces.ts';
import { LARGEST_WORKBOOK, readXlsx } from './xlsx.ts';

const book = (rows: (string | number | Date | null)[][]) => writeXlsx({ sheets: [{ name: 'one', rows }] });

describe('a workbook', () => {
  test('gives rows as text, with dates as days and empty cells at the end filled up', async () => {
    const bytes = await book([
      ['id', 'day', 'size', 'note'],
      ['ChiCTR1', new Date('2020-02-17T00:00:00Z'), 60, 'a\nb'],
      [],
      ['ChiCTR2', '27/01/2020', null, null],
    ]);
    const { records, problems } = await readAll(readXlsx(inPieces(bytes)));
    expect(problems).toEqual([]);
    expect(records).toEqual([
      { id: 'ChiCTR1', day: '2020-02-17', size: '60', note: 'a\nb' },
      { id: 'ChiCTR2', day: '27/01/2020', size: '', note: '' },
    ]);
  });

  test('that is none, or is damaged, is a problem and no crash', async () => {
    const bytes = await book([['id'], ['1']]);
    for (const bad of [Buffer.from('hello'), bytes.subarray(0, bytes.length / 2)]) {
      const { problems } = await readAll(readXlsx(inPieces(bad)));
      expect(problems[0]?.wrong).toContain('cannot be opened');
    }
  });

  test('above 100 MB is refused with advice, before it is held', async () => {
    async function* endless() {
      const piece = new Uint8Array(1024 * 1024);
      for (let read = 0; read <= LARGEST_WORKBOOK; read += piece.length) yield piece;
    }
    const { problems } = await readAll(readXlsx(endless()));
    expect(problems[0]?.next).toContain('CSV');
  });
});
