import { describe, expect, it } from 'vitest';
import type { Found } from '../../api.ts';
import { grouped, moved } from './found-order.ts';

const item = (kind: Found['kind'], id: string) => ({ kind, id }) as Found;

describe('what is found', () => {
  it('stands kind by kind, within a kind as it was ranked', () => {
    const items = [item('deal', 'd1'), item('asset', 'a2'), item('company', 'c1'), item('asset', 'a1')];
    expect(grouped(items).map(({ id }) => id)).toEqual(['a2', 'a1', 'c1', 'd1']);
  });

  it('is walked round by the arrows', () => {
    expect(moved('ArrowDown', 0, 3)).toBe(1);
    expect(moved('ArrowDown', 2, 3)).toBe(0);
    expect(moved('ArrowUp', 0, 3)).toBe(2);
    expect(moved('Enter', 0, 3)).toBeNull();
    expect(moved('ArrowDown', 0, 0)).toBeNull();
  });
});
