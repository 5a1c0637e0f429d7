import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../basics/partial-date.ts';
import { ALL, codesOf } from '../territory/territory.ts';
import { rightsAt } from './fold.ts';
import { anyRights, event, ledgerOf, mapOf, SMALL } from './testing/example-events.ts';
import { membersOf, openAsset, UNIVERSE } from './testing/shipped-assets.ts';
import { simpleFold } from './testing/simple-fold.ts';

const SEED = { seed: 20261125, numRuns: 150 };
const DAY = parseDay('2025-06-15');
const KEPT = event({
  id: 'kept',
  kind: 'retention',
  on: '2010-01-01',
  to: ['maker'],
  territory: { in: ['WORLDWIDE'], out: [] },
});
const anyPlace = fc.subarray(['JP', 'EUROPE', 'US', 'CHINA', 'WORLDWIDE'], { minLength: 1 });

describe('the fold', () => {
  test('every country is in one part for each indication, never lost, never twice', () => {
    fc.assert(
      fc.property(anyRights, (events) => {
        const parts = rightsAt(ledgerOf(events), DAY, SMALL);
        for (const id of [...SMALL.ids, null]) {
          const bit = id === null ? 1n << BigInt(SMALL.ids.length) : SMALL.bit(id);
          const there = parts.filter(({ field }) => (field & bit) !== 0n);
          expect(there.reduce((mask, { countries }) => mask | countries, 0n)).toBe(ALL);
          expect(there.reduce((count, { countries }) => count + codesOf(countries).length, 0)).toBe(250);
        }
      }),
      SEED,
    );
  });

  test('says what the plain fold says, country by country and indication by indication', () => {
    fc.assert(
      fc.property(anyRights, (events) => {
        const ledger = ledgerOf(events);
        const plain = simpleFold(ledger, DAY, SMALL, ['nsclc', 'ms']);
        const parts = rightsAt(ledger, DAY, SMALL);
        for (const [spot, state] of plain) expect(stateOfSpot(parts, spot), spot).toEqual(state);
      }),
      { ...SEED, numRuns: 40 },
    );
  });

  test.each(['tislelizumab', 'ivonescimab', 'orelabrutinib', 'pumitamig', 'toripalimab', 'serplulimab', 'bat1806'])(
    'says what the plain fold says about %s',
    (asset) => {
      expect(membersOf(asset).length).toBeGreaterThan(0);
      const ledger = openAsset(asset);
      const some = ['nsclc', 'ms', 'sle', 'heme-malignancies', 'es-sclc'];
      for (const day of ['2021-06-30', '2023-06-01', '2026-11-25'].map((text) => parseDay(text))) {
        const parts = rightsAt(ledger, day, UNIVERSE);
        for (const [spot, state] of simpleFold(ledger, day, UNIVERSE, some)) {
          expect(stateOfSpot(parts, spot, UNIVERSE.bit), spot).toEqual(state);
        }
      }
    },
  );

  test('granting, then returning, restores the map', () => {
    fc.assert(
      fc.property(anyRights, anyPlace, (events, places) => {
        const before = ledgerOf([KEPT, ...events]);
        const grant = event({
          id: 'g',
          kind: 'grant',
          on: '2024-12-20',
          from: ['maker'],
          to: ['late'],
          territory: { in: places, out: [] },
        });
        const back = event({ id: 'r', kind: 'return', on: '2025-02-01', from: ['late'], to: ['maker'] });
        expect(mapOf(ledgerOf([KEPT, ...events, grant, back]), DAY)).toEqual(mapOf(before, DAY));
      }),
      SEED,
    );
  });

  test('granting, then ending without a word where it went, restores the map where nothing was kept', () => {
    fc.assert(
      fc.property(anyRights, anyPlace, (all, places) => {
        const events = all.filter(({ kind }) => kind !== 'retention');
        const grant = event({
          id: 'g',
          kind: 'grant',
          on: '2024-12-20',
          from: ['maker'],
          to: ['late'],
          territory: { in: places, out: [] },
        });
        const end = event({ id: 'r', kind: 'termination', on: '2025-02-01', from: ['late'], to: ['maker'] });
        expect(mapOf(ledgerOf([...events, grant, end]), DAY)).toEqual(mapOf(ledgerOf(events), DAY));
      }),
      SEED,
    );
  });

  test('the order in which grants are written does not matter', () => {
    fc.assert(
      fc.property(
        anyRights.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(sorted(mapOf(ledgerOf(shuffled), DAY))).toEqual(sorted(mapOf(ledgerOf(events), DAY)));
        },
      ),
      SEED,
    );
  });
});

function stateOfSpot(parts: ReturnType<typeof rightsAt>, spot: string, bit: (id: string) => bigint = SMALL.bit) {
  const [country = '', indication = ''] = spot.split(' ');
  const found = parts.filter(
    (part) => (part.field & bit(indication)) !== 0n && codesOf(part.countries).includes(country),
  );
  expect(found).toHaveLength(1);
  return found[0]?.state;
}

function sorted(map: Map<string, string>): [string, string][] {
  return [...map].sort(([a], [b]) => a.localeCompare(b));
}
