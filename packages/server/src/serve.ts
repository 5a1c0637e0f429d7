import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timestamp } from '@beringia/domain/basics/calendar';
import { serve as listen } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Config, clockOf } from './config.ts';
import { makeBackup } from './database/backup.ts';
import { takeLock } from './database/lock.ts';
import { restApp } from './doors/rest/app.ts';
import { LOCAL, openHouse } from './house.ts';
import { openLog } from './log.ts';
import { serviceFor } from './operations/service.ts';

const PAGES = fileURLToPath(new URL('../../web/dist', import.meta.url));
const A_DAY = 86_400_000;

/** Serves until it is told to stop; then takes leave of the database in order. */
export async function serve(config: Config, version: string): Promise<void> {
  const log = openLog(config);
  const lock = config.databaseUrl === null ? takeLock(config.data) : null;
  const house = await openHouse(config, version).catch((error) => {
    lock?.release();
    throw error;
  });
  for (const notice of house.database.notices) log.warn(notice);
  const hosts: string[] = [];
  const app = restApp({ session: serviceFor(house, LOCAL), guard: { hosts }, log, version });
  pages(app);
  const server = listen({ fetch: app.fetch, hostname: config.host, port: config.port }, ({ port }) => {
    hosts.push(...['127.0.0.1', 'localhost', config.host].map((name) => `${name}:${port}`));
    lock?.announce(`http://${config.host}:${port}`);
    process.stdout.write(`Beringia is open at http://${config.host}:${port}\n`);
  });
  const backups = setInterval(() => void backUp(), A_DAY);
  await stopSignal();
  clearInterval(backups);
  server.close();
  await house.database.close();
  lock?.release();

  async function backUp(): Promise<void> {
    if (config.databaseUrl !== null) return;
    await makeBackup(house.database, config.data, timestamp(clockOf(config).now())).catch((error) =>
      log.error({ err: error }, 'backup failed'),
    );
  }
}

/** Built pages, with every unknown path answered by the application, which has its own routes. */
function pages(app: ReturnType<typeof restApp>): void {
  if (!existsSync(PAGES)) return;
  const root = relative(process.cwd(), PAGES);
  app.use('/assets/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.use('*', serveStatic({ root }));
  app.get('*', serveStatic({ root, path: 'index.html' }));
}

function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
}
