import { fsyncSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';

/**
 * PGlite that survives a power cut. Measured on 0.5.14: it starts PostgreSQL with `-F` (fsync off); taking `-F` away changes
 * nothing, because its Node file system has no fsync (0 calls in 300 commits) and because `fdatasync`, the default for the
 * log, never reaches the file system at all. So three things are needed together: no `-F`, `wal_sync_method=fsync`, and an
 * fsync put into the file system. Then 300 commits make 300 fsyncs and take 150–240 ms in place of 25–27 (0.5–0.8 ms each;
 * the bare fsync of that disk took 0.17 ms); a load of 200,000 rows in one commit costs nothing worth measuring.
 */
const START_PARAMS = [...PGlite.defaultStartParams.filter((param) => param !== '-F'), '-c', 'wal_sync_method=fsync'];

/** @returns the open engine; the caller closes it. `durable` is false in memory, or if a later PGlite hides its files. */
export async function openPglite(
  options: PGliteOptions & { dataDir?: string },
): Promise<{ client: PGlite; durable: boolean }> {
  const onDisk = options.dataDir !== undefined;
  const client = await PGlite.create({ ...options, ...(onDisk ? { startParams: START_PARAMS } : {}) });
  return { client, durable: onDisk && giveFsync(client) };
}

/** Few enough for any limit on open files, enough for the disk to flush many at one go. */
const AT_ONCE = 64;

/** Flushes every file below a folder: what was written before the fsync was put in, such as a fresh database. */
export async function syncFolder(folder: string): Promise<void> {
  const paths = [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ];
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    await Promise.all(paths.slice(from, from + AT_ONCE).map(syncPath));
  }
}

/** Flushes one file, or the names in one folder. */
export async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r').catch(ignoreOnWindows);
  await file?.sync().catch(ignoreOnWindows);
  await file?.close();
}

/** Windows cannot flush a folder or a file opened for reading; it journals names by itself. */
function ignoreOnWindows(error: unknown): undefined {
  if (process.platform !== 'win32') throw error;
  return undefined;
}

type FileSystems = { NODEFS?: { stream_ops?: Record<string, unknown> } };

function giveFsync(client: PGlite): boolean {
  const { filesystems } = client.Module.FS as unknown as { filesystems?: FileSystems };
  const operations = filesystems?.NODEFS?.stream_ops;
  if (!operations) return false;
  operations.fsync = (stream: { nfd?: number }) => {
    if (stream.nfd !== undefined) fsyncSync(stream.nfd);
    return 0;
  };
  return true;
}
