import { describe, expect, it } from 'vitest';
import type { HolderLine } from './answer.ts';
import { holdersTogether } from './holders-together.ts';

const line = (more: Partial<HolderLine>): HolderLine => ({
  party: 'summit',
  countries: ['US'],
  field: 'all',
  exclusivity: 'exclusive',
  status: 'held',
  basis: ['deal-1'],
  ownedBy: [],
  because: [{ event: 'grant', says: 'licence', sources: [] }],
  ...more,
});

describe('holders together', () => {
  it('join a grant and its expansion into one line with both reasons', () => {
    const expansion = { event: 'expansion', says: 'widened', sources: [] };
    const both = holdersTogether([line({}), line({ countries: ['BR'], because: [expansion] })]);
    expect(both).toHaveLength(1);
    expect(both[0]?.countries).toEqual(['BR', 'US']);
    expect(both[0]?.because.map(({ event }) => event)).toEqual(['grant', 'expansion']);
  });

  it('keep apart what differs in party, field, status or exclusivity', () => {
    const lines = [line({}), line({ party: 'akeso' }), line({ field: 'oncology' }), line({ exclusivity: null })];
    expect(holdersTogether(lines)).toHaveLength(4);
  });
});
