import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readName } from './name-form.ts';

/** Kind and text of every word, as `place 江苏`. */
function taken(text: string): string[] {
  return readName(text).words.map(({ kind, han, text: word }) => `${kind} ${han ?? word}`);
}

describe('a name taken apart', () => {
  it('in Chinese is place, brand, trade and form', () => {
    expect(taken('江苏恒瑞医药股份有限公司')).toEqual(['place 江苏', 'core 恒瑞', 'trade 医药', 'legal 股份有限公司']);
  });

  it('in English is the same', () => {
    expect(taken('Jiangsu Hengrui Pharmaceuticals Co., Ltd.')).toEqual([
      'place jiangsu',
      'core hengrui',
      'trade pharmaceuticals',
      'legal co ltd',
    ]);
  });

  it('in pinyin throughout is the same', () => {
    expect(taken('Jiangsu Hengrui Yiyao Gufen Youxian Gongsi')).toEqual([
      'place jiangsu',
      'core hengrui',
      'trade yiyao',
      'legal gufen youxian gongsi',
    ]);
  });

  it.each([
    ['Hillhouse Fund IV, L.P.', 'n:4'],
    ['Hillhouse Fund 4', 'n:4'],
    ['启明创投第三期', 'n:3'],
    ['启明创投3期', 'n:3'],
    ['石家庄四药有限公司', 'n:4'],
    ['Shijiazhuang Fourth Pharmaceutical', 'n:4'],
    ['Twenty-First Century', 'n:21'],
    ['Capital Trust Series B', 's:b'],
  ])('knows the number in %s', (text, number) => {
    expect(
      readName(text)
        .words.filter(({ kind }) => kind === 'number')
        .flatMap(({ means }) => means),
    ).toEqual([number]);
  });

  it.each(['三生制药', '四环医药', '一品红药业', '九芝堂'])('takes no number out of the brand %s', (text) => {
    expect(readName(text).words.some(({ kind }) => kind === 'number')).toBe(false);
  });

  it.each([
    'Acme S.p.A.',
    'Acme Sp. z o.o.',
    'ООО Acme',
    'Acme GmbH & Co. KG',
    'Acme S.A. de C.V.',
    'Acme Sdn. Bhd.',
    'Acme A/S',
  ])('leaves the brand of %s', (text) => {
    expect(readName(text).telling.map((word) => word.text)).toEqual(['acme']);
    expect(readName(text).words.every(({ kind }) => kind === 'core' || kind === 'legal')).toBe(true);
  });

  it('has telling words even where nothing but a form is written', () => {
    expect(readName('SE').telling).toHaveLength(1);
  });

  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(() => readName(text)).not.toThrow();
      }),
      { seed: 20261125 },
    );
  });
});
