import { describe, expect, it } from 'vitest';
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import { wordsWithKept } from './with-kept.ts';

const territory = (change: object) =>
  ({
    grant: 'g1',
    on: null,
    event: null,
    en: 'United States and Canada; the rest not stated',
    zh: '美国和加拿大；其余未说明',
    in: ['US', 'CA'],
    out: [],
    notStated: ['FR'],
    ...change,
  }) as never;

describe('the words of a territory beside what the deal keeps', () => {
  it('never leave the rest unsaid where all of it is kept', () => {
    const kept = territory({ out: ['CN', 'FR'], notStated: [] });
    expect(wordsWithKept(kept, en, 'en')).toBe('United States and Canada; the rest kept out');
    expect(wordsWithKept(kept, zh, 'zh')).toBe('美国和加拿大；其余均已排除');
  });

  it('name few countries that are kept, count many, and count what stays open', () => {
    expect(wordsWithKept(territory({ out: ['CN'] }), en, 'en')).toBe(
      'United States and Canada; mainland China kept out; 1 not stated',
    );
    const many = ['CN', 'HK', 'MO', 'TW', 'SG'];
    expect(wordsWithKept(territory({ out: many }), en, 'en')).toMatch(/; 5 countries kept out; 1 not stated$/);
    expect(wordsWithKept(territory({ out: many }), zh, 'zh')).toMatch(/；已排除 5 个国家或地区；另有 1 个未说明$/);
  });

  it('say what is kept where the grant says nothing', () => {
    const silent = territory({ en: 'not stated', zh: '未说明', in: [], out: ['CN'], notStated: ['US', 'FR'] });
    expect(wordsWithKept(silent, en, 'en')).toBe('mainland China kept out; 2 not stated');
  });

  it('stay as they are where nothing is kept, or where they name it themselves', () => {
    expect(wordsWithKept(territory({}), en, 'en')).toBe('United States and Canada; the rest not stated');
    const named = { en: 'Greater China not included; the rest not stated', out: ['CN', 'HK', 'MO', 'TW'] };
    expect(wordsWithKept(territory(named), en, 'en')).toBe(named.en);
  });
});
