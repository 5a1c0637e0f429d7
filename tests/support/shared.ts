import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the facts and real files that are not part of the repository lie: BERINGIA_SHARED, or `shared` beside the clone. */
export function sharedFolder(): string | null {
  const folder = resolve(ROOT, process.env.BERINGIA_SHARED ?? '../shared');
  if (existsSync(folder)) return folder;
  if (process.env.BERINGIA_REQUIRE_ALL === '1') {
    throw new Error(
      `BERINGIA_REQUIRE_ALL is set and ${folder} does not exist: point BERINGIA_SHARED at the shared folder`,
    );
  }
  return null;
}
