import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTRY_CODES } from './countries.ts';
import {
  codesOf,
  complement,
  countStates,
  EVERYWHERE,
  intersect,
  maskOf,
  minus,
  NOT_STATED,
  NOWHERE,
  notStated,
  sameTerritory,
  sizeOf,
  stateOf,
  type Territory,
  territory,
  toLists,
  union,
} from './territory.ts';
import { anyTerritory } from './territory-arbitrary.ts';

const RUN = { seed: 3166, numRuns: 200 };
const holds = (...args: Territory[]) => ({
  equal: (a: Territory, b: Territory) => expect(sameTerritory(a, b), JSON.stringify(args.map(toLists))).toBe(true),
});

describe('three disjoint sets', () => {
  test('no country is lost or counted twice, whatever is done', () => {
    fc.assert(
      fc.property(anyTerritory, anyTerritory, (a, b) => {
        for (const t of [a, union(a, b), intersect(a, b), minus(a, b), complement(a)]) {
          const { in: inside, out, notStated: open } = toLists(t);
          expect([...inside, ...out, ...open].sort()).toEqual(COUNTRY_CODES);
          expect(sizeOf(t.in) + sizeOf(t.out) + sizeOf(notStated(t))).toBe(250);
        }
      }),
      RUN,
    );
  });

  test('out wins where both are claimed', () => {
    const both = territory(maskOf(['CN', 'US']), maskOf(['CN']));
    expect(stateOf(both, 'CN')).toBe('out');
    expect(stateOf(both, 'US')).toBe('in');
    expect(stateOf(both, 'JP')).toBe('not-stated');
  });

  test('a code that does not exist is refused', () => {
    expect(() => stateOf(EVERYWHERE, 'UK')).toThrow(/"UK" is not a country code/);
  });
});

describe('three-valued algebra', () => {
  test('each country follows Kleene’s tables', () => {
    const rank = { out: 0, 'not-stated': 1, in: 2 } as const;
    fc.assert(
      fc.property(anyTerritory, anyTerritory, fc.constantFrom(...COUNTRY_CODES), (a, b, code) => {
        const [x, y] = [rank[stateOf(a, code)], rank[stateOf(b, code)]];
        expect(rank[stateOf(union(a, b), code)]).toBe(Math.max(x, y));
        expect(rank[stateOf(intersect(a, b), code)]).toBe(Math.min(x, y));
        expect(rank[stateOf(complement(a), code)]).toBe(2 - x);
        expect(rank[stateOf(minus(a, b), code)]).toBe(Math.min(x, 2 - y));
      }),
      RUN,
    );
  });

  test('union and intersection are idempotent, commutative, associative, and absorb each other', () => {
    fc.assert(
      fc.property(anyTerritory, anyTerritory, anyTerritory, (a, b, c) => {
        const they = holds(a, b, c);
        for (const join of [union, intersect]) {
          they.equal(join(a, a), a);
          they.equal(join(a, b), join(b, a));
          they.equal(join(a, join(b, c)), join(join(a, b), c));
        }
        they.equal(union(a, intersect(a, b)), a);
        they.equal(intersect(a, union(b, c)), union(intersect(a, b), intersect(a, c)));
      }),
      RUN,
    );
  });

  test('De Morgan holds, and a double complement changes nothing', () => {
    fc.assert(
      fc.property(anyTerritory, anyTerritory, (a, b) => {
        const they = holds(a, b);
        they.equal(complement(union(a, b)), intersect(complement(a), complement(b)));
        they.equal(complement(intersect(a, b)), union(complement(a), complement(b)));
        they.equal(complement(complement(a)), a);
      }),
      RUN,
    );
  });

  test('everywhere, nowhere and not stated are the bounds and the middle', () => {
    fc.assert(
      fc.property(anyTerritory, (a) => {
        const they = holds(a);
        they.equal(union(a, NOWHERE), a);
        they.equal(intersect(a, EVERYWHERE), a);
        they.equal(union(a, EVERYWHERE), EVERYWHERE);
        they.equal(intersect(a, NOWHERE), NOWHERE);
        they.equal(complement(NOT_STATED), NOT_STATED);
      }),
      RUN,
    );
  });

  test('the excluded middle does not hold: an unknown stays unknown', () => {
    expect(sameTerritory(union(NOT_STATED, complement(NOT_STATED)), NOT_STATED)).toBe(true);
    expect(stateOf(minus(EVERYWHERE, NOT_STATED), 'HK')).toBe('not-stated');
  });
});

describe('many territories', () => {
  test('masks and codes convert into each other', () => {
    fc.assert(
      fc.property(anyTerritory, (a) => {
        expect(maskOf(codesOf(a.in))).toBe(a.in);
      }),
      RUN,
    );
  });

  test('states are counted per country', () => {
    const counts = countStates([EVERYWHERE, NOT_STATED, territory(maskOf(['US']), maskOf(['CN']))]);
    expect(counts.get('US')).toEqual({ in: 2, out: 0, 'not-stated': 1 });
    expect(counts.get('CN')).toEqual({ in: 1, out: 1, 'not-stated': 1 });
    expect(counts.get('ZW')).toEqual({ in: 1, out: 0, 'not-stated': 2 });
  });
});
