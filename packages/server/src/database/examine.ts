import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPglite } from './durable-pglite.ts';
import { embeddedFolder } from './folder.ts';
import { OWN_TABLES } from './queries/put-deals.ts';
import { engineWords } from './storage-errors.ts';

/** What every folder of the embedded engine holds; the control file has one size in every PostgreSQL. */
const ESSENTIAL = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal'];
const CONTROL_BYTES = 8192;

/**
 * Tries out the embedded database on a copy, so that looking changes nothing: whether the engine opens it, whether every file
 * that its catalogue names is there, and whether every row of every table can be read. The caller holds the folder’s lock.
 * @returns what is wrong, each in a sentence; empty for a sound folder
 */
export async function examine(data: string): Promise<string[]> {
  const folder = embeddedFolder(data);
  const missing = missingParts(folder);
  if (missing.length > 0) return missing;
  const copy = mkdtempSync(join(tmpdir(), 'beringia-doctor-'));
  try {
    cpSync(folder, copy, { recursive: true });
    return await tryOut(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function missingParts(folder: string): string[] {
  const missing = ESSENTIAL.filter((name) => !existsSync(join(folder, name))).map((name) => `${name} is missing.`);
  const control = join(folder, 'global/pg_control');
  if (existsSync(control) && statSync(control).size !== CONTROL_BYTES)
    missing.push(`global/pg_control has ${statSync(control).size} bytes in place of ${CONTROL_BYTES}.`);
  return missing;
}

async function tryOut(folder: string): Promise<string[]> {
  const opened = await openPglite({ dataDir: folder }).catch((error: unknown) => engineWords(error));
  if (typeof opened === 'string') return [`The engine does not open it: ${opened}`];
  const { client } = opened;
  try {
    return [...(await missingFiles(client, folder)), ...(await unreadable(client))];
  } catch (error) {
    return [`The catalogue cannot be read: ${engineWords(error)}`];
  } finally {
    await client.close().catch(() => {});
  }
}

type Client = Awaited<ReturnType<typeof openPglite>>['client'];

/** Tables, indexes and what lies outside their rows, each of which is a file. */
async function missingFiles(client: Client, folder: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; path: string }>(
    "select c.relname as name, pg_relation_filepath(c.oid) as path from pg_class c where c.relkind in ('r', 'i', 't', 'm', 'S') and pg_relation_filepath(c.oid) is not null",
  );
  return rows
    .filter(({ path }) => !existsSync(join(folder, path)))
    .map(({ name, path }) => `The file of ${name}, ${path}, is missing.`);
}

/** Reads every row whole, also what is stored outside it. */
async function unreadable(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1",
  );
  const wrong: string[] = [];
  for (const { name } of rows) {
    await client
      .query(`select sum(length(t::text)) from ${name} t`)
      .catch((error) => wrong.push(`The table ${name} cannot be read: ${engineWords(error)}`));
  }
  const known = new Set(rows.map(({ name }) => name));
  return [...wrong, ...OWN_TABLES.filter((name) => !known.has(name)).map((name) => `The table ${name} is missing.`)];
}
