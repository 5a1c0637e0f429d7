import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enginesToTest, openTestDatabase, type TestDatabase } from '../test-database.ts';
import { asOwner } from '../walls.ts';
import { dropDrafts } from './drafts.ts';
import {
  type AnswerToKeep,
  type InTransaction,
  keepBytes,
  keepStream,
  keptAnswer,
  keptBytes,
  lastAnswerOf,
} from './kept-answers.ts';

const AT = '2026-11-25T08:00:00.000Z';
const MEGABYTE = 1024 * 1024;
const open: AnswerToKeep = {
  workspace: '',
  source: 'ictrp',
  name: 'export.xml',
  url: null,
  etag: null,
  lastModified: null,
  at: AT,
};

async function* pieces(body: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < body.length; from += size) yield body.subarray(from, from + size);
}

describe.each(enginesToTest())('kept answers on %s', { timeout: 60_000 }, (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  }, 120_000);
  afterAll(() => database.close());
  beforeEach(async () => {
    for (const table of ['kept_piece', 'kept_answer'])
      await sql`delete from ${sql.table(table)}`.execute(database.kysely);
  });

  const owner: InTransaction = (fn) => asOwner(database.kysely, fn);
  const count = async (table: string) =>
    Number((await sql<{ n: string }>`select count(*) n from ${sql.table(table)}`.execute(database.kysely)).rows[0]?.n);
  const back = async (hash: string, within = owner, workspace = '') => {
    const kept = await within((trx) => keptAnswer(trx, workspace, hash));
    const all: Uint8Array[] = [];
    for await (const piece of keptBytes(within, workspace, hash, kept?.pieces ?? 0)) all.push(piece);
    return Buffer.concat(all);
  };

  it('come back byte for byte, in whatever pieces they came', async () => {
    for (const [bytes, size] of [
      [0, 1],
      [1, 1],
      [MEGABYTE, 65_536],
      [MEGABYTE + 1, 65_537],
      [3 * MEGABYTE + 17, 5 * MEGABYTE],
    ] as const) {
      const body = randomBytes(bytes);
      const { hash, known, bytes: counted } = await keepStream(owner, open, pieces(body, size), `n-${bytes}`);
      expect([known, counted]).toEqual([false, bytes]);
      expect((await back(hash)).equals(body)).toBe(true);
    }
    expect(await count('kept_piece')).toBe(0 + 1 + 1 + 2 + 4);
  });

  it('are kept once, however they come again', async () => {
    const body = randomBytes(MEGABYTE + 5);
    const first = await keepStream(owner, open, pieces(body, 99_999), 'a');
    const again = await keepStream(owner, { ...open, at: '2026-11-26T08:00:00.000Z' }, pieces(body, 1000), 'b');
    const inMemory = await owner((trx) => keepBytes(trx, { ...open, etag: '"2"', url: 'https://a.example' }, body));
    expect([again, inMemory]).toEqual([
      { ...first, known: true },
      { ...first, known: true },
    ]);
    expect([await count('kept_answer'), await count('kept_piece')]).toEqual([1, 2]);
    expect(await owner((trx) => lastAnswerOf(trx, 'https://a.example'))).toMatchObject({ etag: '"2"' });
  });

  it('are kept once when they come twice at the same time', async () => {
    const body = randomBytes(2 * MEGABYTE);
    const both = await Promise.all(['a', 'b'].map((name) => keepStream(owner, open, pieces(body, 70_000), name)));
    expect(both.map(({ known }) => known).sort()).toEqual([false, true]);
    expect([await count('kept_answer'), await count('kept_piece')]).toEqual([1, 2]);
  });

  it('that break off leave nothing behind', async () => {
    const cut = (async function* () {
      yield randomBytes(2 * MEGABYTE);
      throw new Error('the line went dead');
    })();
    await expect(keepStream(owner, open, cut, 'a')).rejects.toThrow('went dead');
    expect([await count('kept_answer'), await count('kept_piece')]).toEqual([0, 0]);
  });

  it('of a process that was killed are never read, and are dropped a day later', async () => {
    let go = () => {};
    const stopped = new Promise<void>((resolve) => {
      go = resolve;
    });
    const hanging = (async function* () {
      yield randomBytes(2 * MEGABYTE);
      await stopped;
    })();
    const keeping = keepStream(owner, open, hanging, 'killed');
    while ((await count('kept_piece')) < 2) await new Promise((wake) => setTimeout(wake, 5));
    expect(await owner((trx) => keptAnswer(trx, '', 'draft-killed'))).toBeNull();
    expect(await owner((trx) => dropDrafts(trx, AT))).toBe(0);
    expect(await owner((trx) => dropDrafts(trx, '2026-11-26T08:00:00.000Z'))).toBe(2);
    expect([await count('kept_answer'), await count('kept_piece')]).toEqual([0, 0]);
    go();
    await keeping.catch(() => {});
  });

  it('of a workspace are seen by nobody else, also when the same bytes are public', async () => {
    const red: InTransaction = (fn) => database.as('red', fn);
    const blue: InTransaction = (fn) => database.as('blue', fn);
    const body = Buffer.from('drug,price\n');
    const own = await keepStream(red, { ...open, workspace: 'red' }, pieces(body, 4), 'a');
    expect(own.known).toBe(false);
    expect(await blue((trx) => keptAnswer(trx, 'red', own.hash))).toBeNull();
    await expect(back(own.hash, blue, 'red')).resolves.toHaveLength(0);
    expect((await keepStream(blue, { ...open, workspace: 'blue' }, pieces(body, 4), 'b')).known).toBe(false);
    expect((await keepStream(owner, open, pieces(body, 4), 'c')).known).toBe(false);
    expect((await back(own.hash, red, 'red')).equals(body)).toBe(true);
    expect(await blue((trx) => keptAnswer(trx, '', own.hash))).not.toBeNull();
    await expect(keepStream(red, open, pieces(body, 4), 'd')).rejects.toThrow(/row-level security/);
  });

  it('say when a piece is missing', async () => {
    const { hash } = await keepStream(owner, open, pieces(Buffer.from('x'), 1), 'a');
    await sql`delete from kept_piece`.execute(database.kysely);
    await expect(back(hash)).rejects.toThrow(/piece 0/);
  });
});
