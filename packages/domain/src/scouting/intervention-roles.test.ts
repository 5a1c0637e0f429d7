import { describe, expect, test } from 'vitest';
import { type TrialDesign, withRoles } from './intervention-roles.ts';

/** Arms as `label: kind`, things given as `name: arms`. */
function roles(
  title: string,
  arms: Record<string, 'experimental' | 'active' | 'placebo' | 'other'>,
  given: Record<string, string[]>,
) {
  const design: TrialDesign = {
    type: 'interventional',
    titles: [title],
    arms: Object.entries(arms).map(([label, kind]) => ({ label, kind })),
    given: Object.entries(given).map(([name, labels]) => ({ name, otherNames: [], kind: 'drug', arms: labels })),
  };
  return Object.fromEntries(withRoles(design).map(({ name, role }) => [name, role]));
}

describe('what a trial is about', () => {
  test('is what the experimental arm alone gets; what both get is background, and the rest is what it is measured against', () => {
    const arms = { new: 'experimental', old: 'active' } as const;
    expect(roles('A against B', arms, { 'ABC-101': ['new'], Docetaxel: ['old'], Prednisone: ['new', 'old'] })).toEqual({
      'ABC-101': 'experimental',
      Docetaxel: 'comparator',
      Prednisone: 'background',
    });
  });

  test('is never the placebo, also where the experimental arm gets one for masking', () => {
    const arms = { new: 'experimental', none: 'placebo' } as const;
    for (const placebo of [
      'Placebo',
      'Placebo to match ABC-101',
      'Normal saline',
      '注射用ABC-101安慰剂',
      'Vehicle cream',
    ]) {
      expect(roles('ABC-101', arms, { 'ABC-101': ['new'], [placebo]: ['new', 'none'] })).toEqual({
        'ABC-101': 'experimental',
        [placebo]: 'comparator',
      });
    }
  });

  test('is told from its partners by code, by usual partners and by the title', () => {
    const one = { only: 'experimental' } as const;
    const all = (...names: string[]) => Object.fromEntries(names.map((name) => [name, ['only']]));
    expect(roles('ABC-101 in Solid Tumours', one, all('ABC-101', 'Pembrolizumab', 'Carboplatin'))).toEqual({
      'ABC-101': 'experimental',
      Pembrolizumab: 'combination',
      Carboplatin: 'combination',
    });
    expect(roles('CAR-T Cells in Glioma', one, all('Targeted T cells', 'Fludarabine'))).toEqual({
      'Targeted T cells': 'experimental',
      Fludarabine: 'background',
    });
    expect(roles('Firstmab Combined With Secondmab in Lung Cancer', one, all('Firstmab', 'Secondmab'))).toEqual({
      Firstmab: 'experimental',
      Secondmab: 'combination',
    });
    expect(roles('Firstmab 联合 Tislelizumab 治疗肺癌', one, all('Tislelizumab', 'Firstmab'))).toEqual({
      Tislelizumab: 'combination',
      Firstmab: 'experimental',
    });
  });

  test('may be two things under test, each in an arm of its own', () => {
    const arms = { a: 'experimental', b: 'experimental' } as const;
    expect(roles('Two Drugs', arms, { Firstmab: ['a'], Secondmab: ['b'] })).toEqual({
      Firstmab: 'experimental',
      Secondmab: 'experimental',
    });
  });

  test('stays unknown where nothing tells', () => {
    const given = { Firstmab: ['x'], Secondmab: ['x'] };
    expect(roles('A Trial', { x: 'experimental' }, given)).toEqual({ Firstmab: 'unknown', Secondmab: 'unknown' });
  });

  test('is looked for among the active arms where none is called experimental', () => {
    const given = { Drops: ['x'], 'Placebo drops': ['y'] };
    expect(roles('Drops', { x: 'active', y: 'placebo' }, given)).toEqual({
      Drops: 'experimental',
      'Placebo drops': 'comparator',
    });
  });

  test('is not decided by a target that looks like a code', () => {
    const given = { 'Anti-PD-1 antibody': ['x'], 'IL-13 blocker': ['x'] };
    expect(roles('A Trial', { x: 'experimental' }, given)).toEqual({
      'Anti-PD-1 antibody': 'combination',
      'IL-13 blocker': 'experimental',
    });
  });
});
