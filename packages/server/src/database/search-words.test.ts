import { describe, expect, it } from 'vitest';
import { queryWords, searchWords } from './search-words.ts';

/** Whether a text is found, by the rule the database applies: every word asked begins a word stored. */
function finds(question: string, ...texts: string[]): boolean {
  const stored = searchWords(texts);
  const asked = queryWords(question);
  return asked === null || (asked.length > 0 && asked.every((word) => stored.some((held) => held.startsWith(word))));
}

describe('search words', () => {
  it.each([
    ['恒瑞', '江苏恒瑞医药股份有限公司'],
    ['瑞', '江苏恒瑞医药'],
    ['恆瑞', '江苏恒瑞医药'],
    ['江苏恒瑞医药', '江蘇恆瑞醫藥'],
    ['恒瑞医药', '江苏恒瑞医药'],
    ['hengrui', '江苏恒瑞医药'],
    ['heng rui', '江苏恒瑞医药'],
    ['HRYY', '江苏恒瑞医药'],
    ['jshr', '江苏恒瑞医药'],
    ['lvye', '绿叶制药'],
    ['chongqing', '重庆药友制药'],
    ['SHR-A1811', 'SHR-A1811'],
    ['shra1811', 'SHR-A1811'],
    ['SHR A1811', 'SHR-A1811'],
    ['a1811', 'SHR-A1811'],
    ['pd1', 'PD-1/VEGF bispecific'],
    ['vegf', 'PD-1/VEGF bispecific'],
    ['eclair', 'Éclair Therapeutics'],
    ['ＡＫ１１２', 'AK112'],
    ['CLDN18.2', 'claudin CLDN18.2 ADC'],
    ['cldn182', 'claudin CLDN18.2 ADC'],
    ['factor X', 'coagulation factor X'],
    ['akeso 康方', '康方生物 Akeso'],
  ])('%s finds %s', (question, text) => {
    expect(finds(question, text)).toBe(true);
  });

  it.each([
    ['康方', '江苏恒瑞医药'],
    ['瑞恒', '江苏恒瑞医药'],
    ['hengrui akeso', '江苏恒瑞医药'],
    ['1811a', 'SHR-A1811'],
    ['!', 'anything'],
  ])('%s does not find %s', (question, text) => {
    expect(finds(question, text)).toBe(false);
  });

  it('takes an empty question for no question', () => {
    expect(queryWords('  ')).toBeNull();
    expect(queryWords('—')).toEqual([]);
  });

  it('stores each word once and no single Latin letter', () => {
    expect(searchWords(['PD-1 PD-1', null])).toEqual(['pd', 'pd-1', 'pd1']);
  });
});
