import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command line as users start it: a real process on a data folder of its own. */

const running = new Set<ChildProcess>();
const BIN = fileURLToPath(new URL('../../packages/server/bin/beringia.mjs', import.meta.url));

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** Text so far on either stream, for waiting on a line of it. */
  text(): string;
  readonly ended: Promise<Ended>;
}

export function start(data: string, args: readonly string[], change: Record<string, string> = {}): Running {
  const own = { BERINGIA_DATA: data, BERINGIA_PORT: '0', BERINGIA_TODAY: '2026-11-20', DATABASE_URL: '', ...change };
  const env = { ...process.env, ...own };
  const child = spawn(process.execPath, [BIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, out, err })));
  return { child, text: () => out + err, ended };
}

export function run(data: string, ...args: string[]): Promise<Ended> {
  return start(data, args).ended;
}

/** @throws Error with both streams when the command did not succeed */
export async function answerOf(data: string, ...args: string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await run(data, ...args, '--json');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${err}${out}`);
  return JSON.parse(out);
}

/** Serves until told to stop. @returns the process and the address that it printed */
export async function serve(data: string): Promise<Running & { address: string }> {
  const server = start(data, ['serve']);
  const address = await Promise.race([
    lineOf(server, /open at (http:\S+)/),
    server.ended.then(({ code, err }) => {
      throw new Error(`the server ended with ${code}: ${err}`);
    }),
  ]);
  return { ...server, address };
}

async function lineOf(server: Running, pattern: RegExp): Promise<string> {
  for (;;) {
    const found = pattern.exec(server.text())?.[1];
    if (found) return found;
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

/** Ends what a failed test left running. */
export function stopAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

export function freshFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `beringia-${name}-`));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
