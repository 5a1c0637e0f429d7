import type { PartialDate } from '../basics/partial-date.ts';
import { ALL, type Mask } from '../territory/territory.ts';
import { type Cover, coversAt } from './cover.ts';
import type { FieldUniverse } from './field.ts';
import { type Layer, layersAt } from './in-force.ts';
import type { Ledger } from './ledger.ts';
import { type SpotState, spotState } from './spot-state.ts';

/** Countries and indications that share one answer. */
export interface Part {
  readonly countries: Mask;
  readonly field: bigint;
  readonly state: SpotState;
}

/**
 * Who holds what at the end of a day. The parts are disjoint and together cover all 250 countries times all indications.
 * Countries that no event tells apart are answered once: there are seldom more than ten groups.
 */
export function rightsAt(ledger: Ledger, asOf: PartialDate, universe: FieldUniverse): Part[] {
  const layers = layersAt(ledger, asOf);
  const reaches = layers.flatMap((layer) => [layer, ...layer.cuts]);
  const countries = split(
    ALL,
    reaches.flatMap(({ territory }) => [territory.in, territory.out]),
  );
  const fields = split(
    universe.all,
    reaches.flatMap(({ field }) => [field.in, field.out]),
  );
  const found = new Map<string, readonly Cover[]>();
  const parts = new Map<string, { countries: Mask; field: bigint; key: string }>();
  for (const atom of countries) {
    for (const [key, field] of answersIn(atom, fields, layers, found)) {
      const part = parts.get(`${field} ${key}`);
      if (part) part.countries |= atom;
      else parts.set(`${field} ${key}`, { countries: atom, field, key });
    }
  }
  const states = new Map([...found].map(([key, covers]) => [key, spotState(covers)]));
  return [...parts.values()].flatMap(({ key, ...part }) => {
    const state = states.get(key);
    return state ? [{ ...part, state }] : [];
  });
}

/** In one group of countries: what every layer says, as a key, and the indications for which it says so. */
function answersIn(
  countries: Mask,
  fields: readonly bigint[],
  layers: readonly Layer[],
  found: Map<string, readonly Cover[]>,
): Map<string, bigint> {
  const answers = new Map<string, bigint>();
  for (const field of fields) {
    const covers = coversAt(layers, { country: lowest(countries), field: lowest(field) });
    const key = covers.map(({ truth, reached, endedBy }) => `${truth}${reached}${endedBy?.id ?? ''}`).join(' ');
    found.set(key, covers);
    answers.set(key, (answers.get(key) ?? 0n) | field);
  }
  return answers;
}

/** Cuts a set along the borders of others: what stays together is the same to all of them. */
export function split(whole: bigint, masks: readonly bigint[]): bigint[] {
  let atoms = [whole];
  for (const mask of new Set(masks)) {
    if (mask === 0n || (mask & whole) === whole) continue;
    atoms = atoms.flatMap((atom) => {
      const inside = atom & mask;
      return inside === 0n || inside === atom ? [atom] : [inside, atom & ~mask];
    });
  }
  return atoms;
}

function lowest(mask: bigint): bigint {
  return mask & -mask;
}
