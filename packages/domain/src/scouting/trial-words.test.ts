import { describe, expect, test } from 'vitest';
import { readCountry } from './trial-countries.ts';
import { idsIn, registerNamed, registerOf } from './trial-ids.ts';
import { readPhases, readStatus, stageOfPhases } from './trial-words.ts';

describe('the status of a trial', () => {
  test.each([
    ['ACTIVE_NOT_RECRUITING', 'active-not-recruiting'],
    ['Active, not recruiting', 'active-not-recruiting'],
    ['Not Recruiting', 'not-recruiting'],
    ['Not yet recruiting', 'not-yet-recruiting'],
    ['Unknown status', 'unknown'],
    ['NO_LONGER_AVAILABLE', 'expanded-access'],
    ['Authorised', 'ongoing'],
    ['进行中（尚未招募）', 'not-yet-recruiting'],
    ['进行中 招募完成', 'active-not-recruiting'],
    ['主动终止', 'terminated'],
    ['No Status Given', null],
    ['Resting', undefined],
  ])('%s is %s', (words, status) => expect(readStatus(words)).toBe(status));
});

describe('the phase of a trial', () => {
  test.each([
    ['PHASE1|PHASE2', ['phase-1', 'phase-2'], 'phase-1-2'],
    ['Phase 2/ Phase 3', ['phase-2', 'phase-3'], 'phase-2-3'],
    ['EARLY_PHASE1', ['early-phase-1'], 'phase-1'],
    ['PHASE4', ['phase-4'], null],
    ['NA', [], null],
    ['N/A', [], null],
    ['0', ['exploratory'], null],
    ['其它其他说明:Ib/II期', ['phase-1', 'phase-2'], 'phase-1-2'],
    ['其它其他说明:I/Ⅱ期', ['phase-1', 'phase-2'], 'phase-1-2'],
    ['其它其他说明:生物等效性试验', ['bioequivalence'], null],
    ['2020-03-02', ['phase-2', 'phase-3'], 'phase-2-3'],
    [
      'Human pharmacology (Phase I): no Therapeutic exploratory (Phase II): yes Therapeutic confirmatory - (Phase III): yes',
      ['phase-2', 'phase-3'],
      'phase-2-3',
    ],
  ])('%s', (words, phases, stage) => {
    expect(readPhases(words)).toEqual(phases);
    expect(stageOfPhases(readPhases(words) ?? [])).toBe(stage);
  });

  test('in words that nobody has read yet is left open', () => {
    expect(readPhases('Phase of the moon')).toBeUndefined();
  });
});

describe('the numbers of a trial', () => {
  test('tell their register', () => {
    expect(registerOf('NCT05829057')).toBe('clinicaltrials.gov');
    expect(registerOf('CTR20230432')).toBe('chinadrugtrials');
    expect(registerOf('ChiCTR2100048636')).toBe('chictr');
    expect(registerOf('ChiCTR-OPC-17010310')).toBe('chictr');
    expect(registerOf('2022-502759-70-01')).toBe('ctis');
    expect(registerOf('SHR-A1811-206')).toBeNull();
    expect(registerNamed('German Clinical Trials Register')).toBe('drks');
  });

  test('of other registers are found in a text, each once, the longer one where two overlap', () => {
    const text = 'CTR20220973; EUCTR2020-001591-15 and NCT04392531, again CTR20220973; protocol 2020-12';
    expect(idsIn(text, 'NCT04392531').map(({ id, register }) => [id, register])).toEqual([
      ['CTR20220973', 'chinadrugtrials'],
      ['EUCTR2020-001591-15', 'euctr'],
    ]);
  });
});

describe('a country', () => {
  test.each([
    ['China', 'CN'],
    ['中国', 'CN'],
    ['Taiwan', 'TW'],
    ['Hong Kong', 'HK'],
    ['Turkey (Türkiye)', 'TR'],
    ['Korea, Republic of', 'KR'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Russian Federation', 'RU'],
    ['No Country Given', null],
    ['Europe', undefined],
    ['Former Serbia and Montenegro', undefined],
  ])('%s is %s', (printed, code) => expect(readCountry(printed)).toBe(code));
});
