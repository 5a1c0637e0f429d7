import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@beringia/domain/basics/errors';
import { afterAll, describe, expect, test } from 'vitest';
import { readAll } from '../reading/testing/pieces.ts';
import { readAact } from './parse.ts';
import { zipOf } from './testing/zip-of.ts';
import { filesInZip } from './zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'beringia-'));
afterAll(() => rmSync(folder, { recursive: true }));

const samples = new URL('samples/', import.meta.url);
const tables = Object.fromEntries(
  readdirSync(samples).map((name) => [name, readFileSync(new URL(name, samples), 'utf8')]),
);

function onDisk(bytes: Uint8Array): string {
  const path = join(folder, 'download.zip');
  writeFileSync(path, bytes);
  return path;
}
const read = async (bytes: Uint8Array) => readAll(readAact(await filesInZip(onDisk(bytes)), folder));

describe('the zip of a download', () => {
  test('is read without being unpacked, deflated or stored, with wide numbers or narrow', async () => {
    const expected = await read(zipOf(tables));
    expect(expected.records).toHaveLength(2);
    for (const options of [{ wide: true }, { method: 0 }, { wide: true, method: 0 }]) {
      expect(await read(zipOf(tables, options))).toEqual(expected);
    }
  });

  test('that is cut off is refused, since its list of contents stands at the end', async () => {
    const bytes = zipOf(tables);
    for (const bad of [bytes.subarray(0, bytes.length - 30), Buffer.from('hello'), Buffer.alloc(0)]) {
      await expect(filesInZip(onDisk(bad))).rejects.toThrow(Refusal);
    }
  });

  test('with a damaged table gives the others, and names the table', async () => {
    const bytes = zipOf(tables);
    const at = bytes.indexOf('sponsors.txt') + 'sponsors.txt'.length;
    bytes.fill(0xff, at, at + 40);
    const { records, problems } = await read(bytes);
    expect(records.map(({ lead }) => lead)).toEqual([null, null]);
    expect(problems.some(({ wrong }) => wrong === 'sponsors.txt breaks off or is damaged inside the zip.')).toBe(true);
  });

  test('with a password or another method is explained', async () => {
    const locked = await read(zipOf(tables, { flags: 1 }));
    expect(locked.problems[0]?.wrong).toContain('protected by a password');
    const other = await read(zipOf(tables, { method: 14 }));
    expect(other.problems[0]?.wrong).toContain('packed by method 14');
  });
});
