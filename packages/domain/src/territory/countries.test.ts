import { describe, expect, test } from 'vitest';
import { COUNTRIES, COUNTRY_CODES, countryName, isCountryCode, placeOf } from './countries.ts';

describe('the country table', () => {
  test('has the 249 codes of ISO 3166-1 and XK, each once, in order', () => {
    expect(COUNTRIES).toHaveLength(250);
    expect([...new Set(COUNTRY_CODES)].sort()).toEqual(COUNTRY_CODES);
    expect(isCountryCode('XK')).toBe(true);
    for (const reserved of ['UK', 'EU', 'AN', 'SU', 'ZZ']) expect(isCountryCode(reserved), reserved).toBe(false);
  });

  test('names every country in both languages, and no name stands for two', () => {
    const names = COUNTRIES.flatMap(({ en, zh, aliasesEn, aliasesZh }) => [en, zh, ...aliasesEn, ...aliasesZh]);
    expect(names.filter((name) => name.trim() === '')).toEqual([]);
    const small = names.map((name) => name.toLowerCase());
    expect(small.filter((name, i) => small.indexOf(name) !== i)).toEqual([]);
  });

  test('says what people say', () => {
    expect(countryName('CN', 'en')).toBe('mainland China');
    expect(countryName('MO', 'zh')).toBe('澳门');
    expect(countryName('TR', 'en')).toBe('Türkiye');
    expect(countryName('??', 'en')).toBe('??');
    expect(placeOf('us')).toBeNull();
  });
});
