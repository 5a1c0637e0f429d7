import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from './compare-names.ts';

function verdict(a: string, b: string): string {
  return compareNames(a, b).verdict;
}

describe('two names', () => {
  it.each([
    ['江苏恒瑞医药股份有限公司', 'Jiangsu Hengrui Pharmaceuticals Co., Ltd.'],
    ['Heng Rui Medicine', '恒瑞医药'],
    ['恒瑞医药（江苏）', '江苏恒瑞医药有限公司'],
    ['Zai Lab Limited', 'Zailab'],
    ['Gan & Lee Pharmaceuticals', 'Gan and Lee Pharma'],
    ['Wuhan Institute of Biological Products', '武汉生物制品研究所'],
    ['China Resources Double-Crane', 'China Resources Double Crane Co., Ltd.'],
    ['North China Pharmaceutical', '华北制药有限公司'],
    ['石家莊四藥', 'Shijiazhuang No.4 Pharma Co Ltd'],
  ])('%s and %s are confirmed', (a, b) => {
    expect(verdict(a, b)).toBe('confirmed');
  });

  it.each([
    ['Hengriu Pharmaceuticals', 'Hengrui Pharmaceuticals'],
    ['C.T.T.Q.', 'Chia Tai Tian Qing'],
    ['恒瑞医药有限公司上海分公司', '恒瑞医药有限公司'],
    ['Lockheed Martin', '洛克希德·马丁公司'],
    ['恒瑞医药', '恒锐医药'],
  ])('%s and %s are possible and no more', (a, b) => {
    expect(verdict(a, b)).toBe('possible');
  });

  it.each([
    ['Genor Biopharma', 'Genrix Bio'],
    ['复星医药', '复创医药'],
    ['Legend Capital', 'Legend Biotech'],
    ['Pfizer Inc.', 'Pfizer Japan Inc.'],
  ])('%s and %s are different', (a, b) => {
    expect(verdict(a, b)).toBe('different');
  });

  it('say the same whichever comes first, and explain it', () => {
    const names = [
      '恒瑞医药',
      'Hengrui',
      'Jiangsu Hengrui',
      '江西恒瑞医药',
      'Fund II',
      'Fund 3',
      'Zai Lab',
      '上海医药集团',
      'Merck & Co.',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...names), (a, b) => {
        const [one, other] = [compareNames(a, b), compareNames(b, a)];
        expect(one.verdict).toBe(other.verdict);
        expect(one.score).toBeCloseTo(other.score, 6);
        expect(one.because.length).toBeGreaterThan(0);
      }),
      { seed: 20261125 },
    );
  });
});

describe('traps', () => {
  it('two fund numbers are never confirmed as one', () => {
    const pairs = [
      ['Hillhouse Fund II', 'Hillhouse Fund III'],
      ['Vivo Capital Fund IX', 'Vivo Capital Fund XI'],
      ['启明创投一期基金', '启明创投二期基金'],
      ['Mortgage Trust 2007-AHL1', 'Mortgage Trust 2007-AHL2'],
      ['Capital Trust Series A', 'Capital Trust Series B'],
      ['Sinopharm No. 1 Factory', 'Sinopharm Second Factory'],
    ] as const;
    for (const [a, b] of pairs) expect(verdict(a, b), `${a} / ${b}`).not.toBe('confirmed');
  });

  it('a number is never confirmed as another, whatever the name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (a, b) => {
        fc.pre(a !== b);
        expect(verdict(`Acme Pharma Fund ${a} LP`, `Acme Pharma Fund ${b} LP`)).not.toBe('confirmed');
        expect(verdict(`恒瑞医药${a}期`, `恒瑞医药${b}期`)).not.toBe('confirmed');
      }),
      { seed: 20261125 },
    );
  });

  it('simplified and traditional spellings are one firm', () => {
    expect(verdict('無錫藥明康德新藥開發股份有限公司', '无锡药明康德新药开发股份有限公司')).toBe('confirmed');
    expect(verdict('複宏漢霖', '复宏汉霖')).toBe('confirmed');
  });

  it('the place decides where nothing else does', () => {
    for (const [a, b] of [
      ['Jiangsu Pharmaceutical', 'Jiangxi Pharmaceutical'],
      ['山西振东制药', '陕西振东制药'],
      ['武汉生物制品研究所', '兰州生物制品研究所'],
    ] as const) {
      expect(verdict(a, b), `${a} / ${b}`).not.toBe('confirmed');
    }
  });
});
