import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from './config.ts';
import { type Lock, liveOwner, type Owner, takeLock } from './database/lock.ts';
import { remoteSession } from './doors/rest/remote-session.ts';
import type { Session } from './doors/session.ts';
import type { Worker } from './jobs/worker.ts';
import type { House } from './operations/service.ts';

/** An owner that can be asked. */
export type ReachableOwner = Owner & { readonly address: string };

/** A house that this process opened, with the lock under which it did. */
export interface OwnHouse {
  readonly house: House;
  readonly lock: Lock | null;
  /** Does waiting jobs while the house is open: a command that started one waits for it. */
  work(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A live owner of the data folder answers for us; otherwise we open the folder ourselves. What opens it is loaded only then: a
 * command that is sent on needs neither the database nor the data.
 */
export async function ownHouseOrOwner(config: Config, version: string): Promise<OwnHouse | ReachableOwner> {
  const found = config.databaseUrl === null ? await lockOrOwner(config.data) : { lock: null };
  if ('address' in found) return found;
  const { lock } = found;
  try {
    const { openHouse } = await import('./house.ts');
    const house = await openHouse(config, version);
    let worker: Worker | null = null;
    return {
      house,
      lock,
      async close() {
        await worker?.stop();
        await house.database.close();
        lock?.release();
      },
      async work() {
        const { startWorker } = await import('./jobs/worker.ts');
        worker ??= startWorker(house, lock !== null, { every: 100 });
      },
    };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

export async function sessionOf(found: OwnHouse | ReachableOwner): Promise<Session> {
  if ('address' in found) return remoteSession(found.address, found.token);
  const [{ LOCAL }, { serviceFor }] = await Promise.all([import('./house.ts'), import('./operations/service.ts')]);
  const service = serviceFor(found.house, LOCAL);
  return {
    ...service,
    async call(op, input) {
      const answer = await service.call(op, input);
      if (op.follows) await found.work();
      return answer;
    },
  };
}

/** How often, and for how long in all, a command waits for an owner that cannot be asked: half a minute. */
const WAIT = { everyMs: 200, times: 150 };

/**
 * An owner without an address is another command, which soon ends, or a server that is about to open.
 * @throws Refusal `refused` when it stays so
 */
async function lockOrOwner(data: string): Promise<{ lock: Lock } | ReachableOwner> {
  for (let left = WAIT.times; ; left--) {
    const owner = liveOwner(data);
    if (owner?.address) return { ...owner, address: owner.address };
    try {
      return { lock: takeLock(data) };
    } catch (error) {
      if (left === 0 || owner === null) throw error;
    }
    await sleep(WAIT.everyMs);
  }
}
