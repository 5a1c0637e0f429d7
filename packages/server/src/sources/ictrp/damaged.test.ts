import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import { mapWhoRecord } from './map.ts';
import { type IctrpFormat, readIctrp } from './parse.ts';

const sample = readFileSync(new URL('samples/export.xml', import.meta.url), 'utf8');
const read = (content: string | Uint8Array, format: IctrpFormat) => readAll(readIctrp(inPieces(content, 50), format));

/** A table as a Chinese office saves it, in GB18030, with a day that there is not. */
const GB18030 = Buffer.from(
  '547269616c49442c5075626c6963207469746c652c5072696d6172792073706f6e736f722c4461746520726567697374726174696f6e2c4461746520656e726f6c6c656d656e742c436f6e746163742046697273746e616d650a436869435452323039393939393931312ccabec0fdd1d0bebf2ccabec0fdd2bdd4ba2c323032302d30322d31372c323032302d30322d33302ccabec0fdc8cb0a',
  'hex',
);

describe('an export of ICTRP that is damaged', () => {
  test('anywhere gives the records before the break, and tells of it', async () => {
    const packed = gzipSync(sample);
    for (const [bytes, step] of [
      [Buffer.from(sample.trimEnd()), 97],
      [packed, 41],
    ] as const) {
      for (let length = 3; length < bytes.length; length += step) {
        const { problems } = await read(bytes.subarray(0, length), 'xml');
        expect([length, problems.length > 0]).toEqual([length, true]);
      }
    }
  });

  test('keeps nothing of a broken record, since it may name contacts', async () => {
    const { records, problems } = await read(sample.slice(0, sample.indexOf('<Condition>')), 'xml');
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ wrong: 'the file ends inside a record.', raw: null }]);
  });

  test('by a document type of its own is refused', async () => {
    const { records, problems } = await read(
      `<!DOCTYPE a [<!ENTITY b "c">]>${sample.replace(/<\?xml.*?\?>/u, '')}`,
      'xml',
    );
    expect([records.length, problems.length]).toEqual([0, 1]);
    expect(problems[0]?.wrong).toContain('document type definition');
  });
});

describe('an export of ICTRP that is odd', () => {
  test('in GB18030 is read, and its impossible day is kept as words', async () => {
    const { records, problems } = await read(GB18030, 'csv');
    expect(problems).toEqual([]);
    const [trial] = records.map(mapWhoRecord);
    expect(trial).toMatchObject({ id: 'ChiCTR2099999911', sponsors: [{ name: '示例医院' }], registered: '2020-02-17' });
    expect(trial?.unread).toEqual([{ field: 'start', printed: '2020-02-30', why: 'there is no such day' }]);
    expect(JSON.stringify(trial)).not.toContain('示例人');
  });

  test('with a trial twice gives both, for the store to tell what changed', async () => {
    const { records } = await read('TrialID,Public title\nNCT99999921,A\nNCT99999921,B\n', 'csv');
    expect(records.map(({ id }) => id)).toEqual(['NCT99999921', 'NCT99999921']);
  });

  test('that is no workbook is explained', async () => {
    expect((await read('TrialID,Public title\n', 'xlsx')).problems[0]?.wrong).toContain('cannot be opened');
  });
});
