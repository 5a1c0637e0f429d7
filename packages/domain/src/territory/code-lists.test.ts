import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../basics/partial-date.ts';
import { isTerritoryCode, TERRITORY_NAMES, territoryOf } from './code-lists.ts';
import { sameTerritory, stateOf, toLists } from './territory.ts';

const states = (inside: string[], outside: string[], ...codes: string[]) => {
  const territory = territoryOf({ in: inside, out: outside });
  return codes.map((code) => stateOf(territory, code));
};

describe('code lists of a record', () => {
  test('worldwide outside Greater China', () => {
    expect(states(['WORLDWIDE'], ['GREATER-CHINA'], 'US', 'CN', 'HK', 'MO', 'TW')).toEqual([
      'in',
      'out',
      'out',
      'out',
      'out',
    ]);
  });

  test('worldwide outside "China" leaves Hong Kong, Macau and Taiwan not stated', () => {
    expect(states(['WORLDWIDE'], ['CHINA'], 'US', 'CN', 'HK', 'MO', 'TW')).toEqual([
      'in',
      'out',
      'not-stated',
      'not-stated',
      'not-stated',
    ]);
    expect(states(['WORLDWIDE', 'HK'], ['CHINA'], 'HK', 'TW')).toEqual(['in', 'not-stated']);
  });

  test('out beats in', () => {
    expect(states(['US', 'JP'], ['JP'], 'US', 'JP')).toEqual(['in', 'out']);
    expect(states(['TW'], ['GREATER-CHINA'], 'TW')).toEqual(['out']);
  });

  test('both lists empty, or only "certain territories": not stated', () => {
    expect(toLists(territoryOf({ in: [], out: [] })).notStated).toHaveLength(250);
    expect(states(['US', 'UNKNOWN'], [], 'US', 'JP')).toEqual(['in', 'not-stated']);
    expect(states(['WORLDWIDE'], ['UNKNOWN', 'CN'], 'US', 'CN')).toEqual(['not-stated', 'out']);
  });

  test('a question mark leaves a region open', () => {
    expect(states(['WORLDWIDE'], ['ASIA?'], 'JP', 'TR', 'US')).toEqual(['not-stated', 'not-stated', 'in']);
    expect(states(['EUROPE?', 'FR'], [], 'DE', 'FR')).toEqual(['not-stated', 'in']);
  });

  test('the date and the source’s own definitions count', () => {
    const eu = { in: ['EU'], out: [] };
    expect(stateOf(territoryOf(eu, { on: parsePartialDate('2019-05-01') }), 'GB')).toBe('in');
    expect(stateOf(territoryOf(eu, { on: parsePartialDate('2024') }), 'GB')).toBe('not-stated');
    const definitions = { ASIA: ['JP', 'KR'] };
    expect(toLists(territoryOf({ in: ['ASIA'], out: [] }, { definitions })).in).toEqual(['JP', 'KR']);
  });
});

describe('rest of world', () => {
  test('is the complement of what else the record states, its rims not stated', () => {
    expect(states(['ROW'], ['US', 'EUROPE'], 'US', 'DE', 'TR', 'BR')).toEqual(['out', 'out', 'not-stated', 'in']);
    expect(states(['EUROPE'], ['ROW'], 'DE', 'TR', 'BR')).toEqual(['in', 'not-stated', 'out']);
    expect(states(['US', 'ROW'], ['GREATER-CHINA'], 'US', 'TW', 'BR')).toEqual(['in', 'out', 'in']);
  });

  test('alone, or on both sides, settles nothing', () => {
    expect(states(['ROW'], [], 'US')).toEqual(['not-stated']);
    expect(states(['US', 'ROW'], ['CN', 'ROW'], 'US', 'CN', 'BR')).toEqual(['in', 'out', 'not-stated']);
  });
});

describe('names that are not allowed', () => {
  test('are refused with the nearest ones', () => {
    expect(() => territoryOf({ in: ['US', 'EUROP'], out: [] })).toThrow(/in\[1\]: "EUROP".*nearest: EUROPE/s);
    expect(() => territoryOf({ in: [], out: ['GREATER CHINA'] })).toThrow(/GREATER-CHINA/);
    expect(() => territoryOf({ in: ['UK'], out: [] })).toThrow(/"UK" is not a territory code/);
    expect(isTerritoryCode('ASIA?')).toBe(true);
    expect(isTerritoryCode('ATLANTIS')).toBe(false);
  });
});

test('the order of codes and their repetition change nothing', () => {
  const codes = fc.array(fc.constantFrom(...TERRITORY_NAMES, 'ASIA?', 'CHINA?'), { maxLength: 5 });
  fc.assert(
    fc.property(codes, codes, (inside, outside) => {
      const twice = { in: [...inside, ...inside].reverse(), out: [...outside, ...outside].reverse() };
      const territory = territoryOf({ in: inside, out: outside });
      expect(sameTerritory(territoryOf(twice), territory)).toBe(true);
      expect(territory.in & territory.out).toBe(0n);
    }),
    { seed: 3166, numRuns: 300 },
  );
});
