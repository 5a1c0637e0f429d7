import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffListedNames, type ListedName, withUniqueIds } from './listed-name.ts';

const listed = (id: string, more: Partial<ListedName> = {}): ListedName => ({
  id,
  list: 'Sample List (SL)',
  listCode: 'SL',
  kind: null,
  name: id,
  altNames: [],
  addresses: [],
  programs: [],
  federalRegisterNotice: null,
  startDate: null,
  endDate: null,
  licenseRequirement: null,
  licensePolicy: null,
  ids: [],
  remarks: null,
  sourceUrl: null,
  ...more,
});

describe('two states of a list that is published whole', () => {
  it('differ by what came, what went and what was rewritten, field by field', () => {
    const before = [listed('SL/1'), listed('SL/2', { remarks: 'old' }), listed('SL/3')];
    const after = [listed('SL/4'), listed('SL/3'), listed('SL/2', { remarks: 'new', programs: ['X'] })];
    const diff = diffListedNames(before, after);
    expect(diff.added.map(({ id }) => id)).toEqual(['SL/4']);
    expect(diff.removed.map(({ id }) => id)).toEqual(['SL/1']);
    expect(diff.changed.map(({ id, fields }) => [id, ...fields])).toEqual([['SL/2', 'programs', 'remarks']]);
  });

  it('do not differ when only the order of alternative names does', () => {
    const diff = diffListedNames(
      [listed('SL/1', { altNames: ['A', 'B'] })],
      [listed('SL/1', { altNames: ['B', 'A'] })],
    );
    expect(diff).toEqual({ added: [], removed: [], changed: [] });
  });
});

describe('rows that share an id', () => {
  const rows = [
    listed('SL/x', { addresses: [{ text: 'Second Street', country: 'CN' }] }),
    listed('SL/x', { addresses: [{ text: 'First Street', country: 'CN' }] }),
    listed('SL/x', { addresses: [{ text: 'First Street', country: 'CN' }] }),
  ];

  it('are numbered by what they hold, and word-for-word repeats are one', () => {
    const unique = withUniqueIds(rows);
    expect(unique.map(({ id, addresses }) => [id, addresses[0]?.text])).toEqual([
      ['SL/x', 'First Street'],
      ['SL/x#2', 'Second Street'],
    ]);
    expect(withUniqueIds(rows.toReversed())).toEqual(unique);
  });
});

describe('the algebra of a diff', () => {
  const id = fc.constantFrom('SL/1', 'SL/2', 'SL/3', 'SL/4');
  const list = fc
    .array(fc.tuple(id, fc.constantFrom('a', 'b', null)), { maxLength: 8 })
    .map((pairs) => withUniqueIds(pairs.map(([one, remarks]) => listed(one, { remarks }))));

  it('applied to the first list gives the second', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { added, removed, changed } = diffListedNames(before, after);
        const gone = new Set(removed.map((one) => one.id));
        const now = new Map(changed.map((one) => [one.id, one.after]));
        const applied = [...before.filter((one) => !gone.has(one.id)).map((one) => now.get(one.id) ?? one), ...added];
        const sorted = (names: readonly ListedName[]) => names.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(applied)).toEqual(sorted(after));
      }),
      { seed: 4 },
    );
  });
});
