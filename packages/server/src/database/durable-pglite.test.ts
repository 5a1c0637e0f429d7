import fs, { mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPglite } from './durable-pglite.ts';

const folder = mkdtempSync(join(tmpdir(), 'beringia-durable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('PGlite on disk', { timeout: 60_000 }, () => {
  it('flushes the log at every commit', async () => {
    let flushes = 0;
    const { fsyncSync } = fs;
    fs.fsyncSync = (file) => {
      flushes++;
      fsyncSync(file);
    };
    syncBuiltinESMExports();
    try {
      const { client, durable } = await openPglite({ dataDir: join(folder, 'pglite') });
      expect(durable).toBe(true);
      await client.exec('create table t (x int)');
      flushes = 0;
      for (let n = 0; n < 20; n++) await client.query('insert into t values ($1)', [n]);
      expect(flushes).toBeGreaterThanOrEqual(20);
      await client.close();
    } finally {
      fs.fsyncSync = fsyncSync;
      syncBuiltinESMExports();
    }
  });
});
