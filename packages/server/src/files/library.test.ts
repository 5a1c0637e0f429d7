import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameKey } from '@beringia/domain/assets/name-key';
import type { Refusal } from '@beringia/domain/basics/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from './library.ts';

const DATA = fileURLToPath(new URL('../../../../data', import.meta.url));
const library = readLibrary(DATA);

describe('the shipped records', () => {
  it('are read once and stay the same', () => {
    expect(library.assets()).toBe(library.assets());
    expect(library.companies().length).toBeGreaterThan(900);
    expect(library.hospitals().length).toBeGreaterThan(600);
  });

  it('name only companies that there are', () => {
    const ids = new Set(library.companies().map(({ id }) => id));
    const named = [...library.companyOfPrintedName().values(), ...library.companyOfName().values()];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    const made = library.assets().flatMap(({ originator }) => originator?.company ?? []);
    expect(made.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('find a company by a name that is its alone, in either script', () => {
    expect(library.companyOfName().get(nameKey('Summit Therapeutics'))).toBe('summit');
    expect(library.companyOfName().get(nameKey('康方生物'))).toBe('akeso');
  });
});

describe('a broken clone', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'beringia-library-'));
    cpSync(join(DATA, 'vocabulary'), join(folder, 'vocabulary'), { recursive: true });
    cpSync(join(DATA, 'assets'), join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'assets/classes.jsonl'), '{"id":"only-an-id"}\n{');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is said plainly, with every line that is wrong; other parts can still be read', () => {
    const broken = readLibrary(folder);
    expect(broken.assets().length).toBeGreaterThan(700);
    let refused: Refusal | null = null;
    try {
      broken.classes();
    } catch (error) {
      refused = error as Refusal;
    }
    expect(refused?.code).toBe('fault');
    expect(refused?.problems.map(({ file }) => file)).toContain('data/assets/classes.jsonl');
    expect([...new Set(refused?.problems.map(({ line }) => line))]).toEqual([1, 2]);
  });
});
