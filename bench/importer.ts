import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTestDatabase } from '@beringia/server/database/test-database';
import type { Engine } from './bench-house.ts';

/** An importing process of its own on a fresh house, so that its memory is that of the import. */

export interface Place {
  readonly data: string | null;
  readonly databaseUrl: string | null;
}

export interface Asked {
  readonly file: string;
  /** Tells the format by its ending. */
  readonly name: string;
  readonly source: string;
}

export interface Imported {
  /** Milliseconds. */
  readonly keeping: number;
  readonly reading: number;
  /** The job as `jobs.show` tells it. */
  readonly ended: Readonly<Record<string, unknown>>;
  /** Why the first record was set aside, and what to do; null when none was. */
  readonly aside: string | null;
  /** Megabytes resident in the idle process, and at the peak. */
  readonly before: number;
  readonly peak: number;
}

export interface Importer extends Place {
  import(asked: Asked): Promise<Imported>;
  /** Ends the process, and removes everything that it made. */
  close(): Promise<void>;
}

export async function openImporter(engine: Engine): Promise<Importer> {
  const place = engine === 'pglite' ? inFolder() : await onServer();
  const { data, databaseUrl } = place;
  const file = fileURLToPath(new URL('import-process.ts', import.meta.url));
  const child = fork(file, [JSON.stringify({ data, databaseUrl })], { execArgv: [...process.execArgv, '--expose-gc'] });
  await answerOf(child);
  return {
    data,
    databaseUrl,
    async import(asked) {
      child.send(asked);
      return (await answerOf(child)) as Imported;
    },
    async close() {
      child.send('close');
      await once(child, 'exit');
      await place.remove();
    },
  };
}

/** @throws Error when the process failed or ended */
async function answerOf(child: ChildProcess): Promise<unknown> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const answer = await Promise.race([
    once(child, 'message', { signal }).then(([message]) => message),
    once(child, 'exit', { signal }).then(([code]) => ({ failed: `the importing process ended with ${code}` })),
  ]);
  waiting.abort();
  if (typeof answer === 'object' && 'failed' in answer) throw new Error(answer.failed);
  return answer;
}

function inFolder() {
  const data = mkdtempSync(join(tmpdir(), 'beringia-bench-'));
  return { data, databaseUrl: null, remove: async () => rmSync(data, { recursive: true }) };
}

async function onServer() {
  const made = await openTestDatabase('postgres');
  return { data: null, databaseUrl: made.url, remove: () => made.close() };
}
