import { describe, expect, it } from 'vitest';
import { shippedAssets } from '../assets/testing/shipped.ts';
import { assetCodeReader, assetCodeTable } from './asset-codes.ts';
import { shippedTable } from './testing/shipped-tables.ts';

const table = assetCodeTable.parse(shippedTable('asset-codes.json'));
const codes = (text: string, prefixes: string[] = []) =>
  assetCodeReader(table, new Set(prefixes))
    .find(text, 'title')
    .map((hint) => hint.text);

describe('tokens that look like the code of a drug', () => {
  it.each(['AK112', 'SHR-1701', 'SHR-A1811', 'BL-B01D1', 'SKB264', 'HS-20093', '9MW2821', 'IBI363', 'CB-5083'])(
    '%s',
    (code) => {
      expect(codes(`A phase 1 trial of ${code} in solid tumours (${code})`)).toEqual([code, code]);
    },
  );

  it.each([
    'CD19',
    'IL-17',
    'HER2',
    'PD-L1',
    'TP53',
    'CLDN18',
    'CYP3A4',
    'CA125',
    'COVID-19',
    'NCT01234567',
    'MCF-7',
    'HEK293',
    'PMC1234567',
    'KEYNOTE-189',
    'TCGA-2023',
    'H1N1',
    'LINC00525',
    'EA3163',
    'G12C',
    'YOL004W',
  ])('not %s', (token) => {
    expect(codes(`Role of ${token} in cancer`)).toEqual([]);
  });

  it('two digits are enough only after letters known from codes on record', () => {
    expect(codes('HLX10 plus chemotherapy')).toEqual([]);
    expect(codes('HLX10 plus chemotherapy', ['HLX'])).toEqual(['HLX10']);
  });

  it('points at the very place, and says why', () => {
    const text = '双抗AK112的一期研究';
    const [hint] = assetCodeReader(table).find('The antibody AK112, a bispecific', 'abstract');
    expect('The antibody AK112, a bispecific'.slice(hint?.start, hint?.end)).toBe('AK112');
    expect(hint?.because).toContain('Letters of the company');
    expect(codes(text)).toEqual(['AK112']);
  });

  it('are found for at least four in five of the codes on record, by their shape alone', () => {
    const onRecord = shippedAssets().flatMap(({ names }) =>
      names.filter(({ kind }) => kind === 'code').map(({ text }) => text),
    );
    const found = onRecord.filter((code) => codes(`a study of ${code} in patients`).includes(code));
    expect(onRecord.length).toBeGreaterThan(600);
    expect(found.length / onRecord.length).toBeGreaterThanOrEqual(0.8);
  });

  it('are looked for at once in a text made to be slow', () => {
    const before = performance.now();
    for (const text of [`${'1'.repeat(200_000)}a`, 'A1-'.repeat(60_000), 'A'.repeat(200_000)])
      expect(codes(text)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
