import { existsSync } from 'node:fs';
import type { Config } from './config.ts';
import { listBackups } from './database/backup.ts';
import { embeddedFolder } from './database/folder.ts';
import { liveOwner } from './database/lock.ts';

/** What can be said of the data folder without opening it. */
export async function doctor(config: Config): Promise<string> {
  if (config.databaseUrl !== null) return 'PostgreSQL is in use; the data folder holds nothing.';
  const owner = liveOwner(config.data);
  const backups = listBackups(config.data);
  return [
    `Data folder: ${config.data}`,
    `Embedded database: ${existsSync(embeddedFolder(config.data)) ? 'present' : 'not made yet'}`,
    `Owner: ${owner ? `process ${owner.pid} at ${owner.address ?? 'no address'}` : 'nobody'}`,
    `Backups: ${backups.length}${backups[0] ? `, latest ${backups[0]}` : ''}`,
  ].join('\n');
}
