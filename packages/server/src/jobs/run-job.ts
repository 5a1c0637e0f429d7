import { addSeconds } from '@beringia/domain/basics/calendar';
import { type Problem, Refusal } from '@beringia/domain/basics/errors';
import { sql } from 'kysely';
import { endJob, type Job, stepJob } from '../database/queries/jobs.ts';
import type { InTransaction } from '../database/queries/kept-answers.ts';
import { asOwner } from '../database/walls.ts';
import { Stopped, type Work, type Workshop, type WorkTools } from '../operations/works/work.ts';

/** Runs one claimed job to its end, whatever that is, and writes the end down. */

/** A fault of ours or of the network is tried again so often; a refusal is an answer, and is not. */
const MOST_ATTEMPTS = 5;
const WAIT_SECONDS = [5, 30, 120, 600];
const LOOK_EVERY_MS = 2000;

export type Ended = 'done' | 'failed' | 'cancelled' | 'lost' | 'put back';

/** @param closing aborted when the process is to end: the job is put back and goes on elsewhere or later */
export async function runJob(job: Job, work: Work, shop: Workshop, closing: AbortSignal): Promise<Ended> {
  const watch = watchFor(job, shop, closing);
  const tries = { attempts: job.attempts };
  try {
    await work(toolsFor(job, shop, watch.signal, tries));
    return await write(shop, job, { state: 'done' }, 'done');
  } catch (error) {
    return await afterwards(error, { ...job, ...tries }, shop, watch.signal);
  } finally {
    watch.stop();
  }
}

function toolsFor(job: Job, shop: Workshop, signal: AbortSignal, tries: { attempts: number }): WorkTools {
  const owner: InTransaction = (fn) => asOwner(shop.database.kysely, fn);
  return {
    job,
    shop,
    signal,
    asOwner: owner,
    asWorkspace: (fn) => shop.database.as(job.workspace, fn),
    async step(within, writeStep) {
      signal.throwIfAborted();
      const verdict = await within(async (trx) => {
        const answer = await stepJob(trx, job, await writeStep(trx));
        if (answer === 'lost') throw new Stopped('lost');
        return answer;
      });
      // As the queue counts them: work that goes on has not failed yet.
      tries.attempts = 1;
      if (verdict === 'cancel') throw new Stopped('cancelled');
    },
  };
}

/** Gives signs of life, and notices a cancel while the work waits for somebody else. */
function watchFor(job: Job, { database }: Workshop, closing: AbortSignal) {
  const stopping = new AbortController();
  const look = async () => {
    const { rows } = await asOwner(database.kysely, (trx) =>
      sql<{ cancel: boolean }>`update job set beat_at = clock_timestamp()
        where workspace = ${job.workspace} and id = ${job.id} and worker = ${job.worker} returning cancel`.execute(trx),
    );
    if (rows[0] === undefined) stopping.abort(new Stopped('lost'));
    else if (rows[0].cancel) stopping.abort(new Stopped('cancelled'));
  };
  // A look that fails says nothing; the next step will.
  const timer = setInterval(() => void look().catch(() => {}), LOOK_EVERY_MS);
  const onClosing = () => stopping.abort(new Stopped('closing'));
  if (closing.aborted) onClosing();
  closing.addEventListener('abort', onClosing, { once: true });
  return {
    signal: stopping.signal,
    stop() {
      clearInterval(timer);
      closing.removeEventListener('abort', onClosing);
    },
  };
}

async function afterwards(error: unknown, job: Job, shop: Workshop, signal: AbortSignal): Promise<Ended> {
  // Whatever a work makes of the abort, the reason of the abort is what happened.
  const cause = signal.aborted ? signal.reason : error;
  if (cause instanceof Stopped) {
    if (cause.why === 'lost') return 'lost';
    if (cause.why === 'cancelled') return write(shop, job, { state: 'cancelled' }, 'cancelled');
    return write(shop, job, { state: 'waiting' }, 'put back');
  }
  const problem = cause instanceof Refusal ? cause.problems[0] : faultOf(cause);
  if (!(cause instanceof Refusal) && job.attempts < MOST_ATTEMPTS) {
    const wait = WAIT_SECONDS[job.attempts - 1] ?? 600;
    return write(shop, job, { state: 'waiting', problem, runAfter: addSeconds(shop.now(), wait) }, 'put back');
  }
  return write(shop, job, { state: 'failed', problem }, 'failed');
}

type End = Omit<Parameters<typeof endJob>[2], 'now'>;

async function write(shop: Workshop, job: Job, end: End, ended: Ended): Promise<Ended> {
  await asOwner(shop.database.kysely, (trx) => endJob(trx, job, { ...end, now: shop.now() }));
  return ended;
}

function faultOf(error: unknown): Problem {
  return {
    wrong: `the job stopped over a mistake of Beringia: ${error instanceof Error ? error.message : String(error)}.`,
    expected: 'work that ends',
    next: 'What it had stored stays. Resume it; if it stops again at the same place, please report it.',
  };
}
