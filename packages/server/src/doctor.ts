import { existsSync } from 'node:fs';
import { type Problem, Refusal } from '@beringia/domain/basics/errors';
import { type Config, clockOf } from './config.ts';
import { listBackups } from './database/backup.ts';
import { hoursSinceBackup } from './database/backup-age.ts';
import { embeddedFolder } from './database/folder.ts';
import { liveOwner, takeLock } from './database/lock.ts';

/**
 * Says how the data folder stands, then tries it out. A folder that somebody holds is left to its owner, who reads and writes it.
 * @throws Refusal `fault` that names everything that is wrong, and the way back
 */
export async function examineHouse(config: Config, out: (line: string) => void): Promise<void> {
  out(doctor(config));
  if (config.databaseUrl !== null || !existsSync(embeddedFolder(config.data))) return;
  if (liveOwner(config.data)) return out('Examination: left out, because the owner has the files open; stop it first.');
  const lock = takeLock(config.data);
  const { examine } = await import('./database/examine.ts');
  const wrong = await examine(config.data).finally(() => lock.release());
  const [first, ...rest] = wrong.map((sentence) => problem(config.data, sentence));
  if (first) throw new Refusal('fault', [first, ...rest]);
  out('Examination: the engine opens it, every file is there, and every row of every table can be read.');
}

function problem(data: string, wrong: string): Problem {
  return {
    file: embeddedFolder(data),
    wrong,
    expected: 'a whole database',
    next:
      listBackups(data).length > 0
        ? 'Run `beringia restore` to go back to the latest backup; the damaged folder is kept beside it.'
        : 'There is no backup to restore. Copy the folder away before anything else.',
  };
}

/** What can be said of the data folder without opening it. */
export function doctor(config: Config): string {
  if (config.databaseUrl !== null) return 'PostgreSQL is in use; the data folder holds nothing.';
  const owner = liveOwner(config.data);
  return [
    `Data folder: ${config.data}`,
    `Embedded database: ${existsSync(embeddedFolder(config.data)) ? 'present' : 'not made yet'}`,
    `Owner: ${owner ? `process ${owner.pid} at ${owner.address ?? 'no address'}` : 'nobody'}`,
    `Backups: ${backups(config.data, clockOf(config).now())}`,
  ].join('\n');
}

function backups(data: string, now: number): string {
  const all = listBackups(data);
  const hours = hoursSinceBackup(data, now);
  if (hours === null) return 'none; `beringia backup` makes one, and so does a server, at its start and once a day';
  const late = hours >= 48 ? '; more than a day has gone without one, start the server or run `beringia backup`' : '';
  return `${all.length}, the latest ${ageInWords(hours)} old (${all[0]})${late}`;
}

/** Whole minutes, hours or days, rounded down. A backup from the future is new: clocks differ. */
function ageInWords(hours: number): string {
  const [count, unit] =
    hours < 1 ? [hours * 60, 'minute'] : hours < 48 ? [hours, 'hour'] : ([hours / 24, 'day'] as const);
  const whole = Math.max(0, Math.floor(Number(count)));
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
