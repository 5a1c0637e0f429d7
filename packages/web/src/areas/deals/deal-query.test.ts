import { describe, expect, it } from 'vitest';
import { filterCount, listQuery, sortedBy, sortOf, toggled, withoutFilters } from './deal-query.ts';

describe('the address of the list', () => {
  it('sorts by cash at signing when it says nothing, never by the total', () => {
    expect(sortOf({})).toEqual({ sort: 'cash', order: 'desc' });
    expect(sortOf({ sort: ['nonsense'] })).toEqual({ sort: 'cash', order: 'desc' });
  });

  it('turns the order round on a second click and keeps the filters', () => {
    const once = sortedBy({ year: ['2025'] }, 'announced');
    expect(once).toEqual({ year: ['2025'], sort: ['announced'], order: ['desc'] });
    expect(sortedBy(once, 'announced')).toEqual({ year: ['2025'], sort: ['announced'], order: ['asc'] });
  });

  it('leaves the default sort out of the address', () => {
    expect(sortedBy({ sort: ['total'], order: ['desc'] }, 'cash')).toEqual({});
  });

  it('adds and removes one value of a facet', () => {
    const one = toggled({}, 'modality', 'adc');
    expect(toggled(one, 'modality', 'peptide')).toEqual({ modality: ['adc', 'peptide'] });
    expect(toggled(one, 'modality', 'adc')).toEqual({});
  });

  it('clears filters and keeps the sort', () => {
    expect(withoutFilters({ q: ['x'], year: ['2025'], sort: ['id'] })).toEqual({ sort: ['id'] });
    expect(filterCount({ q: ['x'], year: ['2024', '2025'] })).toBe(2);
  });

  it('asks the server with the sort spelt out', () => {
    expect(listQuery({ q: ['SKB264'] })).toEqual({ q: ['SKB264'], sort: 'cash', order: 'desc' });
  });
});
