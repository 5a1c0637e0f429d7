import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '@beringia/domain/basics/errors';
import { openPglite, syncFolder, syncPath } from './durable-pglite.ts';
import { embeddedFolder, moveAside } from './folder.ts';
import type { Database } from './open.ts';

/** How many backups stay; the oldest goes when one more is made. */
export const KEEP = 7;

/** Names sort by time, and survive every file system. */
const NAME = /^beringia-\d{4}-\d{2}-\d{2}T[\d-]+Z\.tar\.gz$/;

/**
 * Writes one backup of the embedded database and drops the oldest beyond {@link KEEP}. Requests wait meanwhile.
 * @param at ISO timestamp in UTC, from the clock
 * @param data null for a database in memory
 * @returns path of the new file
 * @throws Refusal `refused` on PostgreSQL, which has its own tools, and in memory
 */
export async function makeBackup(database: Database, data: string | null, at: string): Promise<string> {
  if (database.dump === null) throw notEmbedded();
  if (data === null) throw inMemory();
  const file = join(backupFolder(data), `beringia-${at.replace(/[:.]/g, '-')}.tar.gz`);
  mkdirSync(backupFolder(data), { recursive: true });
  const dump = await database.dump();
  const draft = `${file}.part`;
  writeFileSync(draft, Buffer.from(await dump.arrayBuffer()), { mode: 0o600 });
  await syncPath(draft);
  renameSync(draft, file);
  await syncPath(backupFolder(data));
  for (const old of listBackups(data).slice(KEEP)) rmSync(old);
  return file;
}

/** Paths of the backups, latest first. */
export function listBackups(data: string): string[] {
  if (!existsSync(backupFolder(data))) return [];
  const names = readdirSync(backupFolder(data)).filter((name) => NAME.test(name));
  return names
    .sort()
    .reverse()
    .map((name) => join(backupFolder(data), name));
}

export interface Restored {
  readonly from: string;
  /** Where the database that was there before lies now, or null when there was none. */
  readonly movedAside: string | null;
}

/**
 * Puts a backup in the place of the embedded database, which is kept beside it. The caller holds the folder's lock.
 * The backup is opened and read before anything is moved, so a broken one changes nothing.
 * @param file the latest backup when left out
 * @throws Refusal `not-found` without a backup, `refused` for one that does not open
 */
export async function restoreBackup(data: string, at: string, file = listBackups(data)[0]): Promise<Restored> {
  if (file === undefined || !existsSync(file)) throw noBackup(data, file);
  const draft = `${embeddedFolder(data)}.restoring`;
  rmSync(draft, { recursive: true, force: true });
  await unpack(file, draft);
  const movedAside = moveAside(data, 'before-restore', at);
  renameSync(draft, embeddedFolder(data));
  rmSync(join(data, 'pglite.unfinished'), { force: true });
  await syncPath(data);
  return { from: file, movedAside };
}

async function unpack(file: string, folder: string): Promise<void> {
  try {
    const { client } = await openPglite({ dataDir: folder, loadDataDir: new Blob([readFileSync(file)]) });
    await client.query('select count(*) from kysely_migration');
    await client.exec('checkpoint');
    await client.close();
    await syncFolder(folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw unreadable(file, error);
  }
}

function backupFolder(data: string): string {
  return join(data, 'backups');
}

function notEmbedded() {
  return refuse('refused', {
    wrong: 'The database is a PostgreSQL server, which this command does not back up.',
    expected: 'the embedded database',
    next: 'Use pg_dump or your provider’s backups.',
  });
}

function inMemory() {
  return refuse('refused', {
    wrong: 'The database is in memory, and there is no folder that a backup could lie in.',
    expected: 'a data folder',
    next: 'Set BERINGIA_DATA to a folder.',
  });
}

function noBackup(data: string, file: string | undefined) {
  return refuse('not-found', {
    file: file ?? backupFolder(data),
    wrong: 'There is no backup here.',
    expected: 'a file made by `beringia backup`',
    next: 'Name a backup file, or make one first.',
  });
}

function unreadable(file: string, error: unknown) {
  return refuse('refused', {
    file,
    wrong: `This backup does not open: ${error instanceof Error ? error.message : error}.`,
    expected: 'a whole file made by `beringia backup`',
    next: 'Choose an older backup; nothing was changed.',
  });
}
