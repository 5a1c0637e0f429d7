import { describe, expect, it } from 'vitest';
import { pageOf } from './page-of.ts';

const ALL = ['a', 'b', 'c', 'd', 'e'];

describe('a page of a list in memory', () => {
  it('leads to the next until the end, each item once', () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, total, next } = pageOf(ALL, 2, cursor);
      expect(total).toBe(5);
      seen.push(...items);
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(ALL);
  });

  it('of an empty list is empty and the last', () => {
    expect(pageOf([], 10, undefined)).toEqual({ items: [], total: 0, next: null });
  });

  it.each(['-1', '6', '1.5', 'x', '', ' '])('refuses the cursor "%s", which no page gave', (cursor) => {
    expect(() => pageOf(ALL, 2, cursor)).toThrow(/belongs to no page/);
  });
});
