import { describe, expect, test } from 'vitest';
import { parseDay } from '../basics/partial-date.ts';
import { COUNTRY_CODES } from '../territory/countries.ts';
import { rightsAnswer } from './answer.ts';
import { lookAt } from './looked-at.ts';
import { statusesOf } from './statuses.ts';
import { event, ledgerOf, SMALL } from './testing/example-events.ts';
import { openAsset, UNIVERSE } from './testing/shipped-assets.ts';
import { whoMaySell } from './who-may-sell.ts';

const DAY = parseDay('2026-11-25');
const NOTHING = lookAt([]);
const world = { in: ['WORLDWIDE'], out: [] };
const inField = (...names: string[]) => ({ in: names, except: [], open: [], because: null });

const BY_FIELD = ledgerOf([
  event({
    id: 'g1',
    kind: 'grant',
    from: ['maker'],
    to: ['onco'],
    territory: world,
    field: inField('oncology'),
    exclusivity: 'exclusive',
  }),
  event({
    id: 'g2',
    kind: 'grant',
    from: ['maker'],
    to: ['neuro'],
    territory: { in: ['US'], out: [] },
    field: inField('ms'),
  }),
]);

describe('the answer of rights show', () => {
  const answer = rightsAnswer(BY_FIELD, DAY, SMALL, NOTHING);

  test('groups countries and says the field of each holder', () => {
    expect(answer.holders.map(({ party, field, countries }) => [party, field, countries.length])).toEqual([
      ['onco', 'oncology', 250],
      ['neuro', 'ms', 1],
    ]);
  });

  test('two exclusive grants in fields that do not meet are no conflict', () => {
    expect(answer.conflicts).toEqual([]);
  });

  test('a country with a holder in some field is not among those where nothing was found', () => {
    expect(answer.noGrantFound.countries).toEqual([]);
    expect(answer.noGrantFound.parts.map(({ field, countries }) => [field, countries.length]).sort()).toEqual([
      ['all except oncology, ms', 1],
      ['all except oncology', 249],
    ]);
  });

  test('is the same for a country and a field as the question about them', () => {
    const ask = (country: string, field: ReturnType<typeof inField> | null) =>
      whoMaySell(BY_FIELD, { country, field, date: DAY }, SMALL, NOTHING);
    expect(ask('US', inField('nsclc'))).toMatchObject({ status: 'held', answers: [{ holders: [{ party: 'onco' }] }] });
    expect(ask('DE', inField('ms')).status).toBe('no-grant-found');
    expect(ask('US', null).status).toBe('split');
    expect(statusesOf(BY_FIELD, DAY, SMALL).US).toBe('split');
    expect(statusesOf(BY_FIELD, DAY, SMALL, inField('ms'))).toMatchObject({ US: 'held', DE: 'no-grant-found' });
  });
});

describe('the answer over real deals', () => {
  test.each(['tislelizumab', 'ivonescimab', 'orelabrutinib', 'serplulimab', 'uliledlimab'])(
    'each country of %s is in one bucket a field, never lost, never twice',
    (asset) => {
      for (const day of ['2020-06-30', '2022-12-01', '2026-11-25']) {
        const answer = rightsAnswer(openAsset(asset), parseDay(day), UNIVERSE, NOTHING);
        const holders = new Map(
          answer.holders.map((line) => [JSON.stringify([line.countries, line.field, line.because]), line]),
        );
        const parts = [...holders.values(), ...answer.noGrantFound.parts, ...answer.unknownParts];
        for (const code of COUNTRY_CODES) {
          const fields = parts.filter(({ countries }) => countries.includes(code)).map(({ field }) => field);
          expect(new Set(fields).size, `${code} ${fields.join(' | ')}`).toBe(fields.length);
          expect(fields.length).toBeGreaterThan(0);
          if (fields.includes('all')) expect(fields).toEqual(['all']);
        }
      }
    },
  );

  test('every holder has its reasons and its records, every unknown says what is not settled', () => {
    const answer = rightsAnswer(openAsset('ivonescimab'), DAY, UNIVERSE, NOTHING);
    expect(answer.holders.length).toBeGreaterThan(1);
    for (const { because, basis } of answer.holders) {
      expect(basis.length).toBeGreaterThan(0);
      expect(because.flatMap(({ sources }) => sources).length).toBeGreaterThan(0);
    }
    expect(answer.unknownParts.length).toBeGreaterThan(0);
    for (const { because } of answer.unknownParts)
      expect(because.map(({ says }) => says).join()).toContain('Not settled');
  });
});
