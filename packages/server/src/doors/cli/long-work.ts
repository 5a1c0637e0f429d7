import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { JobShape } from '@beringia/contract/jobs/job-shape';
import type { Operation } from '@beringia/contract/operation';
import { refuse } from '@beringia/domain/basics/errors';
import type { Session } from '../session.ts';
import { followJob, progressLine } from './follow.ts';
import type { Io } from './io.ts';
import { printable } from './render.ts';

/** An operation that starts a job: its files are kept first, one after the other, and the job is followed to its end. */
export async function runLong(op: Operation, given: Record<string, unknown>, json: boolean, io: Io): Promise<void> {
  const { file, ...input } = given;
  const files = op.keeps ? ([file].flat() as string[]) : [null];
  const session = await io.session();
  const jobs: JobShape[] = [];
  for (const path of files) {
    const named = path === null ? input : { ...input, ...(await kept(session, String(input.source), path, io)) };
    const answer = await session.call(op, named);
    const job = await followJob(session, String((answer.job as { id?: string }).id ?? answer.job), io);
    jobs.push(job);
    if (!json) io.out(printable(`${path === null ? '' : `${path}: `}${progressLine(job)}`));
  }
  if (json) io.out(JSON.stringify({ jobs, ...sums(jobs) }, null, 2));
  else if (jobs.some(({ progress }) => Number(progress.rejected ?? 0) > 0)) {
    io.out(`What was set aside: beringia sources quarantine --job ${jobs.map(({ id }) => id).join(' or ')}`);
  }
}

const COUNTS = ['read', 'new', 'changed', 'same', 'repeated', 'rejected'] as const;

function sums(jobs: readonly JobShape[]): Record<string, number> {
  const sum = (name: string) => jobs.reduce((total, { progress }) => total + Number(progress[name] ?? 0), 0);
  return Object.fromEntries(COUNTS.map((name) => [name, sum(name)]));
}

async function kept(session: Session, source: string, path: string, io: Io) {
  const { size } = await stat(path).catch(() => {
    throw unreadable(path);
  });
  let sent = 0;
  const bytes = (async function* () {
    for await (const piece of createReadStream(path)) {
      sent += piece.length;
      io.progress(printable(`${basename(path)}: ${Math.round((sent / Math.max(size, 1)) * 100)} % kept`));
      yield piece as Uint8Array;
    }
  })();
  const name = basename(path);
  return { name, hash: (await session.keep({ source, name }, bytes)).hash };
}

function unreadable(path: string) {
  return refuse('bad-input', {
    file: path,
    wrong: 'the file cannot be read.',
    expected: 'a file that is there and may be read',
    next: 'Check the path.',
  });
}
