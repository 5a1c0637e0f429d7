import type { FieldUniverse } from './field.ts';

/**
 * A set of indications in few names: `all`, `multiple-sclerosis`, `all except oncology`. A name stands for everything below it;
 * `cancer (not specified)` is the indication alone, where some below it lie elsewhere.
 */
export function describeField(mask: bigint, universe: FieldUniverse): string {
  if (mask === universe.all) return 'all';
  if (mask === 0n) return 'none';
  const inside = namesOf(mask, universe);
  const elsewhere = 1n << BigInt(universe.ids.length);
  if ((mask & elsewhere) === 0n) return inside.join(', ');
  return `all except ${namesOf(universe.all & ~mask, universe).join(', ')}`;
}

function namesOf(mask: bigint, universe: FieldUniverse): string[] {
  let left = mask;
  const whole: string[] = [];
  // Roots come first in a universe, and a wider indication before a narrower one, so the first fit is the widest.
  for (const id of bySize(universe)) {
    const closure = universe.closure(id);
    if ((left & universe.bit(id)) === 0n || (closure & ~mask) !== 0n) continue;
    whole.push(id);
    left &= ~closure;
  }
  const alone = universe.ids.filter((id) => (left & universe.bit(id)) !== 0n).map((id) => `${id} (not specified)`);
  return [...whole, ...alone];
}

const ordered = new WeakMap<FieldUniverse, readonly string[]>();

function bySize(universe: FieldUniverse): readonly string[] {
  const known = ordered.get(universe);
  if (known) return known;
  const size = new Map(universe.ids.map((id) => [id, universe.closure(id).toString(2).replaceAll('0', '').length]));
  const ids = [...universe.ids].sort((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0));
  ordered.set(universe, ids);
  return ids;
}
