import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { addSeconds } from '@beringia/domain/basics/calendar';
import { dropDrafts } from '../database/queries/drafts.ts';
import { claimJob, putBackOrphans } from '../database/queries/jobs.ts';
import { asOwner } from '../database/walls.ts';
import type { Workshop } from '../operations/works/work.ts';
import { runJob } from './run-job.ts';
import { enqueueDue } from './schedules.ts';
import { workOf } from './works.ts';

/** Looks for jobs and does them, one at a time. On PostgreSQL any number of workers may run, in one process or in many. */
export interface Worker {
  /** Finishes the step it is at, puts its job back, and ends. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** Milliseconds between two looks when there was nothing to do. */
  readonly every?: number;
  /** What went wrong outside any job, such as a database that is away. */
  readonly onError?: (error: unknown) => void;
}

const EVERY_MS = 1000;
/** A worker writes a sign of life every few seconds; after so many without one it is gone. */
const GONE_AFTER_SECONDS = 60;

/**
 * @param alone true where no other process can work, as with an embedded database: what is marked as running is then left over
 */
export function startWorker(shop: Workshop, alone: boolean, options: WorkerOptions = {}): Worker {
  const closing = new AbortController();
  const name = randomUUID();
  const ended = (async () => {
    // Whoever works alone finds what a killed process left, or what this one could not write the end of.
    let mayBeLeft = alone;
    await guarded(() => dropOldDrafts(shop), options);
    while (!closing.signal.aborted) {
      const gone = mayBeLeft ? 0 : alone ? null : GONE_AFTER_SECONDS;
      const worked = await guarded(() => workOnce(shop, name, gone, closing.signal), options);
      mayBeLeft = alone && worked === null;
      if (!worked) await sleep(options.every ?? EVERY_MS, null, { signal: closing.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      closing.abort();
      await ended;
    },
  };
}

/**
 * Does everything that waits now.
 * @param alone as with `startWorker`; left out where other workers are known to run or none ever did
 * @returns how many there were, when nothing waits any more that could run
 */
export async function workOff(shop: Workshop, alone?: boolean): Promise<number> {
  const never = new AbortController().signal;
  const name = randomUUID();
  const gone = alone === undefined ? null : alone ? 0 : GONE_AFTER_SECONDS;
  if (gone !== null) await asOwner(shop.database.kysely, (trx) => putBackOrphans(trx, gone));
  let done = 0;
  while (await workOnce(shop, name, null, never)) done += 1;
  return done;
}

/** A file that was begun a day ago and is not whole comes from a process that was killed. */
async function dropOldDrafts({ database, now }: Workshop): Promise<number> {
  return asOwner(database.kysely, (trx) => dropDrafts(trx, addSeconds(now(), -86_400)));
}

/** @param gone seconds of silence after which a worker is gone; null to leave running jobs alone */
async function workOnce(shop: Workshop, name: string, gone: number | null, closing: AbortSignal): Promise<boolean> {
  const now = shop.now();
  const job = await asOwner(shop.database.kysely, async (trx) => {
    if (gone !== null) await putBackOrphans(trx, gone);
    await enqueueDue(trx, now);
    return claimJob(trx, name, now);
  });
  if (job === null) return false;
  await runJob(job, async (tools) => (await workOf(job.kind))(tools), shop, closing);
  return true;
}

async function guarded<T>(fn: () => Promise<T>, { onError }: WorkerOptions): Promise<T | null> {
  try {
    return await fn();
  } catch (error) {
    onError?.(error);
    return null;
  }
}
