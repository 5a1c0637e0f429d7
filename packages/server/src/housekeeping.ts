import { timestamp } from '@beringia/domain/basics/calendar';
import { type Config, clockOf } from './config.ts';
import { makeBackup } from './database/backup.ts';
import { hoursSinceBackup } from './database/backup-age.ts';
import { bringUpToDate } from './house.ts';
import type { Log } from './log.ts';
import type { House } from './operations/service.ts';

const AN_HOUR = 3_600_000;
/** A backup holds every question up while it reads the files, and the first page should not wait for it. */
const AFTER_THE_FIRST_PAGE = 5_000;
const BACKUP_AFTER_HOURS = 24;

export interface Housekeeping {
  /** Waits for what is being done, then does nothing more. */
  stop(): Promise<void>;
}

/**
 * What a process that stays open does beside answering: a backup when the last one is older than a day, soon after the start and
 * then looked at every hour, so that a machine that sleeps at night gets its backup too; and after midnight the standings of the
 * new day.
 */
export function keepHouse(house: House, config: Config, log: Log): Housekeeping {
  let work: Promise<unknown> = Promise.resolve();
  const then = (next: () => Promise<unknown>) => {
    work = work
      .then(next)
      .catch((error) => log.error({ err: error }, 'housekeeping failed; an hour later it is tried again'));
  };
  const start = setTimeout(() => then(() => backUpIfDue(house, config)), AFTER_THE_FIRST_PAGE);
  const round = setInterval(() => {
    then(async () => {
      for (const notice of await bringUpToDate(house, config.timeZone)) log.warn(notice);
    });
    then(() => backUpIfDue(house, config));
  }, AN_HOUR);
  return {
    async stop() {
      clearTimeout(start);
      clearInterval(round);
      await work;
    },
  };
}

/** @returns path of the backup, or null when the last one is young enough or PostgreSQL keeps its own */
export async function backUpIfDue(house: House, config: Config): Promise<string | null> {
  const now = clockOf(config).now();
  const hours = config.databaseUrl === null ? hoursSinceBackup(config.data, now) : 0;
  if (hours !== null && hours < BACKUP_AFTER_HOURS) return null;
  return makeBackup(house.database, config.data, timestamp(now));
}
