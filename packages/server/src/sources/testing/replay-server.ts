import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A server on this machine that gives scripted answers and remembers what it was asked. */

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Scripted {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Cuts the connection after so many bytes of the body. */
  readonly cutAfter?: number;
  /** Never answers, until the caller goes away. */
  readonly silent?: boolean;
}

/** Answers one request; `count` is how often this path was asked before. */
export type Script = (asked: Asked, count: number) => Scripted;

export interface ReplayServer {
  readonly url: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** @param scripts by path; a path without a script is answered with 404 */
export async function replayServer(scripts: Readonly<Record<string, Script>>): Promise<ReplayServer> {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (request, response) => {
    const one = await askedOf(request);
    const count = asked.filter(({ path }) => path === one.path).length;
    asked.push(one);
    answer(response, scripts[one.path]?.(one, count) ?? { status: 404, body: `no script for ${one.path}` });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** JSON as a script gives it. */
export function json(value: unknown, more: Scripted = {}): Scripted {
  return { body: JSON.stringify(value), ...more, headers: { 'content-type': 'application/json', ...more.headers } };
}

/** XML as a script gives it. */
export function xml(body: string, more: Scripted = {}): Scripted {
  return { body, ...more, headers: { 'content-type': 'text/xml; charset=UTF-8', ...more.headers } };
}

async function askedOf(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url ?? '/', 'http://replay');
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece);
  const body = Buffer.concat(pieces).toString();
  return { method: request.method ?? '', path: url.pathname, query: url.searchParams, headers: request.headers, body };
}

function answer(response: ServerResponse, { status = 200, headers = {}, body = '', cutAfter, silent }: Scripted): void {
  if (silent) return;
  const bytes = Buffer.from(body);
  if (cutAfter === undefined) {
    response.writeHead(status, headers).end(bytes);
    return;
  }
  response.writeHead(status, { 'content-length': String(bytes.length), ...headers });
  response.write(bytes.subarray(0, cutAfter), () => response.destroy());
}
