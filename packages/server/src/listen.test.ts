import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { Day } from '@beringia/domain/basics/partial-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse } from './house.ts';
import { openDoor } from './listen.ts';
import { openLog } from './log.ts';
import type { House } from './operations/service.ts';

const log = openLog({ logLevel: 'silent' });
const OPTIONS = { host: '127.0.0.1', port: 0, tokens: ['a-token-of-this-test'], log, pages: false };

let house: House;
beforeAll(async () => {
  house = await openHouse({ data: null, databaseUrl: null, timeZone: 'UTC', today: '2026-11-20' as Day }, 'test');
});
afterAll(() => house.database.close());

/** Asks for the status over a real socket, under any name. @returns the HTTP status */
function ask(to: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const sent = request(`${to}/api/v1/status`, { method, headers }, (answer) => done(answer.resume().statusCode));
    sent.once('error', fail).end();
  });
}

/** An address of this machine that is not a loopback one; a machine without a network has none. */
const outward = Object.values(networkInterfaces())
  .flat()
  .find((found) => found?.family === 'IPv4' && !found.internal)?.address;

describe('the door', () => {
  it('lets this machine read, and lets nobody write without the token', async () => {
    const door = await openDoor(house, OPTIONS);
    expect(await ask(door.address)).toBe(200);
    expect(await ask(door.address, {}, 'POST')).toBe(401);
    expect(await ask(door.address, { authorization: 'Bearer a-token-of-this-test' }, 'POST')).toBe(404);
    door.close();
  });

  it('on every address is told by the socket, not by the name, who comes from outside', async () => {
    const door = await openDoor(house, { ...OPTIONS, host: '0.0.0.0' });
    const { port } = new URL(door.address);
    expect(door.address).toBe(`http://127.0.0.1:${port}`);
    expect(await ask(door.address)).toBe(200);
    if (outward !== undefined) {
      const outside = `http://${outward}:${port}`;
      expect(await ask(outside, { host: `127.0.0.1:${port}` })).toBe(401);
      expect(await ask(outside, { authorization: 'Bearer a-token-of-this-test' })).toBe(200);
    }
    door.close();
  });

  it('does not open to the network where nobody could hold a token', async () => {
    await expect(openDoor(house, { ...OPTIONS, host: '0.0.0.0', tokens: [] })).rejects.toThrow(/BERINGIA_TOKEN/);
  });
});
