import { type Context, Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { guard } from './guard.ts';

const HERE = '127.0.0.1:4400';
const TOKEN = 'a-token-of-this-test';
const SELF = '127.0.0.1';
const NEIGHBOUR = '192.0.2.7';

const app = new Hono<{ Bindings: { peer?: string } }>();
const peerOf = (c: Context) => c.env.peer;
app.use(
  '*',
  guard({ peerOf, hosts: [HERE, 'localhost:4400', '[::1]:4400', 'lab.example:4400'], tokens: [TOKEN, 'another'] }),
);
app.all('*', (c) => c.json({ answered: true }));

/** @param peer address at the other end of the socket; undefined when it is closed already */
async function ask(headers: Record<string, string>, { method = 'GET', peer = SELF } = {}) {
  const response = await app.request('/', { method, headers: { host: HERE, ...headers } }, { peer });
  return { status: response.status, challenge: response.headers.get('www-authenticate'), body: await response.json() };
}
const status = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('on this machine', () => {
  it.each([HERE, 'localhost:4400', 'LOCALHOST:4400', '[::1]:4400'])('anybody may read at %s', async (host) => {
    expect(await status({ host })).toBe(200);
    expect(await status({ host }, { peer: '::ffff:127.0.0.1' })).toBe(200);
  });

  it('our own page may change something, and a program that has the token', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(await status({ origin: `http://${HERE}` }, { method })).toBe(200);
      expect(await status({ 'sec-fetch-site': 'same-origin' }, { method })).toBe(200);
      expect(await status(bearer(TOKEN), { method })).toBe(200);
      expect(await status(bearer('another'), { method })).toBe(200);
    }
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'a script that sends %s without the token is told where it is',
    async (method) => {
      const { status: code, challenge, body } = await ask({}, { method });
      expect([code, challenge]).toEqual([401, 'Bearer realm="Beringia"']);
      expect(body.error).toMatchObject({
        code: 'refused',
        problems: [{ field: 'Authorization', next: expect.stringContaining('`beringia token`') }],
      });
    },
  );

  it.each([
    ['a rebound host', { host: 'evil.example:4400' }],
    ['another port', { host: '127.0.0.1:4401' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['an image on a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another program on this machine', { 'sec-fetch-site': 'same-site' }],
    ['a page of another site that has the token', { origin: 'https://evil.example', ...bearer(TOKEN) }],
  ])('%s is refused', async (_who, headers) => {
    const { status: code, body } = await ask(headers);
    expect(code).toBe(403);
    expect(body).toMatchObject({ error: { code: 'refused', problems: [{ next: expect.any(String) }] } });
  });

  it('a wrong token is refused even where none is needed: the server has started anew', async () => {
    for (const wrong of ['wrong', `${TOKEN}x`, TOKEN.toUpperCase()]) expect(await status(bearer(wrong))).toBe(401);
  });
});

describe('over the network', () => {
  it('only the token opens, whatever the request says of itself', async () => {
    const guises = [{}, { host: 'lab.example:4400' }, { host: '192.0.2.1:4400' }, { origin: `http://${HERE}` }];
    for (const headers of guises) {
      expect(await status(headers, { peer: NEIGHBOUR })).toBe(401);
      expect(await status({ ...headers, ...bearer(TOKEN) }, { peer: NEIGHBOUR })).toBe(200);
    }
  });

  it('a proxy on this machine that keeps the name needs it too', async () => {
    expect(await status({ host: 'lab.example:4400' })).toBe(401);
    expect(await status({ host: 'lab.example:4400', ...bearer(TOKEN) })).toBe(200);
  });

  it('a socket that is gone is nobody', async () => {
    expect(await status({}, { peer: '' })).toBe(401);
  });
});
