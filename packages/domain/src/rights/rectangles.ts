import { ALL, type Mask } from '../territory/territory.ts';
import { split } from './fold.ts';

/** Countries times indications. */
export interface Rectangle {
  readonly countries: Mask;
  readonly field: bigint;
}

/**
 * The same spots in the fewest lines that a reader would write: countries that share their fields stand together, whatever
 * pieces the fold found them in.
 */
export function rectanglesOf(pieces: readonly Rectangle[]): Rectangle[] {
  const groups = new Map<bigint, Mask>();
  const atoms = split(
    ALL,
    pieces.map(({ countries }) => countries),
  );
  for (const atom of atoms) {
    const field = pieces.reduce((mask, piece) => ((piece.countries & atom) === 0n ? mask : mask | piece.field), 0n);
    if (field !== 0n) groups.set(field, (groups.get(field) ?? 0n) | atom);
  }
  return [...groups].map(([field, countries]) => ({ countries, field }));
}

export function touches(a: Rectangle, b: Rectangle): boolean {
  return (a.countries & b.countries) !== 0n && (a.field & b.field) !== 0n;
}

/** Items by a key, in the order in which the keys first came. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
