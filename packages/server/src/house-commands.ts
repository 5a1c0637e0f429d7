import { backUp } from '@beringia/contract/system/back-up';
import { timestamp } from '@beringia/domain/basics/calendar';
import { refuse } from '@beringia/domain/basics/errors';
import { type Config, clockOf } from './config.ts';
import { liveOwner, takeLock } from './database/lock.ts';
import type { HouseCommand } from './doors/cli/program.ts';
import { ownHouseOrOwner, sessionOf } from './own-session.ts';

/** Commands that run the house rather than ask it something. Each loads what it needs when it runs, for a quick start of all others. */
export function houseCommands(config: Config, version: string, out: (line: string) => void): HouseCommand[] {
  const stamp = () => timestamp(clockOf(config).now());
  return [
    {
      name: 'serve',
      summary: 'Open the workbench in the browser',
      run: async () => (await import('./serve.ts')).serve(config, version),
    },
    {
      name: 'mcp',
      summary: 'Answer an assistant over standard input and output',
      run: async () => (await import('./assist.ts')).assist(config, version),
    },
    {
      name: 'work',
      summary: 'Do the jobs that wait, also what a killed process left, and end',
      run: async () => out(await work(config, version)),
    },
    {
      name: 'doctor',
      summary: 'Try out the data folder and say what is wrong with it; exit code 1 when something is',
      run: async () => (await import('./doctor.ts')).examineHouse(config, out),
    },
    {
      name: 'token',
      summary: 'Print the token with which a script may change something over REST',
      run: async () => out(tokenOf(config)),
    },
    {
      name: 'migrate',
      summary: 'Bring the database up to date and load the shipped data',
      run: async () => {
        await alone(config, version);
        out('The database is up to date.');
      },
    },
    {
      name: 'backup',
      summary: 'Write a backup of the embedded database beside it, also while a server runs',
      run: async () => out(await backUpHere(config, version)),
    },
    {
      name: 'restore',
      summary: 'Put a backup in the place of the embedded database, which is kept',
      arguments: '[file]',
      run: async (file) => out(await restore(config, stamp(), file)),
    },
  ];
}

async function restore(config: Config, at: string, file: string | undefined): Promise<string> {
  const { restoreBackup } = await import('./database/backup.ts');
  const lock = takeLock(config.data);
  const { from, movedAside } = await restoreBackup(config.data, at, file).finally(() => lock.release());
  return `Restored ${from}.${movedAside ? ` What was there lies in ${movedAside}.` : ''}`;
}

/** A server that holds the folder does them by itself. */
async function work(config: Config, version: string): Promise<string> {
  const found = await ownHouseOrOwner(config, version);
  if ('address' in found) return `The server at ${found.address} does the jobs.`;
  try {
    const { workOff } = await import('./jobs/worker.ts');
    return `Jobs worked on: ${await workOff(found.house, found.lock !== null)}.`;
  } finally {
    await found.close();
  }
}

/** Opens the house as the only owner of the data folder, and closes it again: what there is to do, opening does. */
async function alone(config: Config, version: string): Promise<void> {
  const { openHouse } = await import('./house.ts');
  const lock = config.databaseUrl === null ? takeLock(config.data) : null;
  try {
    await (await openHouse(config, version)).database.close();
  } finally {
    lock?.release();
  }
}

/** The owner of the folder makes it, when there is one: it alone may read the files while it writes them. */
async function backUpHere(config: Config, version: string): Promise<string> {
  const found = await ownHouseOrOwner(config, version);
  try {
    return String((await (await sessionOf(found)).call(backUp, {})).file);
  } finally {
    if (!('address' in found)) await found.close();
  }
}

/** @throws Refusal `not-found` when no server holds the folder and no setting names a token */
function tokenOf(config: Config): string {
  const token = config.token ?? (config.databaseUrl === null ? liveOwner(config.data)?.token : null);
  if (token) return token;
  throw refuse('not-found', {
    field: 'BERINGIA_TOKEN',
    wrong: 'no server is running on this data folder, and no token is set.',
    expected: 'a running server, or the setting',
    next: 'Start the server, or set BERINGIA_TOKEN for it and for this command.',
  });
}
