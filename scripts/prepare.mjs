import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Brings a clone to the state in which it can run: packages installed, web pages built. Each step leaves a stamp of its
 * inputs when it has finished, so that it is skipped the next time and repeated after it was interrupted.
 * Plain JavaScript without imports of ours: on a fresh clone nothing else is there yet.
 */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export function prepare() {
  requireNode();
  step('Installing packages', 'node_modules/.beringia-installed', hashOf(['package-lock.json', 'package.json']), () =>
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']),
  );
  const sources = [
    'package-lock.json',
    'packages/web',
    'packages/contract/src',
    'packages/domain/src',
    'data/territories',
  ];
  step('Building the pages', 'packages/web/dist/.beringia-built', hashOf(sources), () =>
    run('npm', ['run', 'build', '--silent', '-w', '@beringia/web']),
  );
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Beringia needs Node 20.19 or newer; this is ${process.versions.node}. Get it from nodejs.org.`);
  process.exit(1);
}

function step(what, stampFile, stamp, work) {
  const file = join(ROOT, stampFile);
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  console.error(`${what} …`);
  work();
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, stamp);
}

export function run(command, args, env = process.env) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], env });
  if (status !== 0) {
    console.error(
      `"${command} ${args.join(' ')}" did not succeed. Its own words stand above; repeat the command after mending that.`,
    );
    process.exit(1);
  }
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of paths) addPath(hash, join(ROOT, path));
  return hash.digest('hex');
}

function addPath(hash, path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    hash.update(path).update(readFileSync(path));
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!['node_modules', 'dist'].includes(name)) addPath(hash, join(path, name));
  }
}
