import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type ZipOptions, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import { filesOfZip } from '../reading/zip.ts';
import { readAact } from './parse.ts';

const folder = mkdtempSync(join(tmpdir(), 'beringia-'));
afterAll(() => rmSync(folder, { recursive: true }));

const samples = new URL('samples/', import.meta.url);
const tables = Object.fromEntries(
  readdirSync(samples).map((name) => [`20261101/${name}`, readFileSync(new URL(name, samples), 'utf8')]),
);
function zipOf(files: Readonly<Record<string, string>>, options: ZipOptions = {}): Buffer {
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(packed), options));
}
const read = (bytes: Uint8Array, size = 100) => readAll(readAact(filesOfZip(inPieces(bytes, size)), folder));

describe('the zip of a download', () => {
  test('is joined without being unpacked, deflated or stored, whatever the size of its pieces', async () => {
    const expected = await read(zipOf(tables));
    expect(expected.records).toHaveLength(2);
    for (const size of [7, 65_536]) expect(await read(zipOf(tables), size)).toEqual(expected);
    expect(await read(zipOf(tables, { level: 0 }))).toEqual(expected);
  });

  test('passes over what is no table of studies', async () => {
    const more = { 'reported_events.txt': 'id|x\n1|2\n'.repeat(5000), ...tables, 'readme.pdf': 'x' };
    expect((await read(zipOf(more))).records).toHaveLength(2);
  });

  test('that is cut off anywhere, or is none, is told, and leaves nothing behind', async () => {
    const bytes = zipOf(tables);
    for (let length = 0; length < bytes.length * 0.8; length += 61) {
      const { problems } = await read(bytes.subarray(0, length));
      expect([length, problems.length > 0]).toEqual([length, true]);
    }
    expect((await read(Buffer.from('hello'))).problems[0]?.wrong).toContain('no zip archive');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('with a damaged table goes on or stops, and says so', async () => {
    const bytes = zipOf(tables);
    const at = bytes.indexOf('sponsors.txt') + 'sponsors.txt'.length;
    bytes.fill(0xff, at, at + 40);
    const { records, problems } = await read(bytes);
    for (const { lead } of records) expect(lead).toBeNull();
    expect(problems.length).toBeGreaterThan(1);
  });
});
