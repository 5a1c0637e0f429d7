import type { Found } from '../../api.ts';

/** Pure parts of the search: the order of what is found, and where the arrows lead. */

export const KINDS = ['asset', 'company', 'deal', 'hospital'] as const satisfies readonly Found['kind'][];

/** Kind by kind, so that the arrows run down the page; within a kind as the server ranked it. */
export function grouped(items: readonly Found[]): Found[] {
  return KINDS.flatMap((kind) => items.filter((item) => item.kind === kind));
}

/** @returns the option that a key leads to, round the ends; null for a key that does not move */
export function moved(key: string, at: number, options: number): number | null {
  if (options === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % options;
  if (key === 'ArrowUp') return (at + options - 1) % options;
  return null;
}
