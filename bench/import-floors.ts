import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { numbered, type Slice } from './import-records.ts';
import { timeOf } from './measure.ts';

/** What an import is held against: reading the same bytes as JSON and nothing else, and copying its rows ready made. */

const run = promisify(execFile);
const AT_ONCE = 500;

/** Milliseconds of `JSON.parse` alone, line by line, of the same studies. Making the lines is not counted. */
export function parseAlone(studies: Parameters<typeof numbered>[0], slice: Slice): number {
  let ms = 0;
  for (let from = slice.from; from < slice.to; from += AT_ONCE) {
    // A string that was put together is made one before the clock starts, as bytes that were decoded are.
    const lines = [...numbered(studies, { from, to: Math.min(from + AT_ONCE, slice.to) })].map((line) =>
      Buffer.from(line).toString(),
    );
    const began = performance.now();
    for (const line of lines) JSON.parse(line);
    ms += performance.now() - began;
  }
  return ms;
}

const TABLES = ['found_record', 'kept_piece'];

/**
 * Milliseconds of `COPY` of what the import wrote, the records and the kept pieces, from a file into tables of the same columns and
 * indexes, in the same database, by psql.
 */
export async function copyAlone(url: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'beringia-copy-'));
  const psql = (...commands: string[]) =>
    run('psql', [url, '-q', '-v', 'ON_ERROR_STOP=1', ...commands.flatMap((one) => ['-c', one])]);
  const file = (table: string) => `'${join(folder, table)}'`;
  try {
    for (const table of TABLES) {
      await psql(`create table floor_${table} (like ${table} including all)`);
      await psql(`\\copy ${table} to ${file(table)} (format binary)`);
    }
    await psql('checkpoint').catch(() => {});
    return await timeOf(() =>
      psql(...TABLES.map((table) => `\\copy floor_${table} from ${file(table)} (format binary)`)),
    );
  } finally {
    for (const table of TABLES) await psql(`drop table if exists floor_${table}`);
    rmSync(folder, { recursive: true });
  }
}
