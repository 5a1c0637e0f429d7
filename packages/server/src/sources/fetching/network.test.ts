import { createServer, request as httpRequest, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { json, replayServer } from '../testing/replay-server.ts';
import { stillClock, testClient } from './testing/clients.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serverOf(...args: Parameters<typeof replayServer>) {
  const server = await replayServer(...args);
  closing.push(server.close);
  return server;
}

describe('without a network', () => {
  it('the reader learns that nothing was lost, after two attempts', async () => {
    const { url, close } = await replayServer({});
    await close();
    for (const [address, code] of [
      [url, 'ECONNREFUSED'],
      ['http://no-such-host.invalid', /ENOTFOUND|EAI_AGAIN/u],
    ] as const) {
      const clock = stillClock();
      const client = testClient('pubmed', url, clock);
      const refused = client.get(`${address}/a`, { accept: 'json' });
      await expect(refused).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(code) });
      await expect(refused).rejects.toThrow(
        /asked 2 times.*Expected a connection.*Check the network.*Nothing was lost/su,
      );
      expect(clock.slept).toHaveLength(1);
    }
  });
});

describe('a call that is cancelled', () => {
  it('ends while it waits for an answer', async () => {
    const { url, asked } = await serverOf({ '/a': () => ({ silent: true }) });
    const cancel = new AbortController();
    const call = testClient('pubmed', url).get(`${url}/a`, { accept: 'json', signal: cancel.signal });
    const ended = expect(call).rejects.toThrow('the user stopped it');
    while (asked.length === 0) await wait(2);
    cancel.abort(new Error('the user stopped it'));
    await ended;
    expect(asked).toHaveLength(1);
  });

  it('ends while it waits for its turn', async () => {
    const { url, asked } = await serverOf({ '/a': () => ({ status: 500 }) });
    const cancel = new AbortController();
    const sleep = async (_: number, signal?: AbortSignal) => {
      cancel.abort(new Error('the user stopped it'));
      signal?.throwIfAborted();
    };
    const client = testClient('pubmed', url, { sleep, signal: cancel.signal });
    await expect(client.get(`${url}/a`, { accept: 'json' })).rejects.toThrow('the user stopped it');
    expect(asked).toHaveLength(1);
  });
});

describe('a proxy', () => {
  it('is gone through when the settings name one', async () => {
    const { url, asked } = await serverOf({ '/a': () => json({ ok: true }) });
    const { proxy, passed } = await proxyServer();
    const client = testClient('pubmed', url, { settings: { proxy } });
    await client.get(`${url}/a`, { accept: 'json' });
    expect([asked.length, passed()]).toEqual([1, 1]);
  });

  it('that wants a password is told apart from the source', async () => {
    const { url } = await serverOf({ '/a': () => json({ ok: true }) });
    const { proxy } = await proxyServer({ refuses: true });
    const client = testClient('pubmed', url, { settings: { proxy } });
    await expect(client.get(`${url}/a`, { accept: 'json' })).rejects.toThrow(/407.*name and password/su);
  });

  it('that is no address is refused by name', () => {
    expect(() => testClient('pubmed', 'http://x', { settings: { proxy: 'my proxy' } })).toThrow('proxy.example.org');
  });
});

/** A proxy that tunnels, or forwards a request with a whole address, and counts. */
async function proxyServer({ refuses = false } = {}) {
  let count = 0;
  const server: Server = createServer((incoming, outgoing) => {
    count += 1;
    if (refuses) return outgoing.writeHead(407).end();
    const { method, headers } = incoming;
    httpRequest(incoming.url ?? '', { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    }).end();
  });
  server.on('connect', (incoming, socket) => {
    count += 1;
    if (refuses) return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const [host, port] = (incoming.url ?? '').split(':');
    const through = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    through.on('error', () => socket.destroy());
    socket.on('error', () => through.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, passed: () => count };
}
