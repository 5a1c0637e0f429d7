import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Cut, numbered, type Slice } from './import-records.ts';
import { timeOf } from './measure.ts';

/** What an import is held against: reading the same bytes as JSON and nothing else, and copying its rows ready made. */

const run = promisify(execFile);
const AT_ONCE = 500;

/** Milliseconds of `JSON.parse` alone, line by line, of the same studies. Making the lines is not counted. */
export function parseAlone(studies: readonly Cut[], slice: Slice): number {
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
 * Milliseconds of `COPY` of what the import wrote, the records and the kept pieces, from files into tables of the same columns and
 * indexes, in the same database, by psql.
 */
export async function copyAlone(url: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'beringia-copy-'));
  const psql = (...commands: string[]) =>
    run('psql', [url, '-q', '-v', 'ON_ERROR_STOP=1', ...commands.flatMap((one) => ['-c', one])]);
  const copies = TABLES.map((table) => ({ table, file: `'${join(folder, table)}' (format binary)` }));
  try {
    for (const { table, file } of copies) {
      await psql(`create table floor_${table} (like ${table} including all)`, `\\copy ${table} to ${file}`);
    }
    return await timeOf(() => psql(...copies.map(({ table, file }) => `\\copy floor_${table} from ${file}`)));
  } finally {
    for (const table of TABLES) await psql(`drop table if exists floor_${table}`);
    rmSync(folder, { recursive: true });
  }
}
