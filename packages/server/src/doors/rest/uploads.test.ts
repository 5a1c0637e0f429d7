import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { LOCAL } from '../../house.ts';
import { workOff } from '../../jobs/worker.ts';
import { openLog } from '../../log.ts';
import { serviceFor } from '../../operations/service.ts';
import { openTestHouse, type TestHouse } from '../../operations/testing/test-house.ts';
import { restApp } from './app.ts';

const HERE = '127.0.0.1:4400';
const TOKEN = 'a-token-of-this-test';
const SAMPLE = readFileSync(new URL('../../sources/clinicaltrials-gov/samples/studies-v2.json', import.meta.url));

describe.each(enginesToTest())('a file sent over REST on %s', { timeout: 60_000 }, (engine) => {
  let desk: TestHouse;
  let app: Hono;
  beforeAll(async () => {
    desk = await openTestHouse(engine);
    const guard = { hosts: [HERE], tokens: [TOKEN] };
    const log = openLog({ logLevel: 'silent' });
    app = restApp({ session: serviceFor(desk.house, LOCAL), guard, log, version: '0.0.0' });
  }, 120_000);
  afterAll(() => desk.close());
  beforeEach(async () => {
    for (const table of ['kept_piece', 'kept_answer']) await sql`delete from ${sql.table(table)}`.execute(db());
  });

  const db = () => desk.house.database.kysely;
  const count = async (table: string) => (await sql`select from ${sql.table(table)}`.execute(db())).rows.length;
  async function send(path: string, init: RequestInit = {}, token: string | null = TOKEN) {
    const headers = { host: HERE, ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...init.headers };
    const response = await app.request(`/api/v1${path}`, { ...init, headers });
    // biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is what is tested.
    return { status: response.status, body: (await response.json()) as any };
  }
  const put = (query: string, body: BodyInit, token?: string | null) =>
    send(`/uploads${query}`, { method: 'PUT', body, duplex: 'half' } as RequestInit, token);
  const NAMED = '?source=clinicaltrials-gov&name=studies.json';

  it('is kept, named by its hash, read by a job that can be followed, and known the next time', async () => {
    const { status, body } = await put(NAMED, SAMPLE);
    expect([status, body]).toEqual([
      200,
      { hash: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: SAMPLE.length, known: false },
    ]);
    const imports = '/sources/clinicaltrials-gov/imports';
    const asked = await send(imports, {
      method: 'POST',
      body: JSON.stringify({ hash: body.hash, name: 'studies.json' }),
    });
    expect(asked.body).toMatchObject({ source: 'clinicaltrials-gov', format: 'json' });
    expect((await send(`/jobs/${asked.body.job}`)).body.job).toMatchObject({ state: 'waiting', share: null });
    await workOff(desk.house);
    const { job } = (await send(`/jobs/${asked.body.job}`)).body;
    expect(job).toMatchObject({ state: 'done', share: 1, source: 'clinicaltrials-gov' });
    expect(job.progress.read).toBe(job.progress.new);
    expect((await put(NAMED, SAMPLE)).body).toMatchObject({ hash: body.hash, known: true });
  });

  it('without its source or its name, or of a source that does not exist, is refused', async () => {
    expect((await put('?name=a.json', 'x')).body.error).toMatchObject({
      code: 'bad-input',
      problems: [{ field: 'source' }],
    });
    expect((await put('?source=ictrp', 'x')).body.error).toMatchObject({
      code: 'bad-input',
      problems: [{ field: 'name' }],
    });
    expect(await put('?source=nobody&name=a.json', 'x')).toMatchObject({
      status: 400,
      body: { error: { code: 'bad-input' } },
    });
    expect(await count('kept_piece')).toBe(0);
  });

  it('needs the token', async () => {
    expect((await put(NAMED, 'x', null)).status).toBe(401);
    expect((await put(NAMED, 'x', 'another')).status).toBe(401);
    expect(await count('kept_piece')).toBe(0);
  });

  it('that breaks off is never read, and leaves nothing', async () => {
    let sent = 0;
    const cut = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 3) controller.error(new Error('the line went dead'));
        else controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    expect((await put(NAMED, cut)).status).toBe(500);
    expect([await count('kept_answer'), await count('kept_piece')]).toEqual([0, 0]);
  });
});
