import { describe, expect, test } from 'vitest';
import { parseDay, parsePartialDate } from '../basics/partial-date.ts';
import { licenceEnded } from './licence-ended.ts';
import { event, ledgerOf } from './testing/example-events.ts';
import { openAsset } from './testing/shipped-assets.ts';

const TODAY = parseDay('2026-11-25');
const told = (on: string, territory: string | null, source = 'https://example.org/news') => ({
  on: parsePartialDate(on),
  territory,
  source,
});
const licence = (id: string, to: string, on: string, countries: string[]) =>
  event({ id, kind: 'grant', on: parseDay(on), from: ['maker'], to: [to], territory: { in: countries, out: [] } });
const ended = (id: string, from: string, on: string | null) =>
  event({ id, kind: 'termination', on: on === null ? null : parseDay(on), from: [from], to: ['maker'] });

const FIRST = licence('first', 'west', '2020-01-01', ['US', 'JP']);
const END = ended('end', 'west', '2023-05-01');

describe('the licence under which a stage was reached', () => {
  const ledger = ledgerOf([FIRST, END]);

  test('ended, and the stage is of it', () => {
    expect(licenceEnded(ledger, told('2022', 'US'), TODAY)).toMatchObject({ on: '2023-05-01', event: 'end' });
    expect(licenceEnded(ledger, told('2022', null), TODAY)).not.toBeNull();
  });

  test('stood until its end', () => {
    expect(licenceEnded(ledger, told('2022', 'US'), parseDay('2023-04-30'))).toBeNull();
  });

  test('is not one of another country, nor one that began later or was over', () => {
    expect(licenceEnded(ledger, told('2022', 'Germany'), TODAY)).toBeNull();
    expect(licenceEnded(ledger, told('2019-06-01', 'US'), TODAY)).toBeNull();
    expect(licenceEnded(ledger, told('2024-06-01', 'US'), TODAY)).toBeNull();
  });

  test('stands while one of two does', () => {
    const both = ledgerOf([FIRST, licence('second', 'east', '2021-01-01', ['US']), END]);
    expect(licenceEnded(both, told('2022', 'US'), TODAY)).toBeNull();
    expect(licenceEnded(both, told('2022', 'Japan'), TODAY)).toMatchObject({ event: 'end' });
  });
});

describe('shipped stages in the territory of a licensee', () => {
  test.each([
    ['tislelizumab', told('2022-04-15', 'US and EU'), 'return', '2023-09-17'],
    ['sintilimab', told('2022-03', 'US', 'deal:innovent-lilly-sintilimab-2020'), 'return', '2022-10'],
    ['aumolertinib', told('2022-06-15', 'UK'), 'termination', null],
  ])('%s: the licence has ended', (asset, fact, kind, on) => {
    expect(licenceEnded(openAsset(asset), fact, TODAY)).toMatchObject({ kind, on });
  });

  test('tislelizumab: Novartis held it on the day of the applications', () => {
    expect(licenceEnded(openAsset('tislelizumab'), told('2022-04-15', 'US and EU'), parseDay('2023-09-16'))).toBeNull();
  });

  test('ivonescimab: the licence stands', () => {
    const fact = told('2026-01', 'US', 'deal:akeso-summit-ivonescimab-2022');
    expect(licenceEnded(openAsset('ivonescimab'), fact, TODAY)).toBeNull();
  });
});
