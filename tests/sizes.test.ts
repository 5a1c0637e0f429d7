import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Files over 250 lines, each with the reason why it is one file. Keep this list short. */
const LONG_FOR_A_REASON: Record<string, string> = {
  'packages/server/src/doors/rest/app.test.ts':
    'every operation through one door on one database, whose start costs more than the tests',
};

const ROOT = fileURLToPath(new URL('..', import.meta.url));

describe('the size of files', () => {
  const sizes = sources(join(ROOT, 'packages')).map(
    (file) => [relative(ROOT, file), readFileSync(file, 'utf8').split('\n').length] as const,
  );

  it('was looked at', () => {
    expect(sizes.length).toBeGreaterThan(60);
  });

  it('stays under 250 lines, unless the list says why', () => {
    expect(sizes.filter(([file, lines]) => lines > 251 && !(file in LONG_FOR_A_REASON))).toEqual([]);
  });

  it('stays near a hundred lines at the median', () => {
    const sorted = sizes.map(([, lines]) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(110);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist', 'testing'].includes(entry.name) ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
