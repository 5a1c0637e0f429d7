import { describe, expect, it } from 'vitest';
import { applyEdits, changedUnderneath, valueAt } from './edits.ts';
import { exampleDeal } from './testing/example-deal.ts';

describe('a workspace’s edits', () => {
  it('changes one field and leaves the shipped deal as it was', () => {
    const shipped = exampleDeal();
    const edited = applyEdits(shipped, [{ field: 'amounts.cashAtSigning.value', value: 62.5 }]);
    expect(edited.amounts.cashAtSigning?.value).toBe(62.5);
    expect(shipped.amounts.cashAtSigning?.value).toBe(60);
  });

  it('enters lists by key', () => {
    const edited = applyEdits(exampleDeal(), [{ field: 'assets.lt-101.stage.china', value: 'phase-3' }]);
    expect(valueAt(edited, 'assets.0.stage.china')).toBe('phase-3');
  });

  it('refuses a value that does not fit, naming the field', () => {
    expect(() => applyEdits(exampleDeal(), [{ field: 'amounts.cashAtSigning.value', value: 'sixty' }])).toThrow(
      /amounts.cashAtSigning.value/,
    );
    expect(() => applyEdits(exampleDeal(), [{ field: 'assets.nothing.stage', value: null }])).toThrow(
      /there is no item "nothing"/,
    );
    expect(() => applyEdits(exampleDeal(), [{ field: 'amounts.bonus.value', value: 1 }])).toThrow(/amounts/);
  });

  it('notices that the shipped value has changed underneath', () => {
    expect(changedUnderneath(exampleDeal(), 'amounts.total.value', 900)).toBe(true);
    expect(changedUnderneath(exampleDeal(), 'amounts.total.value', 1000)).toBe(false);
    expect(changedUnderneath(exampleDeal(), 'amounts.laterCash.value', undefined)).toBe(false);
  });
});
