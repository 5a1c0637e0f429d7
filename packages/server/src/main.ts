import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { timestamp } from '@beringia/domain/basics/calendar';
import { Refusal } from '@beringia/domain/basics/errors';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { type Config, clockOf, readConfig } from './config.ts';
import { makeBackup, restoreBackup } from './database/backup.ts';
import { type Lock, liveOwner, takeLock } from './database/lock.ts';
import { doctor } from './doctor.ts';
import { EXIT, type HouseCommand, runCli } from './doors/cli/program.ts';
import { mcpServer } from './doors/mcp/server.ts';
import { remoteSession } from './doors/rest/remote-session.ts';
import type { Session } from './doors/session.ts';
import { LOCAL, openHouse } from './house.ts';
import { serviceFor } from './operations/service.ts';
import { serve } from './serve.ts';

/** @returns the exit code of the command */
export async function main(argv: readonly string[]): Promise<number> {
  const opened: { close(): Promise<void> }[] = [];
  const out = (line: string) => void process.stdout.write(`${line}\n`);
  const err = (line: string) => void process.stderr.write(`${line}\n`);
  try {
    const config = readConfig();
    const session = () => openSession(config, (closing) => opened.push(closing));
    const io = { out, err, session, readStdin: () => text(process.stdin) };
    return await runCli(argv, io, houseCommands(config, session, out), await version());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    err(error.message);
    return EXIT[error.code];
  } finally {
    for (const { close } of opened) await close();
  }
}

/** A live owner of the data folder answers for us; otherwise we open the folder ourselves, for this one command. */
async function openSession(config: Config, onOpen: (closing: { close(): Promise<void> }) => void): Promise<Session> {
  const found = config.databaseUrl === null ? await lockOrOwner(config.data) : { lock: null };
  if ('owner' in found) return remoteSession(found.owner.address, found.owner.token);
  const house = await openHouse(config, await version()).catch((error) => {
    found.lock?.release();
    throw error;
  });
  onOpen({
    async close() {
      await house.database.close();
      found.lock?.release();
    },
  });
  return serviceFor(house, LOCAL);
}

/** How often, and for how long in all, a command waits for an owner that cannot be asked: half a minute. */
const WAIT = { everyMs: 200, times: 150 };

/**
 * An owner without an address is another command, which soon ends, or a server that is about to open.
 * @throws Refusal `refused` when it stays so
 */
async function lockOrOwner(data: string): Promise<{ lock: Lock } | { owner: { address: string; token: string } }> {
  for (let left = WAIT.times; ; left--) {
    const owner = liveOwner(data);
    if (owner?.address) return { owner: { address: owner.address, token: owner.token } };
    try {
      return { lock: takeLock(data) };
    } catch (error) {
      if (left === 0 || owner === null) throw error;
    }
    await sleep(WAIT.everyMs);
  }
}

function houseCommands(config: Config, session: () => Promise<Session>, out: (line: string) => void): HouseCommand[] {
  const stamp = () => timestamp(clockOf(config).now());
  return [
    { name: 'serve', summary: 'Open the workbench in the browser', run: async () => serve(config, await version()) },
    {
      name: 'mcp',
      summary: 'Answer an assistant over standard input and output',
      run: async () => waitForStdio(await session()),
    },
    {
      name: 'doctor',
      summary: 'Look at the data folder and say what is wrong with it',
      run: async () => out(await doctor(config)),
    },
    {
      name: 'migrate',
      summary: 'Bring the database up to date and load the shipped data',
      run: () => alone(config, async () => out('The database is up to date.')),
    },
    {
      name: 'backup',
      summary: 'Write a backup of the embedded database beside it',
      run: () => alone(config, async (house) => out(await makeBackup(house.database, config.data, stamp()))),
    },
    {
      name: 'restore',
      summary: 'Put a backup in the place of the embedded database, which is kept',
      arguments: '[file]',
      run: async (file) => {
        const lock = takeLock(config.data);
        const { from, movedAside } = await restoreBackup(config.data, stamp(), file).finally(() => lock.release());
        out(`Restored ${from}.${movedAside ? ` What was there lies in ${movedAside}.` : ''}`);
      },
    },
  ];
}

type OpenHouse = Awaited<ReturnType<typeof openHouse>>;

/** Work that must be the only owner of the data folder. */
async function alone(config: Config, work: (house: OpenHouse) => Promise<void>): Promise<void> {
  const lock = config.databaseUrl === null ? takeLock(config.data) : null;
  try {
    const house = await openHouse(config, await version());
    await work(house).finally(() => house.database.close());
  } finally {
    lock?.release();
  }
}

async function waitForStdio(session: Session): Promise<void> {
  const made = await version();
  serveStdio(() => mcpServer(session, made));
  await new Promise<void>((done) => process.stdin.once('end', done));
}

async function version(): Promise<string> {
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}
