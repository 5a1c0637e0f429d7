import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KEEP, listBackups, makeBackup, restoreBackup } from './backup.ts';
import { type Database, openDatabase } from './open.ts';
import { ensureWorkspace } from './queries/workspaces.ts';

let data: string;
/** A folder made once: first starts are slow, copies are not. */
const made = mkdtempSync(join(tmpdir(), 'beringia-made-'));
beforeAll(async () => (await openDatabase({ databaseUrl: null, data: made })).close(), 120_000);
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'beringia-folder-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));
afterAll(() => rmSync(made, { recursive: true, force: true }));

const STAMP = '2026-01-01T00:00:00.000Z';
const open = () => openDatabase({ databaseUrl: null, data, now: STAMP });
const put = (database: Database, id: string) =>
  database.as(id, (trx) => ensureWorkspace(trx, { id, name: id, timezone: 'UTC' }));
const has = async (database: Database, id: string) =>
  (await database.as(id, (trx) => trx.selectFrom('workspace').selectAll().execute())).length === 1;

describe('a database on disk', { timeout: 120_000 }, () => {
  it('is there again after closing, and after a kill in the middle of its first start', async () => {
    await killDuringFirstStart();
    const first = await open();
    expect(first.notices.join()).toMatch(/first start was cut off/);
    await put(first, 'red');
    await first.close();
    expect(readdirSync(data).filter((name) => name === 'pglite.unfinished')).toEqual([]);
    const second = await open();
    expect(second.notices).toEqual([]);
    expect(await has(second, 'red')).toBe(true);
    await second.close();
  });

  it('keeps what was committed when it is killed', async () => {
    const done = join(data, 'committed');
    await killWhen(
      `await database.as('red', (trx) => ensureWorkspace(trx, { id: 'red', name: 'red', timezone: 'UTC' }));
      writeFileSync(${JSON.stringify(done)}, '');`,
      () => existsSync(done),
    );
    const database = await open();
    expect(database.notices).toEqual([]);
    expect(await has(database, 'red')).toBe(true);
    await database.close();
  });

  it('moves a half-made folder aside and says so', async () => {
    cpSync(made, data, { recursive: true });
    writeFileSync(join(data, 'pglite.unfinished'), '');
    const again = await open();
    expect(again.notices[0]).toMatch(/cut off before the database was made.*half-made-2026-01-01T00-00-00-000Z/);
    await again.close();
    expect(existsSync(join(data, 'pglite.half-made-2026-01-01T00-00-00-000Z'))).toBe(true);
  });

  it('keeps seven backups, and goes back to one of them when the folder is damaged', async () => {
    cpSync(made, data, { recursive: true });
    const database = await open();
    await put(database, 'red');
    for (let n = 1; n <= KEEP + 2; n++) await makeBackup(database, data, `2026-01-0${n}T00:00:00.000Z`);
    await put(database, 'blue');
    await database.close();
    expect(listBackups(data)).toHaveLength(KEEP);
    rmSync(join(data, 'pglite/PG_VERSION'));
    await expect(open()).rejects.toThrow(/damaged or incomplete.*beringia restore/);
    expect(existsSync(join(data, 'pglite/base'))).toBe(true);
    const restored = await restoreBackup(data, STAMP);
    expect(restored.from).toMatch(/beringia-2026-01-09/);
    expect(existsSync(restored.movedAside ?? '')).toBe(true);
    const again = await open();
    expect([await has(again, 'red'), await has(again, 'blue')]).toEqual([true, false]);
    await again.close();
  });

  it('says that a file of the engine is broken', async () => {
    cpSync(made, data, { recursive: true });
    truncateSync(join(data, 'pglite/global/pg_control'), 100);
    await expect(open()).rejects.toThrow(/damaged or incomplete.*beringia restore/);
  });

  it('changes nothing when the backup is broken or missing', async () => {
    cpSync(made, data, { recursive: true });
    const database = await open();
    await put(database, 'red');
    await database.close();
    writeFileSync(join(data, 'broken.tar.gz'), 'not a backup');
    await expect(restoreBackup(data, STAMP, join(data, 'broken.tar.gz'))).rejects.toThrow(/does not open/);
    await expect(restoreBackup(data, STAMP)).rejects.toThrow(/no backup/);
    const again = await open();
    expect(await has(again, 'red')).toBe(true);
    await again.close();
  });
});

/** Starts the opening in another process and kills it while the engine is still writing its first files. */
async function killDuringFirstStart(): Promise<void> {
  await killWhen('', () => existsSync(join(data, 'pglite/base')));
}

/** Opens the database in another process, runs a script there, and kills it without warning at the given moment. */
async function killWhen(then: string, moment: () => boolean): Promise<void> {
  const at = (file: string) => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));
  const script = `const { openDatabase } = await import(${at('./open.ts')});
    const { ensureWorkspace } = await import(${at('./queries/workspaces.ts')});
    const { writeFileSync } = await import('node:fs');
    const database = await openDatabase({ databaseUrl: null, data: ${JSON.stringify(data)} });
    ${then}
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  const gone = new Promise((done) => child.on('exit', done));
  for (let n = 0; n < 4000 && !moment() && child.exitCode === null; n++) {
    await new Promise((wake) => setTimeout(wake, 25));
  }
  expect(moment()).toBe(true);
  child.kill('SIGKILL');
  await gone;
}
