import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
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
    await guarded(
      () => asOwner(shop.database.kysely, (trx) => putBackOrphans(trx, alone ? 0 : GONE_AFTER_SECONDS)),
      options,
    );
    while (!closing.signal.aborted) {
      const worked = await guarded(() => workOnce(shop, name, alone, closing.signal), options);
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

/** Does everything that waits now. @returns when nothing waits that could run */
export async function workOff(shop: Workshop): Promise<void> {
  const never = new AbortController().signal;
  const name = randomUUID();
  while (await workOnce(shop, name, true, never));
}

async function workOnce(shop: Workshop, name: string, alone: boolean, closing: AbortSignal): Promise<boolean> {
  const now = shop.now();
  const job = await asOwner(shop.database.kysely, async (trx) => {
    if (!alone) await putBackOrphans(trx, GONE_AFTER_SECONDS);
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
