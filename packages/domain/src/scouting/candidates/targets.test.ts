import { describe, expect, test } from 'vitest';
import type { Found } from '../found.ts';
import { gatherCandidates } from './gather.ts';
import { given, titled, trialOf } from './testing/example-records.ts';
import { shippedKnown } from './testing/shipped-known.ts';

const known = shippedKnown();
const drugsIn = (...found: Found[]) =>
  gatherCandidates(found, known).candidates.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'trial'));
const named = (name: string) => drugsIn(trialOf(1, [given(name)]))[0];

describe('a target in the name of a drug is its target', () => {
  test.each([
    'Allogenic B7-H3 CAR-γδT cell(QH104)',
    'B7-H3 target, CAR gene modified gdT cell',
    'B7H3-IL7Ra CAR-T cells',
    'B7-H3.CD28Z.CART',
    'B7-H3CART',
    'CAR.B7-H3T cells',
  ])('%s, and it is a CAR-T', (name) => {
    expect([named(name)?.targets.value, named(name)?.modality.value]).toEqual([['CD276'], 'car-t']);
  });

  test('of a dye too', () => {
    expect(named('B7H3-IRDye800CW')?.targets.value).toEqual(['CD276']);
  });

  test.each(['HD IL2', 'Grass MATA MPL', 'PLN-74809'])('but %s may be another thing or the protein itself', (name) => {
    expect(named(name)?.targets.value).toBeNull();
  });
});

describe('a list of targets', () => {
  test('goes on over “or”, and is open where one of its words was not read', () => {
    const drug = named('TILs and CAR-TILs targeting HER2, ROR1, GD1, or B7-H3');
    expect(drug).toMatchObject({ targets: { value: ['CD276', 'ERBB2', 'ROR1'] }, targetsOpen: true });
    expect(named('CAR-T cells targeting GPC3, AXL, or EGFR')).not.toHaveProperty('targetsOpen');
  });

  test('of two sides with “anti” before each is one', () => {
    const title = titled('ZQX4411, an Anti-TIGIT/Anti-PD-1 Bispecific Antibody, in solid tumors');
    expect(drugsIn(trialOf(1, [given('ZQX4411')], title))[0]?.targets.value).toEqual(['PDCD1', 'TIGIT']);
  });

  test('in the bracket behind the name counts beside the first', () => {
    const title = titled('An anti-TIGIT antibody, ZQX4411 (PD-1/TIGIT bispecific), in solid tumors');
    expect(drugsIn(trialOf(1, [given('ZQX4411')], title))[0]?.targets.value).toEqual(['PDCD1', 'TIGIT']);
  });
});

test('what an antibody carries is no target of it, and makes it an ADC', () => {
  const drug = named('anti-B7-H3 antibody conjugated to topoisomerase I inhibitor');
  expect([drug?.targets.value, drug?.modality.value]).toEqual([['CD276'], 'adc']);
  expect(named('抗B7-H3抗体偶联拓扑异构酶I抑制剂')).toMatchObject({ targets: { value: ['CD276'] } });
});

test.each(['Rilvegostomig', 'Tobemstomig', 'Volrustomig'])('%s is bispecific by its ending', (name) => {
  expect(named(name)?.modality.value).toBe('bispecific-antibody');
});

describe('background knowledge', () => {
  const asset = known.assets.find((one) => one.id === 'syn008');
  const background = (one: NonNullable<typeof asset>) => ({
    ...one,
    targets: ['EGFR'],
    basis: { ...one.basis, targets: 'knowledge' },
  });
  const rumour = { ...known, assets: known.assets.map((one) => (one.id === asset?.id ? background(one) : one)) };
  const syn008 = (title: string) =>
    gatherCandidates([trialOf(1, [given('SYN008')], titled(title))], rumour).candidates.find(
      (one) => one.asset === 'syn008',
    );

  test('gives way to what a record states, and is told beside it', () => {
    const drug = syn008('SYN008, an anti-IgE antibody, in urticaria');
    expect(drug).toMatchObject({ targets: { value: ['IGHE'] }, targetsFrom: 'sources', targetsOpen: true });
    expect(drug?.targets.because.at(-1)).toContain('background knowledge says EGFR');
  });

  test('stands with its mark where no record states any', () => {
    expect(syn008('SYN008 in urticaria')).toMatchObject({ targets: { value: ['EGFR'] }, targetsFrom: 'knowledge' });
  });
});

describe('one drug', () => {
  test('is what shares a code of two figures among its other names', () => {
    const ids = drugsIn(
      trialOf(1, [given('gdT cell injection targeting B7-H3', { otherNames: ['UTAA06 injection'] })]),
      trialOf(2, [given('UTAA06')]),
    ).map(({ names }) => names.length);
    expect(ids).toHaveLength(1);
  });

  test('is a brand and the INN that a record gives beside it, and no copy of another maker', () => {
    const drugs = drugsIn(
      trialOf(1, [given('Omalizumab')]),
      trialOf(2, [given('Xolair', { otherNames: ['Omalizumab'] })]),
      trialOf(
        3,
        [given('Omalizumab 150mg', { otherNames: ['ADL-018'] })],
        titled('ADL-018 compared with US-licensed Xolair'),
      ),
    );
    expect(drugs.map(({ id }) => id)).toEqual(['drug:omalizumab@clinicaltrials-gov/NCT99999903', 'drug:xolair']);
  });
});
