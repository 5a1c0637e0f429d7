import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { liveOwner, takeLock } from './lock.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'beringia-lock-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const file = () => join(data, 'owner.lock');
const leave = (owner: object) =>
  writeFileSync(file(), JSON.stringify({ host: hostname(), born: null, address: null, token: 't', ...owner }));

describe('the lock of a data folder', () => {
  it('refuses a second owner by the pid of the first, and lets the next one in after it is gone', () => {
    const lock = takeLock(data);
    lock.announce('http://127.0.0.1:4400');
    expect(() => takeLock(data)).toThrow(new RegExp(`in use by process ${process.pid} at http://127.0.0.1:4400`));
    expect(liveOwner(data)).toMatchObject({ pid: process.pid, token: lock.token });
    lock.release();
    expect(liveOwner(data)).toBeNull();
    takeLock(data).release();
    expect(readdirSync(data)).toEqual([]);
  });

  it('names another live process', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    try {
      leave({ pid: other.pid });
      expect(() => takeLock(data)).toThrow(new RegExp(`process ${other.pid}`));
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('takes over from a dead process', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    leave({ pid });
    const lock = takeLock(data);
    expect(JSON.parse(readFileSync(file(), 'utf8')).pid).toBe(process.pid);
    lock.release();
  });

  it('takes over when the pid now belongs to somebody born later, as after a restart', () => {
    leave({ pid: process.ppid, born: 'another boot/1' });
    takeLock(data).release();
    leave({ pid: process.pid });
    takeLock(data).release();
  });

  it('leaves an owner on another machine alone', () => {
    leave({ pid: 1, host: 'elsewhere' });
    expect(() => takeLock(data)).toThrow(/process 1 on elsewhere/);
  });

  it('says what to do about a file it cannot read', () => {
    writeFileSync(file(), 'not ours');
    expect(() => takeLock(data)).toThrow(/delete the file/);
  });
});
