import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../basics/partial-date.ts';
import { COUNTRY_CODES } from './countries.ts';
import { extentOf, REGIONS, regionTerritory } from './regions.ts';
import { codesOf, EVERYWHERE, minus, sizeOf, stateOf } from './territory.ts';

const on = (day: string) => ({ on: parsePartialDate(day) });
const core = (code: string, reading = {}) => codesOf(extentOf(code, reading)?.core ?? 0n);
const rim = (code: string, reading = {}) => codesOf(extentOf(code, reading)?.rim ?? 0n);

describe('the region table', () => {
  test('every region has known members, a source, and a reason for every country of its rim', () => {
    expect(REGIONS.length).toBeGreaterThan(30);
    for (const region of REGIONS) {
      const extent = extentOf(region.code);
      expect(extent && extent.core & extent.rim, region.code).toBe(0n);
      expect(region.source.length, region.code).toBeGreaterThan(10);
      for (const entry of region.rim) expect(entry.because, region.code).toMatch(/^[A-Z].*\.$/);
    }
    expect(COUNTRY_CODES).toEqual(core('WORLDWIDE'));
  });

  test('Greater China never loses Taiwan or Macau', () => {
    expect(core('GREATER-CHINA')).toEqual(['CN', 'HK', 'MO', 'TW']);
    expect(rim('GREATER-CHINA')).toEqual([]);
  });

  test('the bare word China settles the mainland only', () => {
    expect(core('CHINA')).toEqual(['CN']);
    expect(rim('CHINA')).toEqual(['HK', 'MO', 'TW']);
    expect(core('CN')).toEqual(['CN']);
  });

  test('Europe is certain of its core and not of Russia, Türkiye, Georgia or Israel', () => {
    expect(core('EUROPE')).toEqual(expect.arrayContaining(['DE', 'GB', 'CH', 'NO', 'RS']));
    expect(rim('EUROPE')).toEqual(expect.arrayContaining(['TR', 'RU', 'GE', 'IL']));
    expect(core('NORTH-AMERICA')).toEqual(['CA', 'US']);
    expect(rim('NORTH-AMERICA')).toContain('MX');
  });
});

describe('membership by day', () => {
  test('the United Kingdom is in the EU until 31 January 2020', () => {
    expect(core('EU', on('2020-01-31'))).toContain('GB');
    expect(core('EU', on('2020-02-01'))).not.toContain('GB');
    expect(rim('EU', on('2020-02-01'))).not.toContain('GB');
  });

  test('Croatia is in the EU from 1 July 2013', () => {
    expect(core('EU', on('2013-06-30'))).toHaveLength(27);
    expect(core('EU', on('2013-06-30'))).not.toContain('HR');
    expect(core('EU', on('2013-07-01'))).toHaveLength(28);
    expect(core('EU', on('2026-01-01'))).toHaveLength(27);
  });

  test('a coarse date puts who left in between into the rim', () => {
    expect(rim('EU', on('2020'))).toContain('GB');
    expect(core('EU', on('2019'))).toContain('GB');
    expect(rim('EU')).toContain('GB');
  });

  test('Timor-Leste joins ASEAN on 26 October 2025; Liechtenstein is in the EEA and not in the EU', () => {
    expect(core('ASEAN', on('2025-10-25'))).toHaveLength(10);
    expect(core('ASEAN', on('2025-10-26'))).toContain('TL');
    expect(core('EEA', on('2022-01-01'))).toEqual(expect.arrayContaining(['IS', 'LI', 'NO']));
    expect(sizeOf(extentOf('EEA', on('2022-01-01'))?.core ?? 0n)).toBe(30);
  });
});

describe('a region by itself', () => {
  test('the source’s own definition wins over the table', () => {
    const definitions = { 'GREATER-CHINA': ['CN', 'HK', 'MO'], TERRITORY: ['JP'] };
    expect(core('GREATER-CHINA', { definitions })).toEqual(['CN', 'HK', 'MO']);
    expect(core('TERRITORY', { definitions })).toEqual(['JP']);
    expect(extentOf('ATLANTIS')).toBeNull();
    expect(extentOf('constructor', { definitions })).toBeNull();
  });

  test('subtracting it leaves its rim not stated', () => {
    const europe = regionTerritory('EUROPE');
    const outside = europe && minus(EVERYWHERE, europe);
    expect(outside && ['DE', 'TR', 'JP'].map((code) => stateOf(outside, code))).toEqual(['out', 'not-stated', 'in']);
  });
});
