import { describe, expect, it } from 'vitest';
import weights from '../../../../../data/names/weights.json' with { type: 'json' };
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import { mainNames } from './use-company.ts';

describe('what a comparison of names found', () => {
  const features = weights.features.map(({ feature }) => feature);

  it('has words in both languages', () => {
    expect(features.length).toBeGreaterThan(20);
    expect(en.company.nameFeature('places_same')).toBe('places same');
    expect(features.filter((feature) => !/\p{Script=Han}/u.test(zh.company.nameFeature(feature)))).toEqual([]);
  });
});

describe('the names by which a double is looked for', () => {
  it('are those of the record, each once', () => {
    const party = { name: 'Akeso', nameZh: '康方生物', shortZh: '康方生物' } as Parameters<typeof mainNames>[0];
    expect(mainNames(party)).toEqual(['Akeso', '康方生物']);
  });
});
