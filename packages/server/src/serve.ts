import type { Config } from './config.ts';
import { type Lock, takeLock } from './database/lock.ts';
import { LOOPBACK } from './doors/rest/guard.ts';
import { openHouse } from './house.ts';
import { keepHouse } from './housekeeping.ts';
import { startWorker } from './jobs/worker.ts';
import { openDoor } from './listen.ts';
import { openLog } from './log.ts';
import type { House } from './operations/service.ts';

/** Serves until it is told to stop; then takes leave of the database in order. */
export async function serve(config: Config, version: string): Promise<void> {
  const lock = config.databaseUrl === null ? takeLock(config.data) : null;
  const house = await openHouse(config, version).catch((error) => {
    lock?.release();
    throw error;
  });
  const open = await openForOthers(house, config, lock, true).catch(async (error) => {
    await house.database.close();
    lock?.release();
    throw error;
  });
  process.stdout.write(`Beringia is open at ${open.address}\n`);
  await stopSignal();
  await open.close();
  await house.database.close();
  lock?.release();
}

/**
 * Opens the house to the browser and to other processes of its owner, and keeps it in order while it is open.
 * @param pages false for a process that serves an assistant: a loopback address on any free port, without the pages
 */
export async function openForOthers(house: House, config: Config, lock: Lock | null, pages: boolean) {
  const log = openLog(config);
  for (const notice of house.notices) log.warn(notice);
  const tokens = [lock?.token, config.token].filter((token) => token != null);
  const place = pages ? { host: config.host, port: config.port } : { host: LOOPBACK[0] ?? '', port: 0 };
  const door = await openDoor(house, { ...place, tokens, log, pages });
  lock?.announce(door.address);
  const housekeeping = keepHouse(house, config, log);
  const onError = (error: unknown) => log.error({ err: error }, 'the worker could not look for jobs');
  const worker = startWorker(house, config.databaseUrl === null, { onError });
  return {
    address: door.address,
    async close(): Promise<void> {
      door.close();
      await worker.stop();
      await housekeeping.stop();
    },
  };
}

export function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
}
