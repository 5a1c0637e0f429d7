import { describe, expect, it } from 'vitest';
import { findByTyping, nameEntry } from './name-entries.ts';

const NAMES = [
  'Akeso',
  '康方生物',
  'Innovent Biologics',
  '恒瑞医药',
  'AK112',
  'AK117',
  'Bio-Thera',
  'TAK-113',
  'CHS-007',
];
const entries = NAMES.map((name) => nameEntry(name, name));
const found = (typed: string, most = 5) => findByTyping(entries, typed, most).map(({ of, how }) => `${how} ${of}`);

describe('what was typed', () => {
  it.each([
    ['akeso', ['exact Akeso']],
    ['ak-11', ['begins AK112', 'begins AK117']],
    ['biolog', ['begins Innovent Biologics']],
    ['thera', ['begins Bio-Thera']],
    ['vent', ['contains Innovent Biologics']],
    ['方生', ['contains 康方生物']],
    ['康方生物', ['exact 康方生物']],
    ['恆瑞', ['begins 恒瑞医药']],
    ['hengrui', ['pinyin 恒瑞医药']],
    ['kfsw', ['pinyin 康方生物']],
    ['kf', ['pinyin 康方生物']],
    ['ak113', []],
    ['hs-007', []],
    ['tak113', ['exact TAK-113']],
    ['112', ['contains AK112']],
    ['ve', []],
    ['- /', []],
    ['', []],
  ])('"%s" fits %o', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it('gives each record once, by the name that fits best', () => {
    const one = { id: 'akeso' };
    const both = [nameEntry(one, 'Akeso Biopharma'), nameEntry(one, 'Akeso')];
    expect(findByTyping(both, 'akeso', 5)).toEqual([{ of: one, matched: 'Akeso', how: 'exact' }]);
  });

  it('puts the nearer fit first, then the shorter name, and stops at the most', () => {
    expect(found('b', 1)).toEqual(['begins Bio-Thera']);
    expect(found('a')).toEqual(['begins AK112', 'begins AK117', 'begins Akeso']);
  });
});
