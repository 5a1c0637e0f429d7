import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Refusal } from '@beringia/domain/basics/errors';
import { type Config, readConfig } from './config.ts';
import { EXIT, runCli } from './doors/cli/program.ts';
import type { Session } from './doors/session.ts';
import { houseCommands } from './house-commands.ts';
import { ownHouseOrOwner, sessionOf } from './own-session.ts';

/** @returns the exit code of the command */
export async function main(argv: readonly string[]): Promise<number> {
  const opened: { close(): Promise<void> }[] = [];
  for (const stream of [process.stdout, process.stderr]) stream.on('error', onlyOther);
  const out = (line: string) => void process.stdout.write(`${line}\n`);
  const err = (line: string) => void process.stderr.write(`${line}\n`);
  const write = (bytes: Uint8Array) => void process.stdout.write(bytes);
  try {
    const [config, made] = [readConfig(), await version()];
    const session = () => openSession(config, made, (closing) => opened.push(closing));
    const onTerminal = process.stdout.isTTY === true;
    const io = { out, err, write, progress, onTerminal, session, readStdin: () => text(process.stdin) };
    return await runCli(argv, io, houseCommands(config, made, out), made);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    err(error.message);
    return EXIT[error.code];
  } finally {
    for (const { close } of opened) await close();
  }
}

/** Writes over the line before; to a file or a pipe nothing is written, since nobody watches it. */
function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${line}`);
}

/** Who reads only the first lines closes the pipe (`deals list | head`): that is no error, and what is open is closed in order. */
function onlyOther(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

async function openSession(
  config: Config,
  version: string,
  onOpen: (closing: { close(): Promise<void> }) => void,
): Promise<Session> {
  const found = await ownHouseOrOwner(config, version);
  if (!('address' in found)) onOpen(found);
  return sessionOf(found);
}

async function version(): Promise<string> {
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}
