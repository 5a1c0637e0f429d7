import type { FieldUniverse } from './field.ts';

/**
 * A set of indications in few names: `all`, `multiple-sclerosis`, `all except oncology`, `autoimmune except ms and graves`. A name
 * stands for everything below it; `cancer (not specified)` is the indication alone, where some below it lie elsewhere.
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
  const names: string[] = [];
  // Roots come first in a universe, and a wider indication before a narrower one, so the first fit is the widest.
  for (const id of bySize(universe)) {
    if ((left & universe.bit(id)) === 0n) continue;
    const name = wideName(id, mask, universe);
    if (name === null) continue;
    names.push(name);
    left &= ~universe.closure(id);
  }
  const alone = universe.ids.filter((id) => (left & universe.bit(id)) !== 0n).map((id) => `${id} (not specified)`);
  return [...names, ...alone];
}

/** More exceptions than these are harder to read than a list. */
const MOST_EXCEPTIONS = 3;

/** The name for everything below an indication that is in, with what is not in left out where that is shorter; or null. */
function wideName(id: string, mask: bigint, universe: FieldUniverse): string | null {
  const closure = universe.closure(id);
  const missing = closure & ~mask;
  if (missing === 0n) return id;
  const exceptions = plainNames(missing, universe);
  const few =
    exceptions.length <= MOST_EXCEPTIONS && exceptions.length + 1 < plainNames(closure & mask, universe).length;
  return few ? `${id} except ${exceptions.join(' and ')}` : null;
}

/** Names without exceptions: what lies wholly inside by its widest name, the rest one by one. */
function plainNames(mask: bigint, universe: FieldUniverse): string[] {
  let left = mask;
  const names: string[] = [];
  for (const id of bySize(universe)) {
    if ((left & universe.bit(id)) === 0n || (universe.closure(id) & ~mask) !== 0n) continue;
    names.push(id);
    left &= ~universe.closure(id);
  }
  return [...names, ...universe.ids.filter((id) => (left & universe.bit(id)) !== 0n)];
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
