import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { readJson } from './json.ts';
import type { Read } from './read.ts';
import { readXml } from './xml.ts';

const MEGABYTE = 1024 * 1024;
const SIZE = 200 * MEGABYTE;
const GROWTH = 80 * MEGABYTE;

/** A record of some 2,000 characters, and 200 MB of them, made while they are read. */
const words = '注射用SHR-A1811 in advanced solid tumours; '.repeat(45);

async function* repeated(before: string, record: (n: number) => string, between: string, after: string) {
  const one = Buffer.byteLength(record(0) + between);
  const count = Math.ceil(SIZE / one);
  yield Buffer.from(before);
  for (let n = 0; n < count; n += 20) {
    const some = Array.from({ length: Math.min(20, count - n) }, (_, i) => record(n + i));
    yield Buffer.from((n === 0 ? '' : between) + some.join(between));
  }
  yield Buffer.from(after);
}

async function peakGrowth(reads: AsyncIterable<Read<unknown>>): Promise<{ records: number; growth: number }> {
  const before = process.memoryUsage().heapUsed;
  let [records, peak] = [0, before];
  for await (const read of reads) {
    expect('record' in read).toBe(true);
    records += 1;
    if (records % 1000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
  }
  return { records, growth: peak - before };
}

describe('200 MB in one file', () => {
  test.each([
    ['a JSON array', () => readJson(repeated('[', (n) => JSON.stringify({ n, words }), ',', ']'))],
    [
      'XML',
      () =>
        readXml(
          repeated('<all>', (n) => `<t><n>${n}</n><w>${words}</w></t>`, '\n', '</all>'),
          ['t'],
        ),
    ],
    ['CSV', () => readCsv(repeated('n,words\n', (n) => `${n},"${words}"`, '\n', '\n'))],
  ])('as %s are read without being held', { timeout: 120_000 }, async (_, read) => {
    const { records, growth } = await peakGrowth(read());
    expect(records).toBeGreaterThan(80_000);
    expect(growth).toBeLessThan(GROWTH);
  });
});
