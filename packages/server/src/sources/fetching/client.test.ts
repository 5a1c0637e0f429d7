import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { json, type ReplayServer, replayServer, type Script } from '../testing/replay-server.ts';
import { stillClock, testClient } from './testing/clients.ts';

const opened: ReplayServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

async function source(script: Script, options: Parameters<typeof testClient>[2] = {}) {
  const server = await replayServer({ '/a': script });
  opened.push(server);
  const clock = stillClock();
  const client = testClient('europe-pmc', server.url, { now: clock.now, sleep: clock.sleep, ...options });
  const get = (more = {}) => client.get(`${server.url}/a`, { accept: 'json', ...more });
  return { server, client, clock, get };
}

const good = json({ ok: true });
const text = (body: Uint8Array) => Buffer.from(body).toString();

describe('a source', () => {
  it('is told who asks and whom to write to', async () => {
    const { server, get } = await source(() => good);
    expect(text((await get()).body)).toBe('{"ok":true}');
    expect(server.asked[0]?.headers['user-agent']).toMatch(/^Beringia\/[\d.]+ \(\+desk@example\.org\)$/u);
  });

  it('is asked no faster than it allows, also when many ask at once', async () => {
    const { clock, get } = await source(() => good);
    await Promise.all([get(), get(), get()]);
    // 8 a second with a margin of 5 %.
    expect(clock.now() - Date.UTC(2026, 10, 25)).toBeGreaterThanOrEqual(2 * 131);
  });

  it('that moved is followed', async () => {
    const { server, get } = await source(({ query }) =>
      query.has('moved') ? good : { status: 302, headers: { location: '/a?moved=1' } },
    );
    expect((await get()).status).toBe(200);
    expect(server.asked).toHaveLength(2);
  });

  it('is posted a form with a key, in which the key is not part of the address', async () => {
    const { server, client } = await source(() => good);
    const form = { body: 'term=a', contentType: 'application/x-www-form-urlencoded', secrets: { api_key: 'k-123' } };
    await client.post(`${server.url}/a`, { accept: 'json', ...form });
    expect(server.asked[0]).toMatchObject({ method: 'POST', body: 'term=a&api_key=k-123' });
    expect(server.asked[0]?.query.size).toBe(0);
  });

  it('is sent a key that no answer and no message shows', async () => {
    const echo: Script = ({ query }) => ({ status: 400, body: `bad key ${query.get('api_key')}` });
    const { server, get } = await source(echo);
    const refused = get({ secrets: { api_key: 'k-123' } });
    await expect(refused).rejects.toThrow('bad key …');
    await expect(refused).rejects.not.toThrow('k-123');
    expect(server.asked[0]?.query.get('api_key')).toBe('k-123');
  });
});

describe('a source that is busy or broken', () => {
  it('is asked again after the time it names, in seconds or as a date', async () => {
    for (const [header, wait] of [
      ['7', 7000],
      [new Date(Date.UTC(2026, 10, 25, 0, 0, 30)).toUTCString(), 30_000],
    ] as const) {
      const busy = { status: 429, headers: { 'retry-after': header } };
      const { clock, get } = await source((_, count) => (count === 0 ? busy : good));
      expect((await get()).status).toBe(200);
      expect(clock.slept).toEqual([wait]);
    }
  });

  it('is asked again after ever longer waits when it names none', async () => {
    const { clock, server, get } = await source(() => ({ status: 429, body: 'slow down' }));
    await expect(get()).rejects.toThrow(/429: slow down.*asked 5 times.*enter your own key/su);
    expect(server.asked).toHaveLength(5);
    expect(clock.slept).toEqual([750, 1500, 3000, 6000]);
  });

  it('is left alone when it asks for more than ten minutes, and the reader learns how long', async () => {
    const { server, get } = await source(() => ({ status: 503, headers: { 'retry-after': '3600' } }));
    await expect(get()).rejects.toThrow('asks to wait 3600 seconds');
    expect(server.asked).toHaveLength(1);
  });

  it('is heard when it comes back', async () => {
    const { get } = await source((_, count) => (count < 2 ? { status: 500, body: 'oops' } : good));
    expect((await get()).status).toBe(200);
  });
});

describe('an answer', () => {
  const packed = gzipSync('{"ok":true}');
  const broken: Record<string, ReturnType<Script>> = {
    'cut in the middle': json({ ok: true, long: 'x'.repeat(2000) }, { cutAfter: 100 }),
    'with a broken gzip': {
      ...good,
      body: packed.subarray(0, -9),
      headers: { ...good.headers, 'content-encoding': 'gzip' },
    },
    'in chunks that stop early': {
      ...good,
      body: '{"ok":tr',
      headers: { ...good.headers, 'transfer-encoding': 'chunked' },
    },
    'that is a page for people': { body: '<html>maintenance</html>', headers: { 'content-type': 'text/html' } },
    'that is a page said to be JSON': { ...good, body: ' <!DOCTYPE html><html>maintenance}</html>' },
  };

  for (const [what, script] of Object.entries(broken)) {
    it(`${what} is asked for again, and never handed on`, async () => {
      const { server, get } = await source((_, count) => (count === 0 ? script : good));
      expect(text((await get()).body)).toBe('{"ok":true}');
      expect(server.asked).toHaveLength(2);
      const always = await source(() => script);
      await expect(always.get()).rejects.toMatchObject({ code: 'refused' });
    });
  }

  it('shorter than announced is asked for again, whatever carried it', async () => {
    const short = { status: 200, headers: new Map([['content-length', '40']]), body: Buffer.from('{"ok":true}') };
    const { get } = await source(() => good, { fetch: async () => short });
    await expect(get()).rejects.toThrow('11 bytes and was announced with 40');
  });

  it('comes unpacked', async () => {
    const { get } = await source(() => ({
      ...good,
      body: packed,
      headers: { ...good.headers, 'content-encoding': 'gzip' },
    }));
    expect(text((await get()).body)).toBe('{"ok":true}');
  });

  it('that did not change is not sent again', async () => {
    const recall = async (url: string) => ({ url, etag: '"v1"', lastModified: 'Tue, 24 Nov 2026 00:00:00 GMT' });
    const { server, get } = await source(({ headers }) => (headers['if-none-match'] ? { status: 304 } : good), {
      memory: { recall },
    });
    expect(await get({ conditional: true })).toMatchObject({ status: 304, notModified: true, body: new Uint8Array(0) });
    expect(server.asked[0]?.headers['if-modified-since']).toBe('Tue, 24 Nov 2026 00:00:00 GMT');
    expect((await get()).notModified).toBe(false);
  });
});

describe('a refusal', () => {
  it('is explained and not asked again', async () => {
    for (const [status, code, next] of [
      [400, 'bad-input', 'change the terms'],
      [401, 'refused', 'your own key'],
      [403, 'refused', 'Set a contact'],
      [404, 'not-found', 'withdrawn'],
    ] as const) {
      const { server, get } = await source(() => ({ status }));
      await expect(get()).rejects.toMatchObject({ code, message: expect.stringContaining(next) });
      expect(server.asked).toHaveLength(1);
    }
  });

  it('that the source uses for an answer is an answer', async () => {
    const { get } = await source(() => json({ error: { code: 'NOT_FOUND' } }, { status: 404 }));
    expect((await get({ allow: [404] })).status).toBe(404);
  });
});
