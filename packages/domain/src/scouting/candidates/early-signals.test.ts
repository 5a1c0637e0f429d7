import { describe, expect, test } from 'vitest';
import { shippedIndications, shippedTargets } from '../../assets/testing/shipped.ts';
import { parsePartialDate } from '../../basics/partial-date.ts';
import type { Award } from '../award.ts';
import { earlySignal, type OriginatedDrug } from './early-signals.ts';

const day = parsePartialDate;
const drug: OriginatedDrug = {
  id: 'drug:lm-108',
  targets: ['CCR8'],
  indications: ['gastric-cancer'],
  firstDisclosed: day('2022-03'),
};
const signal = (title: string, awarded: string, drugs: readonly OriginatedDrug[] = [drug]) =>
  earlySignal(
    {
      kind: 'award',
      source: 'nsfc',
      id: '1',
      content: {
        title,
        programme: null,
        awarded: day(awarded),
        from: null,
        institution: 'Fudan',
        keywords: [],
      } as unknown as Award,
    },
    {
      targets: shippedTargets(),
      indications: shippedIndications(),
      companyOf: () => ({ id: 'fudan' }),
      drugsOf: () => drugs,
    },
  );

describe('a drug came of an award', () => {
  test('that names its target and was given before anybody spoke of it', () => {
    expect(signal('CCR8 monoclonal antibodies', '2019').later).toEqual(['drug:lm-108']);
  });

  test('and of none that names something else, came later, or went to who originated nothing', () => {
    const beans = signal('Breeding of soybean with high yield', '2019');
    expect([beans.later, beans.because.at(-1)]).toEqual([
      [],
      'no drug that it originated shares a target or an indication and was first told of after the award',
    ]);
    expect(signal('CCR8 monoclonal antibodies', '2023').later).toEqual([]);
    expect(signal('CCR8 monoclonal antibodies', '2019', []).because.at(-1)).toBe(
      'no drug has it, or a company that came out of it, as originator on record',
    );
  });
});
