import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

const work = mkdtempSync(join(tmpdir(), 'beringia-fingerprint-'));
afterAll(() => rmSync(work, { recursive: true }));

/** A folder with these files. @returns its fingerprint over `data` and `code` */
function fingerprint(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries({ 'data/deals.jsonl': 'one', 'code/row.ts': 'two', ...files })) {
    mkdirSync(join(work, name, path, '..'), { recursive: true });
    writeFileSync(join(work, name, path), text);
  }
  return fingerprintOf(join(work, name), ['data', 'code']);
}

describe('a fingerprint', () => {
  const first = fingerprint('first', {});

  it('is the same for the same text in another place', () => {
    expect(fingerprint('elsewhere', {})).toBe(first);
  });

  it('differs by a text, a name and a new file, at any depth', () => {
    const others = [
      fingerprint('text', { 'code/row.ts': 'three' }),
      fingerprint('deep', { 'code/more/deep.ts': '' }),
      fingerprint('deeper', { 'code/more/deeper.ts': '' }),
      fingerprint('data', { 'data/tiers.json': '{}' }),
    ];
    expect(new Set([first, ...others]).size).toBe(5);
  });

  it('leaves out tests and what is neither code nor data', () => {
    expect(fingerprint('beside', { 'code/row.test.ts': 'a test', 'data/README.md': 'words' })).toBe(first);
  });
});
