import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../basics/errors.ts';
import { answersAs, checkMerge, type Merge, mergeOf } from './merges.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const merge = (from: string, into: string, undoneAt: string | null = null): Merge => ({
  id: `${from}-${into}`,
  from,
  into,
  reason: null,
  madeAt: '2026-11-25T09:00:00Z',
  undoneAt,
});

/** Histories as they can come about: every merge was checked when it was made. */
const histories = fc
  .array(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS)), { maxLength: 8 })
  .map((pairs) => {
    const history: Merge[] = [];
    for (const [from, into] of pairs) if (isAllowed(history, from, into)) history.push(merge(from, into));
    return history;
  });

function isAllowed(history: readonly Merge[], from: string, into: string): boolean {
  try {
    checkMerge(history, from, into);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function asked(history: readonly Merge[]): string[] {
  return IDS.map(answersAs(history));
}

describe('merged companies', () => {
  it('answer as the record that stays, through a chain', () => {
    const history = [merge('a', 'b'), merge('b', 'c')];
    expect(answersAs(history)('a')).toBe('c');
    expect(mergeOf(history, 'a')?.into).toBe('b');
  });

  it('stand apart again when the merge is taken back, and the history keeps it', () => {
    const history = [merge('a', 'b', '2026-11-26T09:00:00Z'), merge('c', 'b')];
    expect(answersAs(history)('a')).toBe('a');
    expect(answersAs(history)('c')).toBe('b');
    expect(history).toHaveLength(2);
  });

  it('refuse a circle, a second merge of one record, and a merge with itself', () => {
    const history = [merge('a', 'b'), merge('b', 'c')];
    expect(() => checkMerge(history, 'c', 'a')).toThrow(/answer as itself/);
    expect(() => checkMerge(history, 'a', 'd')).toThrow(/already answers as b/);
    expect(() => checkMerge([], 'a', 'a')).toThrow(Refusal);
  });

  it('are as before after merging and taking back, whatever was merged earlier', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...IDS), fc.constantFrom(...IDS), (history, from, into) => {
        const undone = merge(from, into, '2026-11-26T09:00:00Z');
        expect(asked([...history, undone])).toEqual(asked(history));
      }),
      { seed: 20261125 },
    );
  });

  it('do not depend on the order of merges of different records', () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(asked(history.toReversed())).toEqual(asked(history));
      }),
      { seed: 20261125 },
    );
  });
});
