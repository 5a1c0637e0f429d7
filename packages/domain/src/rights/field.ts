import { z } from 'zod';
import { refuse } from '../basics/errors.ts';

/**
 * Field of use: a set over the indication tree, in three values like a territory. Bit i stands for `ids[i]` of a
 * {@link FieldUniverse}; the last bit is every indication that the tree does not know. The algebra is that of
 * `territory/territory.ts` (`union`, `intersect`, `complement`, `minus`): it works on any masks.
 */
export interface FieldSet {
  readonly in: bigint;
  readonly out: bigint;
}

/**
 * A field as records write it. Each name brings everything below it, and the nearest name decides, so that
 * `in: [ALL], except: [oncology]` is "non-oncology". `open` is not stated: "certain autoimmune diseases".
 * What no name reaches is out.
 */
export const fieldOfUse = z.strictObject({
  in: z.array(z.string()).describe('ids of the indication tree, or ALL'),
  except: z.array(z.string()),
  open: z.array(z.string()).describe('certain indications below these, the source does not say which'),
  because: z.string().nullable().describe('why something is open'),
});
export type FieldOfUse = z.infer<typeof fieldOfUse>;

export const ALL_FIELDS: FieldOfUse = { in: ['ALL'], except: [], open: [], because: null };

export function opaqueField(because: string): FieldOfUse {
  return { in: [], except: [], open: ['ALL'], because };
}

/** What the fields need of the indication tree; `assets/indications.ts` is one. Areas are its roots. */
export interface FieldTree {
  has(id: string): boolean;
  descendants(id: string): readonly string[];
}

export interface FieldUniverse {
  readonly ids: readonly string[];
  readonly all: bigint;
  /** The id and everything below it; `ALL` is everything. Throws Refusal `bad-input` for an unknown id. */
  closure(id: string): bigint;
  /** The id alone. */
  bit(id: string): bigint;
}

/** @param roots of the tree, such as the thirteen areas */
export function fieldUniverse(tree: FieldTree, roots: readonly string[]): FieldUniverse {
  const ids = [...new Set(roots.flatMap((root) => [root, ...tree.descendants(root)]))];
  const place = new Map(ids.map((id, index) => [id, 1n << BigInt(index)]));
  const all = (1n << BigInt(ids.length + 1)) - 1n;
  const bit = (id: string) => place.get(id) ?? unknownIndication(id);
  const closures = new Map<string, bigint>([['ALL', all]]);
  const closure = (id: string) => {
    const known = closures.get(id);
    if (known !== undefined) return known;
    const mask = tree.has(id) ? tree.descendants(id).reduce((sum, below) => sum | bit(below), bit(id)) : bit(id);
    closures.set(id, mask);
    return mask;
  };
  return { ids, all, closure, bit };
}

/** @throws Refusal `bad-input` for a name that the tree does not have. */
export function fieldSetOf(field: FieldOfUse, universe: FieldUniverse): FieldSet {
  const names = [
    ...field.in.map((id) => ({ id, side: 'in' as const })),
    ...field.open.map((id) => ({ id, side: 'open' as const })),
    ...field.except.map((id) => ({ id, side: 'out' as const })),
  ].map((name) => ({ ...name, mask: universe.closure(name.id), wide: 0 }));
  for (const name of names) name.wide = sizeOf(name.mask);
  let [inside, outside] = [0n, universe.all];
  // Wide names first, so that a nearer one paints over them; the sort is stable, so at a tie the exception wins.
  for (const { mask, side } of names.sort((a, b) => b.wide - a.wide)) {
    inside = side === 'in' ? inside | mask : inside & ~mask;
    outside = side === 'out' ? outside | mask : outside & ~mask;
  }
  return { in: inside, out: outside };
}

function sizeOf(mask: bigint): number {
  return mask.toString(2).replaceAll('0', '').length;
}

function unknownIndication(id: string): never {
  throw refuse('bad-input', {
    field: 'field',
    wrong: `"${id}" is neither an indication nor an area.`,
    expected: 'an id of the indication tree, or ALL',
    next: 'Correct the id, or leave the field open and say why.',
  });
}
