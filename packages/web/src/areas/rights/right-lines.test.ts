import { describe, expect, it } from 'vitest';
import type { Rights } from '../../api.ts';
import { placeWords, rightLines } from './right-lines.ts';
import { countStates } from './right-states.ts';

const held = {
  party: 'summit',
  name: 'Summit',
  nameZh: null,
  field: 'all',
  exclusivity: 'exclusive',
  status: 'held' as const,
  because: [],
};
const rights = {
  holders: [
    { ...held, countries: ['US', 'CA'], basis: ['first'] },
    { ...held, countries: ['BR'], basis: ['first', 'second'] },
    { ...held, countries: ['JP'], field: 'oncology', basis: ['first'] },
    { ...held, party: 'other', name: 'Other', countries: ['JP'], field: 'oncology', basis: ['first'] },
  ],
  unknownParts: [{ countries: ['TR'], field: 'all', because: [] }],
  noGrantFound: {
    countries: ['IN'],
    searched: [],
    on: null,
    parts: [{ countries: ['IN'], field: 'all', because: [] }],
  },
} as unknown as Rights;

describe('the lines of the table', () => {
  it('join what one party holds alike, and lose no country', () => {
    const lines = rightLines(rights);
    const words = lines.map(({ parties, countries, status }) => [parties.map(({ id }) => id), countries, status]);
    expect(words.map((line) => line.map(String))).toEqual([
      ['summit', 'BR,CA,US', 'held'],
      ['summit,other', 'JP', 'held'],
      ['', 'TR', 'unknown'],
      ['', 'IN', 'no-grant-found'],
    ]);
    expect(lines[0]?.basis).toEqual(['first', 'second']);
  });

  it('say "all" where the fields together are every field', () => {
    const parts = ['sts, nsclc', 'ra', 'all except sts, nsclc, ra'];
    const holders = parts.map((field) => ({ ...held, field, countries: ['US'], basis: [field] }));
    expect(rightLines({ ...rights, holders }).map(({ field, status }) => [status, field])[0]).toEqual(['held', 'all']);
    const missing = rightLines({ ...rights, holders: holders.slice(1) } as Rights);
    expect(missing.map(({ field }) => field).slice(0, 2)).toEqual(['ra', 'all except sts, nsclc, ra']);
  });

  it('keep who bought a holder, and part what ended from what was never granted', () => {
    const ownedBy = [{ party: 'gsk', name: 'GSK', since: '2024-02-15', basis: ['third'] }];
    const part = (code: string, ended: object | null) => ({ countries: [code], field: 'all', because: [], ended });
    const parts = [
      part('IN', null),
      part('US', { on: '2022', event: 'end' }),
      part('JP', { on: '2022', event: 'end' }),
    ];
    const lines = rightLines({
      ...rights,
      holders: [{ ...held, countries: ['BR'], basis: ['first'], ownedBy }],
      noGrantFound: { ...rights.noGrantFound, parts },
    } as unknown as Rights);
    expect(lines[0]?.parties).toEqual([{ id: 'summit', name: 'Summit', ownedBy }]);
    const open = lines.filter(({ status }) => status === 'no-grant-found');
    expect(open.map(({ countries, ended }) => [countries.join(), ended])).toEqual([
      ['IN', null],
      ['JP,US', { on: '2022' }],
    ]);
  });

  it('say countries in few words', () => {
    expect(placeWords(['CN', 'HK', 'MO', 'TW'], 'en')).toBe('Greater China');
    expect(placeWords(['BR'], 'zh')).toBe('巴西');
  });

  it('count the states that there are', () => {
    expect([...countStates({ US: 'held', CA: 'held', TR: 'unknown' })]).toEqual([
      ['held', 2],
      ['unknown', 1],
    ]);
  });
});
