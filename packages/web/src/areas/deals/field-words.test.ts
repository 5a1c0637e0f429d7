import { describe, expect, it } from 'vitest';
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import { editPath, fieldName, typedValue, valueText } from './field-words.ts';

describe('field words', () => {
  it('names fields in both languages', () => {
    expect(fieldName('amounts.cashAtSigning.value', en)).toBe('Cash at signing');
    expect(fieldName('assets.skb264.stage.china', zh)).toBe('中国阶段');
  });

  it('shows an unknown as a dash, never as zero', () => {
    expect(valueText('amounts.total.value', null, en)).toBe('—');
    expect(valueText('assets.a.stage.china', 'phase-2', en)).toBe('Phase 2');
  });
});

describe('statements', () => {
  it('reads numbers, lists and unknowns', () => {
    expect(typedValue('amounts.total.value', '1,100.5')).toBe(1100.5);
    expect(typedValue('amounts.total.value', '')).toBeNull();
    expect(typedValue('amounts.total.value', 'a lot')).toBeUndefined();
    expect(typedValue('assets.a.targets', 'PD-1、VEGF')).toEqual(['PD-1', 'VEGF']);
  });

  it('writes to the field of the record behind a piece of evidence', () => {
    expect(editPath('grants.g1.territory')).toBe('grants.g1.territory.text');
    expect(editPath('assets.a.identity')).toBe('assets.a.name');
    expect(editPath('licensors')).toBeNull();
  });
});
