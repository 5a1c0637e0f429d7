import { CATALOGUE } from '@beringia/contract/catalogue';
import type { Operation } from '@beringia/contract/operation';
import { describe, expect, it } from 'vitest';
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import { fieldWords } from './field-words.ts';
import { groupChanges } from './group-changes.ts';
import { everyWords } from './source-cells.tsx';
import { partsOf, queryOf, withValue } from './source-query.ts';
import { SOURCE_PATHS } from './sources-api.ts';
import { actsOf } from './sources-table.tsx';
import { termsOf } from './terms-of.ts';
import { sitesByCountry } from './trial-sites.tsx';
import { valueWords } from './value-words.ts';

const site = (country: string | null, city: string) => ({ name: null, city, region: null, country });

describe('sources', () => {
  it.each(Object.entries(SOURCE_PATHS))('asks %s at the path of the contract', (name, path) => {
    const operation = (CATALOGUE as readonly Operation[]).find((candidate) => candidate.name === name);
    expect(operation?.rest.path).toBe(path);
  });

  it('takes a reference apart at its first slash: numbers of records hold slashes of their own', () => {
    expect(partsOf('csl/EL/54th research institute')).toEqual({ source: 'csl', id: 'EL/54th research institute' });
    expect(partsOf('clinicaltrials-gov/NCT05184712')).toEqual({ source: 'clinicaltrials-gov', id: 'NCT05184712' });
  });

  it('keeps a filter in the address and asks with each once', () => {
    const search = withValue<{ q?: string[]; kind?: string[] }>({ kind: ['trial'] }, 'q', 'PD-1');
    expect(queryOf(search)).toEqual({ kind: 'trial', q: 'PD-1' });
    expect(withValue(search, 'q', '')).toEqual({ kind: ['trial'] });
  });

  it('reads terms line by line, each once', () => {
    expect(termsOf(' PD-1\n\nVEGF bispecific\nPD-1 ')).toEqual(['PD-1', 'VEGF bispecific']);
  });

  it('offers only what can be done with a source', () => {
    expect(actsOf({ canSync: true, formats: [{ id: 'json', endings: ['json'] }] })).toEqual(['sync', 'import']);
    expect(actsOf({ canSync: false, formats: [] })).toEqual([]);
  });

  it('names the days of a schedule', () => {
    expect([everyWords('day', en), everyWords('week:1', en), everyWords('week:1', zh)]).toEqual([
      'daily',
      'Mondays',
      '每周一',
    ]);
  });

  it('puts sites under their countries, and keeps a country without sites apart from unknown', () => {
    const sites = [site('CN', 'Shanghai'), site('CN', 'Wuhan'), site(null, 'Nowhere')];
    const groups = sitesByCountry({ countries: ['CN', 'TW'], sites });
    expect(groups?.map((group) => [group.country, group.sites.length])).toEqual([
      ['CN', 2],
      [null, 1],
      ['TW', 0],
    ]);
    expect(sitesByCountry({ countries: null, sites: null })).toBeNull();
  });
});

describe('changes in words', () => {
  it('puts what changed in one record on one day together, what moves most first', () => {
    const change = (id: string, field: string, weight: 'high' | 'low') =>
      ({ ref: `s/${id}`, title: id, on: '2026-11-25', field, was: 1, becomes: 2, weight, reason: '' }) as const;
    const rows = [
      change('a', 'keywords', 'low'),
      change('a', 'status.is', 'high'),
      change('a', 'status.printed', 'high'),
      change('b', 'status.printed', 'high'),
    ];
    expect(groupChanges(rows).map(({ ref, changes }) => [ref, changes.map(({ field }) => field)])).toEqual([
      ['s/a', ['status.is', 'keywords']],
      ['s/b', ['status.printed']],
    ]);
  });

  it('says what changed by the words of the record', () => {
    expect(fieldWords('status.is', en)).toEqual({ name: 'Status', of: '' });
    expect(fieldWords('interventions[SMP-101].role', en)).toEqual({ name: 'Intervention', of: 'SMP-101, Role' });
    expect(fieldWords('priorities[{"country":"CN"}]', en)).toEqual({ name: 'Priorities', of: '' });
    expect(fieldWords('somethingNew', en)).toEqual({ name: 'somethingNew', of: '' });
  });

  it('names an object and what stands beside it, and never shows an unknown as a word', () => {
    expect(valueWords({ name: 'Docetaxel', role: 'comparator', arms: [] }, en)).toBe('Docetaxel · comparator');
    expect(valueWords({ country: 'CN', value: 'granted', rights: [] }, en)).toBe('granted, no lapse seen · CN');
    expect([valueWords('recruiting', zh), valueWords('phase-3', en)]).toEqual(['招募中', 'phase 3']);
    expect([valueWords(true, zh), valueWords(0, en), valueWords(null, en)]).toEqual(['是', '0', '']);
  });
});
