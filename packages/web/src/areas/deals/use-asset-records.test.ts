import { describe, expect, it } from 'vitest';
import { recordOf } from './use-asset-records.ts';

const record = (id: string, ...codes: string[]) => ({ id, name: id, nameZh: null, codes });

describe('the record behind an asset of a deal', () => {
  it('is found by name or by a code, with or without its hyphen', () => {
    const found = [record('ivonescimab', 'AK112'), record('ivosidenib', 'AG-120')];
    expect(recordOf({ name: 'ivonescimab', codes: [] }, found)).toBe('ivonescimab');
    expect(recordOf({ name: 'AK-112', codes: ['AK-112'] }, found)).toBe('ivonescimab');
  });

  it('is not guessed: a name that is only similar, or borne by two, links nowhere', () => {
    expect(recordOf({ name: 'ivo', codes: [] }, [record('ivonescimab', 'AK112')])).toBeNull();
    expect(recordOf({ name: 'X-1', codes: [] }, [record('a', 'X1'), record('b', 'X-1')])).toBeNull();
  });
});
