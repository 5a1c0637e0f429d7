import { expect, test } from 'vitest';
import type { DealLine } from '../deal.ts';
import { exampleDeal } from '../testing/example-deal.ts';
import { territoryClass } from './territory-class.ts';

type GrantLine = DealLine['grants'][number];

function grantOf(granted: string[], out: string[], change: Partial<GrantLine> = {}): GrantLine {
  return {
    key: `g${granted.join('').toLowerCase()}`,
    assets: [],
    kind: 'licence',
    territory: { text: null, in: granted, out },
    ...change,
  };
}

const classOf = (...grants: GrantLine[]) => territoryClass(exampleDeal({ grants }));

test.each([
  [['WORLDWIDE'], [], 'worldwide'],
  [['WORLDWIDE'], ['GREATER-CHINA'], 'ex-greater-china'],
  [['WORLDWIDE'], ['CN', 'HK', 'MO', 'TW'], 'ex-greater-china'],
  [['WORLDWIDE'], ['CN', 'HK', 'MO'], 'ex-mainland-hk-macau'],
  [['WORLDWIDE'], ['CN'], 'ex-mainland'],
  [['WORLDWIDE'], ['CHINA'], 'ex-china'],
  [['WORLDWIDE'], ['GREATER-CHINA', 'KR'], 'ex-wider'],
  [['US', 'EUROPE', 'ROW'], ['GREATER-CHINA'], 'ex-greater-china'],
  [['LATAM', 'MENA', 'ROW'], [], 'regional'],
  [['US', 'CA'], [], 'regional'],
  [['CN', 'HK'], [], 'china'],
  [['WORLDWIDE'], ['UNKNOWN'], 'unclear'],
  [[], [], 'not-stated'],
])('%j without %j is %s', (granted, out, expected) => {
  expect(classOf(grantOf(granted, out))).toBe(expected);
});

test('rights granted back and options beside a licence do not change the class', () => {
  const back = grantOf(['CN'], [], { direction: 'licensee-to-licensor' });
  expect(classOf(grantOf(['US'], []), back, grantOf(['WORLDWIDE'], [], { kind: 'option' }))).toBe('regional');
});

test('different territories for different assets are mixed, and no grant at all is not stated', () => {
  expect(classOf(grantOf(['US'], []), grantOf(['WORLDWIDE'], []))).toBe('mixed');
  expect(classOf()).toBe('not-stated');
});
