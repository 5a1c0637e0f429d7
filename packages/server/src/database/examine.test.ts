import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listDeals } from '@beringia/contract/deals/list-deals';
import { backUp } from '@beringia/contract/system/back-up';
import type { Day } from '@beringia/domain/basics/partial-date';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../config.ts';
import { examineHouse } from '../doctor.ts';
import { LOCAL, openHouse } from '../house.ts';
import { houseCommands } from '../house-commands.ts';
import { serviceFor } from '../operations/service.ts';
import { listBackups } from './backup.ts';
import { examine } from './examine.ts';
import { takeLock } from './lock.ts';

/** A folder made once and broken in many ways. */
const made = mkdtempSync(join(tmpdir(), 'beringia-sound-'));
const config = (folder: string): Config => ({ ...readConfig({ BERINGIA_DATA: folder }), today: '2026-11-25' as Day });
beforeAll(async () => (await openHouse(config(made), 'test')).database.close(), 120_000);
afterAll(() => rmSync(made, { recursive: true }));

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'beringia-broken-'));
  cpSync(made, data, { recursive: true });
});
afterEach(() => rmSync(data, { recursive: true }));

const place = (name: string) => join(data, 'pglite', name);
const biggest = () =>
  readdirSync(place('base'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(place('base'), name))
    .filter((file) => statSync(file).isFile())
    .sort((a, b) => statSync(b).size - statSync(a).size)[0] ?? '';

const DAMAGE: readonly (readonly [string, () => void, RegExp])[] = [
  ['without its version', () => rmSync(place('PG_VERSION')), /PG_VERSION is missing/],
  ['with a control file cut off', () => truncateSync(place('global/pg_control'), 100), /pg_control has 100 bytes/],
  ['with its log cut off', () => cutLog(), /engine does not open it: it stops over these files/],
  ['without its largest file', () => rmSync(biggest()), /The file of \w+, base\/\S+, is missing/],
];

function cutLog(): void {
  for (const name of readdirSync(place('pg_wal'))) if (/^\d/.test(name)) truncateSync(place(`pg_wal/${name}`), 1000);
}

describe('the doctor', { timeout: 120_000 }, () => {
  it('tries out a sound folder, says so, and leaves it as it was', async () => {
    const before = readdirSync(data, { recursive: true });
    const said: string[] = [];
    await examineHouse(config(data), (line) => said.push(line));
    expect(said.join('\n')).toMatch(/Examination: the engine opens it, every file is there/);
    expect(readdirSync(data, { recursive: true })).toEqual(before);
  });

  it('leaves a folder to its owner', async () => {
    const lock = takeLock(data);
    const said: string[] = [];
    await examineHouse(config(data), (line) => said.push(line));
    lock.release();
    expect(said.join('\n')).toMatch(/Examination: left out, because the owner has the files open/);
  });

  it.each(DAMAGE)('trap: a damaged folder called fine: %s', async (_what, damage, wrong) => {
    damage();
    expect((await examine(data)).join('\n')).toMatch(wrong);
    const refused = await examineHouse(config(data), () => {}).catch((error) => error);
    expect(refused).toMatchObject({ code: 'fault', message: expect.stringMatching(/no backup to restore/) });
  });
});

describe('a question to a damaged folder', { timeout: 120_000 }, () => {
  it.each(DAMAGE)('is refused plainly with the way back: %s', async (_what, damage) => {
    damage();
    const asked = openHouse(config(data), 'test').then((house) =>
      serviceFor(house, LOCAL)
        .call(listDeals, { q: 'akeso', limit: 200 })
        .finally(() => house.database.close()),
    );
    await expect(asked).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/damaged or incomplete.*`beringia restore`/),
    });
  });
});

describe('a backup', { timeout: 120_000 }, () => {
  it('is made by an operation, also beside questions, and names its file', async () => {
    const house = await openHouse(config(data), 'test');
    const service = serviceFor(house, LOCAL);
    const [answer] = await Promise.all([service.call(backUp, {}), service.call(listDeals, {})]);
    expect(backUp.output.parse(answer).file).toBe(listBackups(data)[0]);
    await house.database.close();
  });

  it('is made by the command of the house where nobody owns the folder', async () => {
    const said: string[] = [];
    const command = houseCommands(config(data), 'test', (line) => said.push(line)).find(
      ({ name }) => name === 'backup',
    );
    await command?.run();
    expect(said).toEqual([listBackups(data)[0]]);
  });
});
