import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { answerOf, freshFolder, removeFolder, run, serve, stopAll } from './support/beringia.ts';

/** An assistant's process beside commands and a server on the same data folder: real processes. */

const BIN = fileURLToPath(new URL('../packages/server/bin/beringia.mjs', import.meta.url));
const data = join(freshFolder('assist'), 'data');
const hangUp: (() => void)[] = [];
afterEach(() => {
  for (const end of hangUp.splice(0)) end();
  stopAll();
});
afterAll(() => removeFolder(join(data, '..')));

/** A connected assistant. `ask` calls a tool and gives its structured answer. */
async function assistant() {
  const own = { BERINGIA_DATA: data, BERINGIA_TODAY: '2026-11-20', DATABASE_URL: '' };
  const child = spawn(process.execPath, [BIN, 'mcp'], { env: { ...process.env, ...own } });
  hangUp.push(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let id = 0;
  const request = async (method: string, params: object) => {
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: ++id, method, params })}\n`);
    for (;;) {
      const message = JSON.parse((await lines.next()).value);
      if (message.id === id) return message;
    }
  };
  const client = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '0' } };
  await request('initialize', client);
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
  const ask = async (name: string, args: object = {}) =>
    (await request('tools/call', { name, arguments: args })).result.structuredContent;
  const end = () => new Promise((ended) => child.on('close', ended) && child.stdin.end());
  return { child, ask, end };
}

describe('an assistant', { timeout: 120_000 }, () => {
  it('that holds the data folder answers other commands at once', async () => {
    const { child, ask, end } = await assistant();
    const status = await ask('system_status');
    expect(status).toMatchObject({ deals: { shipped: expect.any(Number) } });
    const asked = performance.now();
    expect(await answerOf(data, 'system', 'status')).toEqual(status);
    expect(performance.now() - asked).toBeLessThan(10_000);
    const { code, err } = await run(data, 'serve');
    expect(code).toBe(4);
    expect(err).toMatch(new RegExp(`in use by process ${child.pid} at http://127\\.0\\.0\\.1:\\d+`));
    await end();
    expect(existsSync(join(data, 'owner.lock'))).toBe(false);
  });

  it('is answered by a server, and goes on when that one is gone', async () => {
    const server = await serve(data);
    const { ask, end } = await assistant();
    const status = await ask('system_status');
    server.child.kill('SIGTERM');
    await server.ended;
    expect(await ask('system_status')).toEqual(status);
    await end();
  });
});
