import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { JobShape } from '@beringia/contract/jobs/job-shape';
import type { Operation } from '@beringia/contract/operation';
import { refuse } from '@beringia/domain/basics/errors';
import type { Session } from '../session.ts';
import { followJob } from './follow.ts';
import { textOnly } from './given-file.ts';
import type { Io } from './io.ts';
import { progressLine } from './progress-line.ts';
import { printable } from './render.ts';

/** An operation that starts a job: its files are kept first, one after the other, and the job is followed to its end. */
export async function runLong(op: Operation, given: Record<string, unknown>, json: boolean, io: Io): Promise<void> {
  const { file, ...input } = given;
  const files = op.keeps ? ([file].flat() as string[]) : [null];
  for (const path of files) if (path !== null && path !== '-') await refuseFolder(path);
  const session = await io.session();
  const jobs: JobShape[] = [];
  for (const path of files) {
    const named = path === null ? input : await withKept(op, { ...input, file: path }, session, io);
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

/** The input with the name and the hash of the file that it names, which is kept before. */
export async function withKept(
  op: Operation,
  { file, ...input }: Record<string, unknown>,
  session: Session,
  io: Io,
): Promise<Record<string, unknown>> {
  if (file === undefined) return input;
  if (file !== '-') await refuseFolder(String(file));
  const source = typeof op.keeps === 'string' ? op.keeps : String(input.source);
  const bytes = file === '-' ? await fromStdin(io) : await fromFile(String(file), io);
  const name = file === '-' ? 'standard input' : basename(String(file));
  return { ...input, name, hash: (await session.keep({ source, name }, bytes)).hash };
}

async function fromStdin(io: Io): Promise<AsyncIterable<Uint8Array>> {
  const text = textOnly(await io.readStdin(), 'standard input');
  return (async function* () {
    yield Buffer.from(text);
  })();
}

/** Before anything is sent: one folder among many files must not stop the work in its middle. */
async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return;
  throw refuse('bad-input', {
    file: path,
    wrong: 'this is a folder, and not a file.',
    expected: 'one file, or several',
    next: `Name its files: ${path.replace(/\/$/, '')}/*`,
  });
}

async function fromFile(path: string, io: Io): Promise<AsyncIterable<Uint8Array>> {
  const { size } = await stat(path).catch(() => {
    throw unreadable(path);
  });
  let sent = 0;
  return (async function* () {
    for await (const piece of createReadStream(path)) {
      sent += piece.length;
      io.progress(printable(`${basename(path)}: ${Math.round((sent / Math.max(size, 1)) * 100)} % kept`));
      yield piece as Uint8Array;
    }
  })();
}

function unreadable(path: string) {
  return refuse('bad-input', {
    file: path,
    wrong: 'the file cannot be read.',
    expected: 'a file that is there and may be read',
    next: 'Check the path.',
  });
}
