import { exampleDeal } from '@beringia/domain/deals/testing/example-deal';
import { describe, expect, it } from 'vitest';
import { grantedTogether } from './granted-together.ts';

const signed = exampleDeal();
const [first] = signed.grants;
const added = (change: object) => {
  const grants = first ? [{ ...first, key: 'g2', ...change }] : [];
  return {
    ...signed,
    events: [{ type: 'expanded', on: '2024-06-03', text: '', sources: [], deal: null, assets: [], grants }],
  };
};
const entry = (grant: string, given: string[], out: string[], notStated: string[]) => ({
  grant,
  en: grant,
  zh: grant,
  in: given,
  out,
  notStated,
});
const territories = [entry(first?.key ?? '', ['US'], ['BR', 'CN'], ['RU']), entry('g2', ['BR'], ['CN'], ['US', 'RU'])];
const together = (deal: object) => grantedTogether({ deal, territories } as never);

describe('grants at signing and later as one territory', () => {
  it('do not keep out what an amendment added', () => {
    expect(together(added({}))).toMatchObject({ in: ['US', 'BR'], out: ['CN'], notStated: ['RU'] });
  });

  it('are one where the first names every asset by naming none', () => {
    const all = signed.assets.map(({ key }) => key);
    expect(together({ ...added({ assets: all }), grants: [{ ...first, assets: [] }] })).not.toBeNull();
  });

  it('are not mixed when they are of other fields or assets', () => {
    expect(together(added({ field: 'ophthalmology' }))).toBeNull();
    expect(together(added({ assets: ['another'] }))).toBeNull();
  });

  it('stand alone where nothing was added', () => {
    expect(together({ ...signed, events: [] })).toBeNull();
  });
});
