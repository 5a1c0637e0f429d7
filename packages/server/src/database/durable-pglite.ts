import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
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

/** Flushes every file below a folder: what was written before the fsync was put in, such as a fresh database. */
export function syncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncFolder(path);
    else syncPath(path);
  }
  syncPath(folder);
}

export function syncPath(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } catch (error) {
    // Windows cannot flush a folder or a file opened for reading; it journals names by itself.
    if (process.platform !== 'win32') throw error;
  } finally {
    closeSync(file);
  }
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
