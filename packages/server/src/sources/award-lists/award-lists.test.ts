import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../../../tests/support/shared.ts';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import { readAwards } from './parse.ts';

/** A self-made list in the shape of a public notice; no project and no person in it exists. */
const sample = readFileSync(new URL('samples/key-programme.csv', import.meta.url));
const list = { programme: 'National Key R&D Program', awarded: null };
const read = (bytes: Uint8Array | string) => readAll(readAwards(inPieces(bytes), 'csv', list));

/** The same text as a Chinese office saves it. */
const GB18030 = Buffer.from(
  'cfeec4bfb1e0bac52ccfeec4bfc3fbb3c62ccfeec4bfc7a3cdb7b3d0b5a3b5a5cebb0a412d312cbfb9cce5d1d0bebf2cb1b1bea9b4f3d1a70a',
  'hex',
);

describe('a list of the National Key R&D Program', async () => {
  const { records, problems } = await read(sample);

  test('begins below its title, and its 万元 become millions', () => {
    expect(records[0]).toEqual({
      id: '2099YFC0000001',
      programme: 'National Key R&D Program',
      title: '示例双特异性抗体的机制研究',
      lang: 'zh',
      institution: '示例大学',
      partners: [],
      awarded: null,
      from: null,
      to: null,
      years: 5,
      amount: { value: 19.505, currency: 'CNY' },
      keywords: [],
    });
  });

  test('keeps a row with an amount in words, and puts a project that stands again and a sum aside', () => {
    expect(records.map(({ id, amount }) => [id, amount?.value ?? null])).toEqual([
      ['2099YFC0000001', 19.505],
      ['2099YFC0000002', null],
    ]);
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [4, '中央财政经费（万元）'],
      [5, 'number'],
      [6, 'title'],
    ]);
  });

  test('never keeps the person in charge, nor in what is put aside', () => {
    expect(JSON.stringify([records, problems])).not.toMatch(/示例人/u);
  });
});

describe('a list that is not as it should be', () => {
  test('in GB18030 reads the same', async () => {
    const { records } = await read(GB18030);
    expect(records).toMatchObject([{ id: 'A-1', title: '抗体研究' }]);
  });

  test('with other headings is refused once, and tells which it has', async () => {
    const { records, problems } = await read('name,city\na,b\nc,d\n');
    expect([records, problems.length]).toEqual([[], 1]);
    expect(problems[0]?.wrong).toContain('name | city');
    expect((await read('')).problems[0]?.wrong).toBe('the file has no row below its first.');
  });

  test('with an impossible month keeps the row, and says so', async () => {
    const { records, problems } = await read('project_id,title,start_time\n1,A,202013\n2,B,2020年\n');
    expect(records.map(({ from }) => from)).toEqual([null, '2020']);
    expect(problems).toMatchObject([{ field: 'start_time', wrong: '"202013" cannot be read: there is no such day.' }]);
  });

  test('with a row that is too wide keeps nothing of it, since the person may stand anywhere', async () => {
    const { problems } = await read('项目编号,项目名称,项目负责人\n1,A,示例人\n2,B,C,示例人\n');
    expect(problems).toMatchObject([{ line: 3, raw: null }]);
  });

  test('cut off inside gzip gives the rows before the break', async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => `${n},Title ${n * 7919},University ${n * 104_729}`);
    const packed = gzipSync(`project_id,title,institution\n${rows.join('\n')}\n`);
    const { records, problems } = await read(packed.subarray(0, packed.length - 2000));
    expect(records.length).toBeGreaterThan(1000);
    expect(problems[0]?.wrong).toContain('compressed file ends');
  });
});

test('any text in any cell is an award or a problem', async () => {
  const header = '项目编号,项目名称,项目负责人,中央财政经费（万元）,起止年月,关键词';
  const scraps = fc.constantFrom('1,950.5', '三百万', '2020-01 至 2022-12', '202013', '；', '万元', '-1', '1e9');
  const cell = fc.oneof(scraps, fc.string({ maxLength: 10 })).map((text) => `"${text.replaceAll('"', '""')}"`);
  const row = fc.tuple(...header.split(',').map(() => cell));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      const { records } = await read([header, ...rows.map((cells) => cells.join(','))].join('\n'));
      for (const { amount, title } of records) {
        expect(title).not.toBe('');
        if (amount) expect(Number.isFinite(amount.value) && amount.value >= 0).toBe(true);
      }
    }),
    { seed: 4, numRuns: 200 },
  );
});

const shared = sharedFolder();
const file = join(shared ?? '', 'datasets/nsfc-awards/C0501.2019.xlsx');
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';

test.skipIf(shared === null)(`85 awards of the NSFC as they are are read, each with its amount${skipped}`, async () => {
  expect(existsSync(file)).toBe(true);
  const nsfc = { programme: 'NSFC', awarded: null };
  const { records, problems } = await readAll(readAwards(createReadStream(file), 'xlsx', nsfc));
  expect([records.length, problems]).toEqual([85, []]);
  expect(records[1]).toMatchObject({
    id: '91957102',
    programme: '重大研究计划',
    lang: 'zh',
    institution: '中国科学院上海生命科学研究院',
    awarded: '2019',
    from: '2020-01',
    to: '2022-12',
    amount: { value: 0.86, currency: 'CNY' },
  });
  expect(records[0]?.lang).toBe('en');
  expect(records.every(({ amount }) => amount !== null)).toBe(true);
  expect(JSON.stringify(records)).not.toMatch(/何勇宁|Stjepanovic/u);
});
