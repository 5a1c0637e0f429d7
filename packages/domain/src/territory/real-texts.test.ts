import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../../tests/support/shared.ts';
import { describeTerritory } from './describe.ts';
import { parseTerritory } from './parse.ts';
import { sameTerritory, stateOf } from './territory.ts';

const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';

/** Measured over 355 texts: 90.4 % fully read. What is left names parties, assets or several grants. */
const LEAST_READ = 0.9;

/** One text a deal, as the researchers copied it from announcements and filings. */
function territoryTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { territory?: { text?: string | null } }).territory?.text ?? '')
    .filter((text) => text !== '');
}

describe.skipIf(shared === null)(`territory texts of real deals${skipped}`, () => {
  const texts = shared === null ? [] : territoryTexts(join(shared, 'facts/deals'));

  test('most are read to the last word', () => {
    expect(texts.length).toBeGreaterThan(300);
    const full = texts.filter((text) => parseTerritory(text).unread.length === 0);
    expect(full.length / texts.length).toBeGreaterThanOrEqual(LEAST_READ);
  });

  test('Greater China outside a grant never loses Taiwan or Macau', () => {
    const outside = texts.filter((text) => /^(worldwide |global )?(outside|ex-|excluding) ?Greater China$/i.test(text));
    expect(outside.length).toBeGreaterThan(50);
    for (const text of outside) {
      const { territory } = parseTerritory(text);
      const read = ['CN', 'HK', 'MO', 'TW', 'US'].map((code) => stateOf(territory, code));
      expect(read, text).toEqual(['out', 'out', 'out', 'out', 'in']);
    }
  });

  test('what was read can be said again in both languages', () => {
    for (const text of new Set(texts)) {
      const { territory } = parseTerritory(text);
      for (const language of ['en', 'zh'] as const) {
        const said = describeTerritory(territory, language);
        expect(sameTerritory(parseTerritory(said).territory, territory), `${text} → ${said}`).toBe(true);
      }
    }
  });
});
