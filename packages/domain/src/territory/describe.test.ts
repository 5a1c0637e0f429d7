import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { territoryOf } from './code-lists.ts';
import { COUNTRIES } from './countries.ts';
import { describeTerritory } from './describe.ts';
import { parseTerritory } from './parse.ts';
import { REGIONS } from './regions.ts';
import { sameTerritory, type Territory, toLists } from './territory.ts';
import { anyTerritory } from './territory-arbitrary.ts';

const LANGUAGES = ['en', 'zh'] as const;
const say = (inside: string[], outside: string[], language: 'en' | 'zh' = 'en') =>
  describeTerritory(territoryOf({ in: inside, out: outside }), language);

function readsBack(territory: Territory): void {
  for (const language of LANGUAGES) {
    const text = describeTerritory(territory, language);
    const read = parseTerritory(text);
    expect(read.unread, text).toEqual([]);
    expect(sameTerritory(read.territory, territory), `${text} ${JSON.stringify(toLists(territory))}`).toBe(true);
  }
}

describe('the words', () => {
  test('are those that people use', () => {
    expect(say(['WORLDWIDE'], [])).toBe('worldwide');
    expect(say(['WORLDWIDE'], ['GREATER-CHINA'])).toBe('worldwide outside Greater China');
    expect(say(['WORLDWIDE'], ['CN', 'HK', 'MO'])).toBe('worldwide outside mainland China, Hong Kong and Macau');
    expect(say(['WORLDWIDE'], ['CHINA'])).toBe('worldwide outside China');
    expect(say(['WORLDWIDE'], ['CN'])).toBe('worldwide outside mainland China');
    expect(say(['US', 'CA', 'JP'], [])).toBe('United States, Canada and Japan; the rest not stated');
    expect(say(['US', 'EUROPE', 'JP'], ['GREATER-CHINA'])).toBe(
      'United States, Europe and Japan; Greater China not included; the rest not stated',
    );
    expect(say(['JP'], ['ROW'])).toBe('Japan only');
    expect(say(['WORLDWIDE'], ['ASIA?'])).toBe('worldwide; Asia not stated');
    expect(say([], [])).toBe('not stated');
  });

  test('are those that people use in Chinese', () => {
    expect(say(['WORLDWIDE'], ['GREATER-CHINA'], 'zh')).toBe('大中华区以外的全球');
    expect(say(['WORLDWIDE'], ['CN', 'HK', 'MO'], 'zh')).toBe('中国大陆、香港和澳门以外的全球');
    expect(say(['US', 'CA', 'JP'], [], 'zh')).toBe('美国、加拿大和日本；其余未说明');
    expect(say(['JP'], ['ROW'], 'zh')).toBe('仅日本');
  });

  test('take a country back in where that is shorter', () => {
    const { territory } = parseTerritory('worldwide excluding Asia but including Japan');
    expect(describeTerritory(territory, 'en')).toBe('worldwide outside Asia but including Japan');
    expect(describeTerritory(territory, 'zh')).toBe('亚洲以外的全球，但包括日本');
  });
});

describe('reading the words back gives the same sets', () => {
  test('for random territories', () => {
    let runs = 0;
    fc.assert(
      fc.property(anyTerritory, (territory) => {
        readsBack(territory);
        runs += 1;
      }),
      { seed: 3166, numRuns: 300 },
    );
    expect(runs).toBe(300);
  });

  test('for every country and every region, alone, excluded, only, and open', () => {
    for (const { code } of [...COUNTRIES, ...REGIONS]) {
      readsBack(territoryOf({ in: [code], out: [] }));
      readsBack(territoryOf({ in: ['WORLDWIDE'], out: [code] }));
      readsBack(territoryOf({ in: [code], out: ['ROW'] }));
      readsBack(territoryOf({ in: ['WORLDWIDE'], out: [`${code}?`] }));
      readsBack(territoryOf({ in: [], out: [code] }));
    }
  }, 60_000);

  test('for every pair of regions, in and out', () => {
    const codes = REGIONS.map((region) => region.code);
    for (const [index, a] of codes.entries()) {
      for (const b of codes) readsBack(territoryOf({ in: [a], out: [b] }));
      for (const b of codes.slice(index)) readsBack(territoryOf({ in: [a, b], out: [] }));
    }
  }, 60_000);
});
