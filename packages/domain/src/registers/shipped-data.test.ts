import { describe, expect, it } from 'vitest';
import { countsFrom } from './register.ts';
import { READ, REGISTER } from './testing/shipped-register.ts';

describe('the registers that ship', () => {
  it('are read without a problem', () => {
    expect(READ.problems).toEqual([]);
    expect(READ.records.laws.length).toBeGreaterThan(30);
    expect(READ.records.entries.length).toBeGreaterThan(40);
  });

  it('give every record a reason, and a source unless it is from memory', () => {
    const all = Object.values(READ.records).flat();
    expect(all.filter(({ reason }) => reason.length < 5)).toEqual([]);
    expect(all.filter(({ grade, sources }) => grade !== 'B' && sources.length === 0)).toEqual([]);
  });

  it('hold the twelve biotech names of the edition of June 2026, and no Chinese name from memory as printed', () => {
    const june = READ.records.entries.filter(({ edition }) => edition === 'us-1260h-2026-06-08');
    expect(june).toHaveLength(12);
    expect(READ.records.entries.filter(({ nameZh }) => nameZh !== null)).toEqual([]);
  });

  it('keep an empty, dated place for the first list of OMB', () => {
    const [slot] = REGISTER.editionsOf.get('us-omb-851') ?? [];
    expect(slot).toMatchObject({ status: 'due', published: null, dueOn: '2026-12-18' });
    expect(slot && countsFrom(slot)).toBeNull();
    expect(READ.records.entries.filter(({ edition }) => edition === slot?.id)).toEqual([]);
  });

  it('let each edition supersede an earlier one of its own list', () => {
    for (const one of REGISTER.editions) {
      const before = one.supersedes === null ? null : REGISTER.edition.get(one.supersedes);
      if (!before) continue;
      expect(before.list, one.id).toBe(one.list);
      expect((countsFrom(before) ?? '') < (countsFrom(one) ?? ''), one.id).toBe(true);
    }
  });
});
