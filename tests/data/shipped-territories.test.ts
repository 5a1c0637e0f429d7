import { describe, expect, it } from 'vitest';
import type { TerritoryOfGrant } from '../../packages/domain/src/deals/grants.ts';
import { isTerritoryCode, territoryOf } from '../../packages/domain/src/territory/code-lists.ts';
import { isCountryCode } from '../../packages/domain/src/territory/countries.ts';
import { parseTerritory } from '../../packages/domain/src/territory/parse.ts';
import { extentOf } from '../../packages/domain/src/territory/regions.ts';
import { codesOf, maskOf, stateOf } from '../../packages/domain/src/territory/territory.ts';
import { deals } from './shipped-set.ts';

interface Row {
  readonly where: string;
  readonly territory: TerritoryOfGrant;
}

const granted: readonly Row[] = deals.flatMap((deal) => [
  ...deal.grants.map(({ key, territory }) => ({ where: `${deal.id} ${key}`, territory })),
  ...deal.events.flatMap(({ grants }) =>
    grants.map(({ key, territory }) => ({ where: `${deal.id} event ${key}`, territory })),
  ),
]);
const retained: readonly Row[] = deals.flatMap((deal) =>
  deal.retained.map(({ territory }, place) => ({ where: `${deal.id} retained ${place}`, territory })),
);
const burdened: readonly Row[] = deals.flatMap((deal) =>
  deal.encumbrances.flatMap(({ territory }, place) =>
    territory === null ? [] : [{ where: `${deal.id} encumbrance ${place}`, territory }],
  ),
);
const rows = [...granted, ...retained, ...burdened];

/** Where the codes may say otherwise than the words read by themselves, and why. */
const WORDS_DIFFER: Record<string, string> = {
  'alphamab-3dmed-glenmark-envafolimab-2024 g1':
    'The words name Asia Pacific with three exceptions; Greater China was recorded as left out too, and the note of the grant says so.',
  'cspc-astrazeneca-sirna-kidney-2026 g1':
    'The words tell of two candidates at once, “worldwide or ex-China”; this grant is the one that reaches China.',
};

describe('the territories of the shipped deals', () => {
  it('use codes that exist', () => {
    const codes = rows.flatMap(({ where, territory }) =>
      [...territory.in, ...territory.out].map((code) => ({ where, code })),
    );
    expect(codes.length).toBeGreaterThan(1000);
    expect(codes.filter(({ code }) => !isTerritoryCode(code))).toEqual([]);
  });

  it('lose no named country to a region left out, since out beats in', () => {
    expect(rows.filter(({ territory }) => lostCountries(territory).length > 0).map(({ where }) => where)).toEqual([]);
  });

  it('never say the contrary of their words, country by country', () => {
    const relative = ({ territory }: Row) => [...territory.in, ...territory.out].includes('ROW');
    const differ = [...granted, ...retained.filter((row) => !relative(row))].filter(
      (row) => contrary(row.territory).length > 0,
    );
    expect(differ.map(({ where }) => where).sort()).toEqual(Object.keys(WORDS_DIFFER).sort());
  });

  it('keep Taiwan, Hong Kong and Macau in Greater China', () => {
    const inside = rows.filter(({ territory }) => territory.in.includes('GREATER-CHINA'));
    const outside = rows.filter(({ territory }) => territory.out.includes('GREATER-CHINA'));
    expect(inside.length).toBeGreaterThan(20);
    expect(outside.length).toBeGreaterThan(100);
    for (const [side, state] of [
      [inside, 'in'],
      [outside, 'out'],
    ] as const) {
      for (const { where, territory } of side) {
        const read = ['CN', 'HK', 'MO', 'TW'].filter((code) => !territory.out.includes(code) || state === 'out');
        for (const code of read) expect(stateOf(territoryOf(territory), code), `${where} ${code}`).toBe(state);
      }
    }
  });

  it('leave Taiwan not stated where the word is a bare “China”', () => {
    const bare = rows.filter(({ territory }) => territory.out.length === 1 && territory.out[0] === 'CHINA');
    expect(bare.length).toBeGreaterThan(20);
    for (const { where, territory } of bare) {
      expect(stateOf(territoryOf(territory), 'CN'), where).toBe('out');
      if (!territory.in.includes('TW')) expect(stateOf(territoryOf(territory), 'TW'), where).not.toBe('in');
    }
  });
});

function lostCountries(lists: TerritoryOfGrant): string[] {
  const regions = lists.out.filter((code) => !isCountryCode(code) && code !== 'ROW' && code !== 'UNKNOWN');
  const out = regions.reduce((mask, code) => mask | (extentOf(code.replace('?', ''))?.core ?? 0n), 0n);
  return codesOf(maskOf(lists.in.filter(isCountryCode)) & out);
}

function contrary({ text, ...lists }: TerritoryOfGrant): string[] {
  if (text === null) return [];
  const [words, codes] = [parseTerritory(text).territory, territoryOf(lists)];
  return codesOf((words.in & codes.out) | (words.out & codes.in));
}
