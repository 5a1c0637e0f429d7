import { CATALOGUE } from '@beringia/contract/catalogue';
import { describe, expect, it } from 'vitest';
import { changedColumn, draftFrom, fittingMapping, lacking, mappingOf } from './draft.ts';
import { type Mapping, type Preview, VENDOR_PATHS } from './vendor-api.ts';

it.each(Object.entries(VENDOR_PATHS))('%s stands at %s in the contract', (name, path) => {
  expect(CATALOGUE.find((op) => op.name === name)?.rest.path).toBe(path);
});

const column = (heading: string, meaning: string) => ({ heading, meaning, separator: null, because: '' });
const preview = {
  headings: ['Drug', 'Phase'],
  proposed: [column('Drug', 'name'), column('Phase', 'stage')],
} as unknown as Preview;
const saved = {
  id: 'w.local.m',
  name: 'M',
  vendor: 'V',
  licenceNote: 'Not to be passed on.',
  sheet: null,
  exportedOn: '2026-10-01',
  columns: { Phase: { meaning: 'drop', separator: null }, Drug: { meaning: 'name', separator: ';' } },
} as unknown as Mapping;

describe('a mapping in the making', () => {
  it('begins with what was saved for the same headings, in any order; the day of the export is asked anew', () => {
    expect(fittingMapping([saved], ['Drug', 'Phase'])).toBe(saved);
    expect(fittingMapping([saved], ['Drug'])).toBeNull();
    const draft = draftFrom(preview, null, saved);
    expect(draft).toMatchObject({ id: 'w.local.m', vendor: 'V', exportedOn: '' });
    expect(draft.columns.map(({ meaning }) => meaning)).toEqual(['name', 'drop']);
  });

  it('is saved in the order of the file, under the vendor where it has no name', () => {
    const draft = { ...draftFrom(preview, null, null), vendor: ' V ', licenceNote: 'N', exportedOn: '2026-11-20' };
    const mapping = mappingOf(draft);
    expect(mapping).toMatchObject({ name: 'V', vendor: 'V', exportedOn: '2026-11-20' });
    expect([Object.keys(mapping.columns), 'id' in mapping]).toEqual([['Drug', 'Phase'], false]);
  });

  it('says what it lacks: vendor, licence note, a column for the name', () => {
    const draft = draftFrom(preview, null, null);
    expect(lacking(draft)).toEqual(['vendor', 'licenceNote']);
    expect(lacking(changedColumn({ ...draft, vendor: 'V' }, 'Drug', { meaning: 'other' }))).toEqual([
      'licenceNote',
      'name',
    ]);
  });
});
