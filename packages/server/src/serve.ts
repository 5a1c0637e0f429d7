import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timestamp } from '@beringia/domain/basics/calendar';
import { type Refusal, refuse } from '@beringia/domain/basics/errors';
import { serve as listen, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
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
  for (const notice of house.notices) log.warn(notice);
  const hosts: string[] = [];
  const app = restApp({ session: serviceFor(house, LOCAL), guard: { hosts }, log, version });
  pages(app);
  const { server, port } = await listening(app.fetch, config).catch(async (error) => {
    await house.database.close();
    lock?.release();
    throw error;
  });
  hosts.push(...['127.0.0.1', 'localhost', config.host].map((name) => `${name}:${port}`));
  lock?.announce(`http://${config.host}:${port}`);
  process.stdout.write(`Beringia is open at http://${config.host}:${port}\n`);
  const backups = setInterval(() => void backUp(), A_DAY);
  await stopSignal();
  clearInterval(backups);
  server.close();
  // A browser keeps its connections open; waiting for them would delay the end by minutes.
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  await house.database.close();
  lock?.release();

  async function backUp(): Promise<void> {
    if (config.databaseUrl !== null) return;
    await makeBackup(house.database, config.data, timestamp(clockOf(config).now())).catch((error) =>
      log.error({ err: error }, 'backup failed'),
    );
  }
}

/** @throws Refusal `refused` when the port is taken or may not be used */
function listening(fetch: Hono['fetch'], { host, port }: Config): Promise<{ server: ServerType; port: number }> {
  return new Promise((open, fail) => {
    const server = listen({ fetch, hostname: host, port }, (address) => open({ server, port: address.port }));
    server.once('error', (error: Error) => fail(cannotListen(host, port, error)));
  });
}

function cannotListen(host: string, port: number, error: Error): Refusal {
  return refuse('refused', {
    field: 'BERINGIA_PORT',
    wrong: `the address ${host}:${port} cannot be opened: ${error.message}.`,
    expected: 'a free port on this machine',
    next: 'Stop what uses it, or set BERINGIA_PORT to another one; 0 takes any that is free.',
  });
}

/** Built pages, with every unknown path answered by the application, which has its own routes. */
function pages(app: ReturnType<typeof restApp>): void {
  if (!existsSync(PAGES)) return;
  const root = relative(process.cwd(), PAGES);
  app.use('*', compress());
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
