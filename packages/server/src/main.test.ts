import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SERVER = dirname(fileURLToPath(import.meta.url));
const PACKAGES = resolve(SERVER, '../..');

/** Every module that is loaded when one is, without what it loads later by `import()` and without what are types only. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!existsSync(file)) return seen;
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm,
  ))
    loadedWith(placeOf(target, file), seen);
  return seen;
}

function placeOf(target: string, from: string): string {
  if (target.startsWith('.')) return resolve(dirname(from), target);
  const [, ours, path] = /^@beringia\/(\w+)\/(.+)$/.exec(target) ?? [];
  return ours ? join(PACKAGES, ours, 'src', `${path}.ts`) : target;
}

describe('a command that a running server answers', () => {
  const loaded = [...loadedWith(join(SERVER, 'main.ts'))];

  it('loads the catalogue and the way to the server', () => {
    expect(loaded).toContain(join(PACKAGES, 'contract/src/catalogue.ts'));
    expect(loaded).toContain(join(SERVER, 'doors/rest/remote-session.ts'));
  });

  it('loads neither the database nor the data', () => {
    const heavy = /pglite|kysely|\/house\.ts|files\/|database\/(?!lock\.ts)|operations\//;
    expect(loaded.filter((file) => heavy.test(file))).toEqual([]);
  });
});

describe('a reader that goes away', () => {
  it('trap: `deals stats | head` ends with a stack trace: the command ends quietly', async () => {
    const child = spawn(process.execPath, [join(SERVER, '../bin/beringia.mjs'), 'schema', 'deal']);
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const [code] = await once(child, 'close');
    expect([code, said]).toEqual([0, '']);
  }, 30_000);
});
