import { timestamp } from '@beringia/domain/basics/calendar';
import { refuse } from '@beringia/domain/basics/errors';
import { type Config, clockOf } from './config.ts';
import { liveOwner, takeLock } from './database/lock.ts';
import type { HouseCommand } from './doors/cli/program.ts';
import type { House } from './operations/service.ts';

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
      name: 'doctor',
      summary: 'Look at the data folder and say what is wrong with it',
      run: async () => out((await import('./doctor.ts')).doctor(config)),
    },
    {
      name: 'token',
      summary: 'Print the token with which a script may change something over REST',
      run: async () => out(tokenOf(config)),
    },
    {
      name: 'migrate',
      summary: 'Bring the database up to date and load the shipped data',
      run: () => alone(config, version, async () => out('The database is up to date.')),
    },
    {
      name: 'backup',
      summary: 'Write a backup of the embedded database beside it',
      run: async () => {
        const { makeBackup } = await import('./database/backup.ts');
        await alone(config, version, async (house) => out(await makeBackup(house.database, config.data, stamp())));
      },
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

/** Work that must be the only owner of the data folder. */
async function alone(config: Config, version: string, work: (house: House) => Promise<void>): Promise<void> {
  const { openHouse } = await import('./house.ts');
  const lock = config.databaseUrl === null ? takeLock(config.data) : null;
  try {
    const house = await openHouse(config, version);
    await work(house).finally(() => house.database.close());
  } finally {
    lock?.release();
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
