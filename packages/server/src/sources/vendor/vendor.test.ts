import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type ColumnMapping, columnMapping } from '@beringia/domain/scouting/column-mapping';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import { LARGEST_WORKBOOK } from '../reading/xlsx.ts';
import { previewVendor, readVendor, sampleVendor } from './read.ts';

/** A self-made export; no drug, company or person in it exists. */
const sample = readFileSync(new URL('samples/export.csv', import.meta.url), 'utf8');
const csv = { format: 'csv', sheet: null } as const;

/** The mapping as a person would save it, after looking at what was proposed. */
async function mappingOf(text: string | Uint8Array, over: Partial<ColumnMapping> = {}): Promise<ColumnMapping> {
  const { proposed } = await sampleVendor(inPieces(text), csv);
  return columnMapping.parse({
    id: 'm1',
    name: 'Sample export',
    vendor: 'Sample Database',
    licenceNote: 'Not to be passed on.',
    sheet: null,
    exportedOn: '2026-11-20',
    columns: Object.fromEntries(proposed.map(({ heading, meaning, separator }) => [heading, { meaning, separator }])),
    ...over,
  });
}

const mapping = await mappingOf(sample);
const read = (text: string | Uint8Array, by = mapping) => readAll(readVendor(inPieces(text), 'csv', by));

describe('an export of a database that the team pays for', async () => {
  const { records, problems } = await read(sample);

  test('is proposed with its headings below the note, and gives entries with vendor, note and day', () => {
    expect(records[0]).toEqual({
      id: 'D1',
      vendor: 'Sample Database',
      licenceNote: 'Not to be passed on.',
      exportedOn: '2026-11-20',
      names: ['SMP-301', 'samplemab', 'SMP301'],
      companies: ['Sample Biopharma (Suzhou) Co., Ltd.'],
      targets: ['PD-1', 'VEGF'],
      indications: ['NSCLC', 'HCC'],
      modality: 'Bispecific antibody',
      stage: 'Phase 2',
      chinaStage: null,
      usStage: null,
      updated: '2026-11-03',
      other: {},
    });
  });

  test('keeps a formula as text, and an impossible day as printed', () => {
    expect(records[1]?.names).toEqual(['SMP-302']);
    expect(records[1]?.targets).toEqual(['=HYPERLINK("http://example.org"', '"PD-1")']);
    expect(records[1]).toMatchObject({ updated: null, other: { 'Last Updated': '2026-02-30' } });
  });

  test('puts aside an id that stands again and a row without a name, and keeps no mail address', () => {
    expect(records.map(({ id }) => id)).toEqual(['D1', 'D2']);
    expect(problems.map(({ field, line }) => [field, line])).toEqual([
      ['Last Updated', 4],
      ['id', 5],
      ['name', 7],
    ]);
    expect(JSON.stringify([records, problems])).not.toContain('someone@');
  });

  test('can be previewed, and is read no further than that', async () => {
    const { entries, check } = await previewVendor(inPieces(sample, 64), 'csv', mapping, 1);
    expect([entries.map(({ id }) => id), check.problems]).toEqual([['D1'], []]);
  });
});

describe('an export whose header changed', () => {
  test('is refused with the differences, and can still be previewed', async () => {
    const changed = sample.replace('Highest Phase', 'Highest Phase (Global)').replace('Drug Type', 'Class');
    const { records, problems } = await read(changed);
    expect(records).toEqual([]);
    expect(problems.map(({ wrong }) => wrong)).toEqual([
      'the column "Highest Phase" is missing; "Highest Phase (Global)" may be its new name.',
      'the column "Drug Type" is missing.',
      'the column "Class" is new.',
    ]);
    const { entries, check } = await previewVendor(inPieces(changed), 'csv', mapping);
    expect([entries.length, check.renamed.length]).toEqual([2, 1]);
  });

  test('only in its order is read as before', async () => {
    const lines = 'Drug Name,Drug ID\nSMP-301,D1\n';
    const by = await mappingOf('Drug ID,Drug Name\nD1,SMP-301\n');
    expect((await read(lines, by)).records).toMatchObject([{ id: 'D1', names: ['SMP-301'] }]);
  });
});

describe('a workbook', () => {
  const rows = [
    ['药品名称', '研发机构', '靶点', '全球最高研发阶段', '中国最高研发阶段', '更新日期', 'NPUID'],
    ['SMP-303', '示例生物', 'PD-1；VEGF', 'II期临床', 'I期临床', new Date('2026-11-03T00:00:00Z'), 'N1'],
  ];

  test('of another sheet, in Chinese, with real dates and a formula, reads the same', async () => {
    const cells = new Map([['2,3', { formula: '1+1', formulaResult: 2 }]]);
    const bytes = await writeXlsx({
      sheets: [
        { name: '检索条件', rows: [['靶点=(PD-1)']] },
        { name: '检索结果', rows: [...rows, ['SMP-304', '示例生物', 'PD-1', null, null, null, 'N2']], cells },
      ],
    });
    const choice = { format: 'xlsx', sheet: '检索结果' } as const;
    const { proposed } = await sampleVendor(inPieces(bytes), choice);
    const columns = Object.fromEntries(
      proposed.map(({ heading, meaning, separator }) => [heading, { meaning, separator }]),
    );
    const by = { ...mapping, sheet: '检索结果', columns };
    const { records, problems } = await readAll(readVendor(inPieces(bytes), 'xlsx', by));
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      { id: 'N1', targets: ['PD-1', 'VEGF'], stage: 'II期临床', chinaStage: 'I期临床', updated: '2026-11-03' },
      { id: 'N2', stage: '2', updated: null },
    ]);
  });

  test('above 100 MB is refused with advice', async () => {
    async function* endless() {
      const piece = new Uint8Array(1024 * 1024);
      for (let size = 0; size <= LARGEST_WORKBOOK; size += piece.length) yield piece;
    }
    const { problems } = await readAll(readVendor(endless(), 'xlsx', mapping));
    expect(problems[0]?.next).toContain('CSV');
  });
});

describe('files that are something else', () => {
  test('are explained: empty, cut off, a page', async () => {
    expect((await read('')).problems.map(({ wrong }) => wrong)).toContain('the file has no row below its first.');
    const page = '<html>\n<body>Please sign in</body>\n</html>';
    expect((await read(page)).problems[0]?.wrong).toContain('is missing');
    const many = Array.from({ length: 4000 }, (_, n) => `D${n},SMP-${n * 7919},,,,,,,,`).join('\n');
    const packed = gzipSync(`${sample.split('\n').slice(1, 2).join('\n')}\n${many}\n`);
    const cut = await read(packed.subarray(0, packed.length - 1000));
    expect(cut.records.length).toBeGreaterThan(1000);
    expect(cut.problems[0]?.wrong).toContain('compressed file ends');
  });

  test('any text in any cell is an entry or a problem, and never an accident', async () => {
    const headings = Object.keys(mapping.columns);
    const cell = fc.oneof(
      fc.constantFrom('2026-13-01', '=1+1', ';', '""', '__proto__', '-'),
      fc.string({ maxLength: 12 }),
    );
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(...headings.map(() => cell)), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const file = [headings, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n');
          const { records, problems } = await read(file);
          for (const one of records) expect(one.names[0]).toBeTruthy();
          for (const { next, expected } of problems) expect(`${next}${expected}`).toMatch(/\w/);
          expect(records.length + problems.length).toBeGreaterThan(0);
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });
});
