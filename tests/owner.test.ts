import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE } from '@beringia/domain/deals/testing/example-deal';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { answerOf, freshFolder, removeFolder, run, serve, start, stopAll } from './support/beringia.ts';

/** Who owns a data folder, and what happens to it when things go wrong: real processes on real folders. */

const work = freshFolder('owner');
const data = join(work, 'data');
afterEach(stopAll);
afterAll(() => removeFolder(work));

const COMMANDS = [
  ['deals', 'list', '--modality', 'adc', 'bispecific-antibody', '--cash-min', '50', '--limit', '7'],
  ['deals', 'show', 'akeso-summit-ivonescimab-2022'],
  ['deals', 'stats', '--by', 'quarter', '--include-onward', 'true'],
  ['deals', 'export', 'csv', '--q', '康方'],
  ['deals', 'export', 'xlsx', '--modality', 'adc'],
  ['system', 'status'],
];

describe('an owned data folder', { timeout: 120_000 }, () => {
  it('refuses another server, a migration and a restore, naming the process that owns it', async () => {
    const server = await serve(data);
    for (const command of ['serve', 'migrate', 'restore']) {
      const { code, out, err } = await run(data, command);
      expect({ command, code, out }).toEqual({ command, code: 4, out: '' });
      expect(err).toContain(`in use by process ${server.child.pid} at ${server.address}`);
    }
    expect((await run(data, 'doctor')).out).toContain(`process ${server.child.pid} at ${server.address}`);
    await stop(server);
  });

  it('is backed up by its owner while that serves', async () => {
    const server = await serve(data);
    const { code, out, err } = await run(data, 'backup');
    expect([code, err, existsSync(out.trim())]).toEqual([0, '', true]);
    await stop(server);
  });

  it('answers a command through its owner as it would at home', async () => {
    const atHome = [];
    for (const command of COMMANDS) atHome.push(await run(data, ...command, '--json'));
    const server = await serve(data);
    for (const [index, command] of COMMANDS.entries()) {
      expect(await run(data, ...command, '--json')).toEqual(atHome[index]);
    }
    await stop(server);
    expect(atHome.map(({ code }) => code)).toEqual(COMMANDS.map(() => 0));
  });

  it('refuses through its owner in the same words, and takes in what is imported there', async () => {
    const wrong = [
      ['deals', 'list', '--modality', 'antibody'],
      ['deals', 'show', 'nobody-nothing-2020'],
    ];
    const atHome = [];
    for (const command of wrong) atHome.push(await run(data, ...command));
    const server = await serve(data);
    for (const [index, command] of wrong.entries()) expect(await run(data, ...command)).toEqual(atHome[index]);
    const file = join(work, 'ours.jsonl');
    writeFileSync(file, JSON.stringify(EXAMPLE));
    expect(await answerOf(data, 'deals', 'import', file)).toMatchObject({ new: 1 });
    const id = `w.local.${EXAMPLE.id}`;
    expect(await answerOf(data, 'deals', 'edit', id, 'note', '--value', 'asked')).toMatchObject({ deal: id });
    await stop(server);
    expect(await answerOf(data, 'deals', 'show', id)).toMatchObject({ flat: { note: 'asked' } });
    expect(atHome.map(({ code }) => code)).toEqual([2, 3]);
  });

  it('lets commands that come at once wait for each other', async () => {
    const all = await Promise.all([1, 2, 3].map(() => run(data, 'system', 'status')));
    expect(all.map(({ code, err }) => [code, err])).toEqual([1, 2, 3].map(() => [0, '']));
  });

  it('is free again after SIGTERM, and opens quickly with everything in it', async () => {
    const first = await serve(data);
    await fetch(`${first.address}/api/v1/status`);
    const told = performance.now();
    await stop(first);
    const stopped = performance.now();
    const second = await serve(data);
    const open = performance.now();
    expect(await (await fetch(`${second.address}/api/v1/status`)).json()).toMatchObject({ deals: { own: 1 } });
    await stop(second);
    expect(stopped - told).toBeLessThan(4_000);
    expect(open - stopped).toBeLessThan(15_000);
    expect(existsSync(join(data, 'owner.lock'))).toBe(false);
  });

  it('is taken over from a server that was killed', async () => {
    const server = await serve(data);
    server.child.kill('SIGKILL');
    await server.ended;
    expect(await answerOf(data, 'system', 'status')).toMatchObject({ deals: { own: 1 } });
  });
});

describe('a data folder in trouble', { timeout: 120_000 }, () => {
  it('mends itself when its first start was cut off', async () => {
    const half = join(work, 'half');
    const { child, ended } = start(half, ['system', 'status']);
    while (!existsSync(join(half, 'pglite/base'))) await new Promise((wake) => setTimeout(wake, 10));
    child.kill('SIGKILL');
    await ended;
    expect(await answerOf(half, 'system', 'status')).toMatchObject({ deals: { own: 0 } });
    expect(readdirSync(half).filter((name) => name === 'pglite.unfinished')).toEqual([]);
  });

  it('says plainly that it is damaged, names restore, and is whole again after it', async () => {
    expect((await run(data, 'backup')).code).toBe(0);
    rmSync(join(data, 'pglite/global/pg_control'));
    const { code, out, err } = await run(data, 'deals', 'list');
    expect([code, out]).toEqual([4, '']);
    expect(err).toMatch(/damaged or incomplete.*`beringia restore`/);
    expect((await run(data, 'serve')).code).toBe(4);
    expect((await run(data, 'restore')).out).toMatch(/Restored .*What was there lies in /);
    expect(await answerOf(data, 'system', 'status')).toMatchObject({ deals: { own: 1 } });
  });

  it('trap: a stack trace for a lost file: it is said plainly, and the doctor ends with 1', async () => {
    const [lost = ''] = readdirSync(join(data, 'pglite/base'), { recursive: true, encoding: 'utf8' })
      .map((name) => join(data, 'pglite/base', name))
      .filter((file) => statSync(file).isFile())
      .sort((a, b) => statSync(b).size - statSync(a).size);
    rmSync(lost);
    const { code, err } = await run(data, 'deals', 'list');
    expect([code, err]).toEqual([4, expect.stringMatching(/damaged or incomplete.*`beringia restore`/)]);
    expect(await run(data, 'doctor')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is missing.*`beringia restore`/),
    });
    expect((await run(data, 'restore')).code).toBe(0);
    expect((await run(data, 'doctor')).code).toBe(0);
  });

  it('says what to do when there is no backup', async () => {
    const bare = join(work, 'bare');
    mkdirSync(bare);
    const { code, err } = await run(bare, 'restore');
    expect(code).toBe(3);
    expect(err).toMatch(/no backup here/);
  });

  it('is refused plainly when the port is taken', async () => {
    const first = await serve(data);
    const port = new URL(first.address).port;
    const { code, err } = await start(join(work, 'other'), ['serve'], { BERINGIA_PORT: port }).ended;
    expect(code).toBe(4);
    expect(err).toMatch(new RegExp(`BERINGIA_PORT: .*${port} cannot be opened`));
    await stop(first);
  });
});

async function stop({ child, ended }: Awaited<ReturnType<typeof serve>>): Promise<void> {
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
}
