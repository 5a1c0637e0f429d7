import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLens } from '../lens/parse.ts';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import { familyOfRow } from './map.ts';
import { parseGooglePatents } from './parse.ts';

const GOOGLE =
  'id,title,assignee,inventor/author,priority date,filing/creation date,publication date,grant date,result link,representative figure link';
const LENS =
  'Jurisdiction,Kind,Display Key,Lens ID,Title,Applicants,Inventors,Priority Numbers,Earliest Priority Date,Publication Date,Application Date,Simple Family Members';
const LISTS = [
  ['Google Patents', GOOGLE, parseGooglePatents],
  ['Lens', LENS, parseLens],
] as const;

/** A list as a Chinese office saves it, in GB18030. */
const GB18030 = Buffer.from(
  '7365617263682055524c3a2c68747470733a2f2f706174656e74732e676f6f676c652e636f6d2f3f713d780a69642c7469746c652c61737369676e65652c696e76656e746f722f617574686f722c7072696f7269747920646174652c66696c696e672f6372656174696f6e20646174652c7075626c69636174696f6e20646174652c6772616e7420646174652c726573756c74206c696e6b2c726570726573656e74617469766520666967757265206c696e6b0a434e2d3131333030303030312d422cbfb9cce52ccabec0fdc9faceef2ccabec0fdc8cb2c323032302d30312d30382c2c2c2c2c0a',
  'hex',
);

describe('a list of patents that is damaged or odd', () => {
  test('in GB18030, or packed, is read the same', async () => {
    for (const bytes of [GB18030, gzipSync(GB18030)]) {
      const { records, problems } = await readAll(parseGooglePatents(inPieces(bytes)));
      expect(problems).toEqual([]);
      expect(records).toMatchObject([{ number: '113000001', title: '抗体', applicants: ['示例生物'] }]);
    }
  });

  test('cut off inside gzip gives the rows before the break', async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => `CN-${113_000_000 + n * 7}-A,Title ${n * 7919},,,,,,,,`);
    const packed = gzipSync(`${GOOGLE}\n${rows.join('\n')}\n`);
    const { records, problems } = await readAll(parseGooglePatents(inPieces(packed.subarray(0, packed.length - 2000))));
    expect(records.length).toBeGreaterThan(1000);
    expect(problems[0]?.wrong).toContain('compressed file ends');
  });

  test('with a row of another width keeps nothing of it, since it may name inventors', async () => {
    const { problems } = await readAll(
      parseGooglePatents(inPieces(`${GOOGLE}\nCN-1-A,A title, with a comma,x,Somebody\n`)),
    );
    expect(problems).toMatchObject([{ line: 2, raw: null }]);
  });

  test.each(LISTS)('of %s: any text in any cell is a family or a problem', async (_, header, parse) => {
    const scraps = fc.constantFrom(
      'CN-113000001-B',
      'WO 2021000001 A1',
      ';;',
      '2021-02-30',
      '20200108',
      '示例',
      ', Inc.',
    );
    const cell = fc.oneof(scraps, fc.string({ maxLength: 12 })).map((text) => `"${text.replaceAll('"', '""')}"`);
    const row = fc.tuple(...header.split(',').map(() => cell));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const file = [header, ...rows.map((cells) => cells.join(','))].join('\n');
        const { records, problems } = await readAll(parse(inPieces(file)));
        expect(records.length + problems.length).toBeGreaterThan(0);
        for (const { members } of records.map(familyOfRow)) expect(members.length).toBeGreaterThan(0);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
