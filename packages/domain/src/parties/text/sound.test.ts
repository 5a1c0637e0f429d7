import { describe, expect, it } from 'vitest';
import { pinyinOf } from '../script.ts';
import { isPinyin, spells } from './pinyin-match.ts';
import { soundOfLatin, soundOfPinyin } from './sound.ts';

describe('pinyin', () => {
  it.each([
    ['hengrui', '恒瑞'],
    ['changsheng', '长生'],
    ['zhangsheng', '长生'],
    ['lvye', '绿叶'],
    ['luye', '绿叶'],
  ])('%s spells %s', (latin, han) => {
    expect(spells(latin, han)).toBe(true);
  });

  it('is told from other words', () => {
    expect(isPinyin('hengrui')).toBe(true);
    expect(isPinyin('lockheed')).toBe(false);
    expect(spells('hengru', '恒瑞')).toBe(false);
  });
});

describe('the row of sounds', () => {
  it.each([
    ['fosun', '复星'],
    ['sanofi', '赛诺菲'],
    ['haisco', '海思科'],
  ])('of %s is that of %s', (latin, han) => {
    expect(soundOfLatin(latin)).toBe(soundOfPinyin(pinyinOf(han)));
  });

  it('keeps unlike brands apart', () => {
    expect(soundOfLatin('novartis')).not.toBe(soundOfPinyin(pinyinOf('罗氏')));
  });
});
