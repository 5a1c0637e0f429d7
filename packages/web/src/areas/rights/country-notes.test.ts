import { describe, expect, it } from 'vitest';
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import { countryNotes, endedText } from './country-notes.ts';

const owner = (party: string, name: string, since: string | null) => ({ party, name, since, basis: ['deal'] });
const rights = {
  holders: [
    { name: 'Aiolos', countries: ['US', 'JP'], ownedBy: [owner('gsk', 'GSK', '2024-02-15')] },
    { name: 'Avadel', countries: ['FR'], ownedBy: [owner('Alkermes', 'Alkermes', null)] },
    { name: 'Hengrui', countries: ['CN'], ownedBy: [] },
    { name: 'Kept', countries: ['BR'] },
  ],
  noGrantFound: {
    parts: [
      { countries: ['DE'], ended: { on: '2022', event: 'end' } },
      { countries: ['IN'], ended: null },
    ],
  },
} as never;

describe('what a map says of a country beside its state', () => {
  it('names the owner of a holder that was bought, and since when if a source says so', () => {
    const notes = countryNotes(rights, en, 'en');
    expect(notes.get('US')).toBe('Aiolos, owned by GSK since 15 Feb 2024');
    expect(notes.get('FR')).toBe('Avadel, owned by Alkermes');
    expect(countryNotes(rights, zh, 'zh').get('US')).toBe('Aiolos，自2024年2月15日起归 GSK 所有');
  });

  it('says that a licence ended and left no heir', () => {
    expect(countryNotes(rights, en, 'en').get('DE')).toBe(
      'Licence ended 2022, no source says where the rights went; not for sale, ask',
    );
    expect(endedText(null, zh, 'zh')).toContain('日期不详');
  });

  it('has nothing to add elsewhere', () => {
    const notes = countryNotes(rights, en, 'en');
    expect(['CN', 'BR', 'IN', 'ZA'].filter((code) => notes.has(code))).toEqual([]);
  });
});
