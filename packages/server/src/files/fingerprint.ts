import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One digest over the sources and data in some files and folders, by content: two checkouts with the same text agree, whatever
 * their times and places. Tests are left out, because nothing that is stored depends on them.
 * @param paths relative to the root; a folder counts with everything below it
 */
export function fingerprintOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((given) => filesIn(root, given)))
    hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

function filesIn(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(root, `${path}/${entry.name}`) : counted(path, entry.name)));
}

function counted(folder: string, name: string): string[] {
  return /\.(?:ts|json|jsonl)$/.test(name) && !/\.test\.ts$/.test(name) ? [`${folder}/${name}`] : [];
}
