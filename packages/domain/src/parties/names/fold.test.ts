import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('one way of writing', () => {
  it.each([
    ['ＢｅｉＧｅｎｅ', 'beigene'],
    ['無錫藥明康德', '无锡药明康德'],
    ['Ångström Läkemedel', 'angstrom lakemedel'],
    ['ОАО «Газпром»', 'oao «gazprom»'],
    ['Société Générale', 'societe generale'],
    ['Großhandel Ørsted', 'grosshandel orsted'],
    ['（上海）', '(上海)'],
    ['シオノギ', 'shionogi'],
    ['キョーリン', 'kyorin'],
    ['ヴァイオリン', 'vaiorin'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
