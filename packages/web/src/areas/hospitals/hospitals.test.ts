import { describe, expect, it } from 'vitest';
import weights from '../../../../../data/hospitals/weights.json' with { type: 'json' };
import { en } from '../../text/en.ts';
import { fillPhrase } from '../../text/phrases.ts';
import { zh } from '../../text/zh.ts';
import { zhFindPhrases } from '../../text/zh-find-said.ts';

const HAN = /\p{Script=Han}/u;

describe('what a comparison with a hospital found', () => {
  it('has words in both languages', () => {
    const features = [...new Set(weights.map(({ feature }) => feature))].filter((feature) => feature !== 'verdict');
    expect(features.length).toBeGreaterThan(8);
    expect(features.filter((feature) => !HAN.test(zh.company.nameFeature(feature)))).toEqual([]);
  });
});

describe('what a record says of its basis', () => {
  it('is said in Chinese, with its figures and ids', () => {
    const names = '3 of 9 further names were seen in a trial register, misprints kept; the others say where';
    expect(zh.hospital.said(names)).toMatch(/^9 个.*有 3 个/);
    const deals = 'deals that name it, and those of the company of the same name: fuscc';
    expect(zh.hospital.said(deals)).toMatch(/\p{Script=Han}：fuscc$/u);
    expect(en.hospital.said(deals)).toBe(deals);
  });

  it('and a refusal are said in Chinese too', () => {
    const refused = [
      'there is no hospital "akeso".',
      'Find it with `parties.match`; hospitals with its `kind` hospital.',
      'akeso is a company and pku1 a hospital: the two lists hold different facts.',
    ];
    expect(
      refused.map((sentence) => fillPhrase(sentence, zhFindPhrases)).filter((said) => !HAN.test(said ?? '')),
    ).toEqual([]);
  });
});
