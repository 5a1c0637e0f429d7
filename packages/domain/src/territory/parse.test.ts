import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../basics/partial-date.ts';
import { territoryOf } from './code-lists.ts';
import { COUNTRIES } from './countries.ts';
import { parseTerritory } from './parse.ts';
import { LEXICON } from './phrases.ts';
import { REGIONS } from './regions.ts';
import { sameTerritory, stateOf, toLists } from './territory.ts';

const states = (text: string, ...codes: string[]) => {
  const { territory } = parseTerritory(text);
  return codes.map((code) => stateOf(territory, code)).join(' ');
};

describe('traps', () => {
  test('"Greater China" undefined never loses Taiwan or Macau', () => {
    for (const text of ['Greater China', '大中华区', '两岸三地']) {
      expect(states(text, 'CN', 'HK', 'MO', 'TW')).toBe('in in in in');
    }
    for (const text of ['worldwide outside Greater China', '大中华区以外的全球权益']) {
      expect(states(text, 'CN', 'HK', 'MO', 'TW', 'US')).toBe('out out out out in');
    }
  });

  test('a definition in the text wins over the usual meaning', () => {
    const text = 'Greater China (mainland China, Hong Kong and Macau)';
    expect(states(text, 'CN', 'HK', 'MO', 'TW')).toBe('in in in not-stated');
  });

  test('bare "China" is neither the mainland only nor all of it', () => {
    expect(states('China', 'CN', 'HK', 'MO', 'TW')).toBe('in not-stated not-stated not-stated');
    for (const text of ['ex-China', 'worldwide outside China', '中国以外', '海外权益']) {
      expect(states(text, 'CN', 'HK', 'MO', 'TW', 'US')).toBe('out not-stated not-stated not-stated in');
    }
  });

  test('an exclusion of mainland, Hong Kong and Macau grants Taiwan', () => {
    for (const text of ['除中国大陆、香港和澳门以外', 'global excluding mainland China, Hong Kong and Macau']) {
      expect(states(text, 'CN', 'HK', 'MO', 'TW', 'US')).toBe('out out out in in');
    }
  });

  test('"Hong Kong, China" is Hong Kong, and says nothing certain of the mainland', () => {
    expect(states('Hong Kong, China and Singapore', 'HK', 'CN', 'SG')).toBe('in not-stated in');
  });

  test('words that were not understood are returned, and the rest of the world is not stated', () => {
    const read = parseTerritory('worldwide outside Greater China and Wakanda');
    expect(read.unread).toEqual(['Wakanda']);
    expect(stateOf(read.territory, 'TW')).toBe('out');
    expect(stateOf(read.territory, 'US')).toBe('not-stated');
    expect(states('worldwide, terms apply', 'US')).toBe('not-stated');
  });

  test('places next to words that were not understood are not certain', () => {
    const read = parseTerritory('CRISPR leads US, Japan');
    expect(read.unread).toEqual(['CRISPR leads']);
    expect(toLists(read.territory).in).toEqual(['JP']);
  });

  test('"certain" countries are unknown up to their noun', () => {
    const text = 'worldwide except certain Central Asian, Middle Eastern and African countries, and Japan';
    expect(states(text, 'KZ', 'SA', 'NG', 'JP', 'BR')).toBe('not-stated not-stated not-stated out in');
  });

  test('a number of countries is a region only when the numbers agree', () => {
    expect(states('12 MENA countries', 'SA')).toBe('not-stated');
    expect(states('10 ASEAN countries', 'SG', 'TL')).toBe('in not-stated');
    expect(states('12 MENA countries: Bahrain, Egypt', 'BH', 'EG', 'SA')).toBe('in in not-stated');
  });

  test('an option on another territory is an aside', () => {
    const read = parseTerritory('worldwide; Jacobio option on mainland China, Hong Kong and Macau');
    expect(read.asides).toEqual(['Jacobio option on mainland China, Hong Kong and Macau']);
    expect(stateOf(read.territory, 'CN')).toBe('in');
  });

  test('what the licensor keeps is out', () => {
    expect(states('US; Kelun keeps Greater China', 'US', 'TW', 'JP')).toBe('in out not-stated');
  });
});

describe('the lists', () => {
  test('say the same as the territory, for any heap of known words', () => {
    const words = fc.array(fc.constantFrom(...LEXICON.keys(), 'Wakanda', '瓦坎达', '17'), { maxLength: 12 });
    let runs = 0;
    fc.assert(
      fc.property(words, (heap) => {
        const read = parseTerritory(heap.join(' '));
        expect(sameTerritory(territoryOf(read), read.territory), heap.join(' ')).toBe(true);
        runs += 1;
      }),
      { seed: 3166, numRuns: 1000 },
    );
    expect(runs).toBe(1000);
  });

  test('any text at all is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(parseTerritory(text).territory.in).toBeTypeOf('bigint');
      }),
      { seed: 3166, numRuns: 500 },
    );
  });

  test('the record’s date counts', () => {
    const read = parseTerritory('EU and Japan', { on: parsePartialDate('2018-03-01') });
    expect(stateOf(read.territory, 'GB')).toBe('in');
    expect(read.in).toEqual(['EU', 'JP']);
  });
});

describe('names', () => {
  test('every name and alias of a country reads as that country', () => {
    let read = 0;
    for (const { code, en, zh, aliasesEn, aliasesZh } of COUNTRIES) {
      for (const name of [en, zh, ...aliasesEn, ...aliasesZh]) {
        expect(parseTerritory(name), name).toMatchObject({ in: [code], out: [], unread: [] });
        read += 1;
      }
    }
    expect(read).toBeGreaterThan(600);
  });

  test('every region’s name reads as that region', () => {
    for (const { code, en, zh } of REGIONS.filter((region) => region.code !== 'MAINLAND-CHINA')) {
      for (const name of [en, zh, `the ${en}`]) expect(parseTerritory(name).in, name).toEqual([code]);
    }
  });

  test('every phrase of the table is itself understood', () => {
    for (const phrase of LEXICON.keys()) expect(parseTerritory(phrase).unread.join(''), phrase).toMatch(/^(|\p{L}+)$/u);
  });
});
