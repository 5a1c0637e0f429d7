import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom. The table is the law of ARCHITECTURE.md; the test reads every import of every source file and also
 * proves that it looked at something, because a gate that saw no module is green for the wrong reason.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Areas of the domain from first to last: each may import those before it. */
const AREAS = ['basics', 'territory', 'parties', 'assets', 'deals', 'rights', 'registers', 'scouting', 'dossier'];

/** Room → rooms it may import, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    AREAS.map((area, index) => [`domain/${area}`, AREAS.slice(0, index).map((name) => `domain/${name}`)]),
  ),
  contract: ['domain'],
  'server/config': ['domain'],
  'server/log': ['server/config'],
  'server/database': ['domain', 'server/config', 'server/log'],
  'server/sources': ['domain', 'server/config', 'server/log'],
  'server/files': ['domain', 'server/config', 'server/log'],
  'server/accounts': ['domain', 'server/config', 'server/log'],
  'server/operations': [
    'contract',
    'domain',
    'server/config',
    'server/database',
    'server/sources',
    'server/files',
    'server/accounts',
  ],
  'server/jobs': ['domain', 'server/operations', 'server/database', 'server/config', 'server/log'],
  'server/doors': ['contract', 'domain', 'server/config', 'server/log'],
  'server/main': ['contract', 'domain', 'server'],
  web: ['contract', 'domain'],
};

const files = sourceFiles(join(ROOT, 'packages'));
const imports = files.flatMap((file) =>
  importsOf(file).map((target) => ({ file: relative(ROOT, file), from: roomOf(file), to: roomOf(target) })),
);

describe('the borders of the house', () => {
  it('were looked at', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('know every room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('are crossed only downhill', () => {
    expect(imports.filter(({ from, to }) => !allowed(from, to)).map(({ file, to }) => `${file} imports ${to}`)).toEqual(
      [],
    );
  });

  it('leave no circle between modules', () => {
    expect(cycles(files)).toEqual([]);
  });

  it('keep Node, clocks and chance out of the domain', () => {
    const impure = files
      .filter((file) => file.includes('/domain/src/') && !file.endsWith('calendar.ts'))
      .filter((file) => {
        const text = readFileSync(file, 'utf8');
        return /from 'node:|\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\bprocess\./.test(text);
      });
    expect(impure.map((file) => relative(ROOT, file))).toEqual([]);
  });
});

function allowed(from: string, to: string): boolean {
  if (from === to) return true;
  return (MAY_IMPORT[from] ?? []).some((room) => to === room || to.startsWith(`${room}/`));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourceFiles(path);
    const isSource = /\/src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !/\/src\/.*\/testing\//.test(path);
    return isSource ? [path] : [];
  });
}

/** Files of ours that a file imports, as absolute paths. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return targets.flatMap((target) => {
    if (target.startsWith('.')) return /\.tsx?$/.test(target) ? [resolve(dirname(file), target)] : [];
    const ours = /^@beringia\/(\w+)\/(.+)$/.exec(target);
    return ours ? [join(ROOT, 'packages', ours[1] ?? '', 'src', `${ours[2]}.ts`)] : [];
  });
}

function roomOf(file: string): string {
  const [pkg = '', , first = ''] = relative(join(ROOT, 'packages'), file).split('/');
  // What stands at the door of the server belongs to main: it opens, serves and closes.
  if (pkg === 'server' && first.endsWith('.ts') && !['config.ts', 'log.ts'].includes(first)) return 'server/main';
  if (pkg === 'domain' || pkg === 'server') return `${pkg}/${first.replace(/\.ts$/, '')}`;
  return pkg;
}

/** Circles of files, found by depth-first search. Type-only imports count too: they tie modules together just as well. */
function cycles(all: readonly string[]): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].map((step) => relative(ROOT, step)).join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const target of importsOf(file)) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of all) visit(file, []);
  return found;
}
