import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Refusal, refuse } from '@beringia/domain/basics/errors';
import { serve as listen, type ServerType } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { restApp } from './doors/rest/app.ts';
import { LOOPBACK } from './doors/rest/guard.ts';
import { LOCAL } from './house.ts';
import type { Log } from './log.ts';
import { type House, serviceFor } from './operations/service.ts';

export interface OpenDoor {
  readonly address: string;
  close(): void;
}

export interface DoorOptions {
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** Any of these lets a program in; empty when nobody holds one. */
  readonly tokens: readonly string[];
  readonly log: Log;
  /** Whether the pages are served beside the API. */
  readonly pages: boolean;
}

/**
 * Opens the REST door of a house.
 * @throws Refusal `refused` when the port is taken or may not be used
 */
export async function openDoor(house: House, { host, port, tokens, log, pages }: DoorOptions): Promise<OpenDoor> {
  if (tokens.length === 0 && !LOOPBACK.includes(inAddress(host))) throw nobodyMayAsk(host);
  const hosts: string[] = [];
  const guard = { hosts, tokens, peerOf: (c: Context) => getConnInfo(c).remote.address };
  const app = restApp({ session: serviceFor(house, LOCAL), guard, log, version: house.version });
  if (pages) addPages(app);
  const { server, port: taken } = await listening(app.fetch, host, port);
  hosts.push(...[...LOOPBACK, inAddress(host)].map((name) => `${name}:${taken}`));
  return {
    address: `http://${EVERY_ADDRESS.includes(host) ? LOOPBACK[0] : inAddress(host)}:${taken}`,
    close() {
      server.close();
      // A browser keeps its connections open; waiting for them would delay the end by minutes.
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    },
  };
}

/** A server that listens on all of them is reached on this machine by the loopback one. */
const EVERY_ADDRESS = ['0.0.0.0', '::'];

function nobodyMayAsk(host: string): Refusal {
  return refuse('bad-input', {
    field: 'BERINGIA_TOKEN',
    wrong: `a server on ${host} answers only those who have a token, and there is none.`,
    expected: 'a token of your own beside PostgreSQL, where no lock file holds one',
    next: 'Set BERINGIA_TOKEN here and for those who ask, or leave BERINGIA_HOST at 127.0.0.1.',
  });
}

/** An IPv6 address stands in brackets before its port. */
function inAddress(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function listening(fetch: Hono['fetch'], host: string, port: number): Promise<{ server: ServerType; port: number }> {
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

const PAGES = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Built pages, with every unknown path answered by the application, which has its own routes. */
function addPages(app: ReturnType<typeof restApp>): void {
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
