import type { Mask, Territory } from '../territory/territory.ts';
import type { FieldSet } from './field.ts';
import type { Cut, Layer } from './in-force.ts';
import type { RightEvent } from './right-event.ts';
import { MAYBE, NO, type Truth, YES } from './timing.ts';

/** What one layer says about one country and one indication. */
export interface Cover {
  readonly layer: Layer;
  /** How surely it is in force there. */
  readonly truth: Truth;
  /** How surely it had reached there, ended or not. */
  readonly reached: Truth;
  /** The event that certainly ended it there. */
  readonly endedBy: RightEvent | null;
}

/** A country and an indication, as single bits. */
export interface Spot {
  readonly country: Mask;
  readonly field: bigint;
}

/** What every layer says about a spot, in the order of the layers. */
export function coversAt(layers: readonly Layer[], spot: Spot): Cover[] {
  const reached = layers.map((layer) => reachOfPart(layer, spot));
  return layers.map((layer, i) => {
    const own = reached[i] ?? NO;
    // A return brings back what the ended rights had reached, whether surely or perhaps: either way it is back.
    const back = layer.event.kind !== 'return' || layer.targets.some((target) => (reached[target] ?? NO) !== NO);
    return coverOf(layer, back ? own : NO, spot);
  });
}

function coverOf(layer: Layer, reached: Truth, spot: Spot): Cover {
  let truth = reached;
  let endedBy: RightEvent | null = null;
  for (const cut of reached === NO ? [] : layer.cuts) {
    const ends = reachOfPart(cut, spot);
    truth = Math.min(truth, YES - ends) as Truth;
    if (ends === YES) endedBy ??= cut.event;
  }
  return { layer, truth, reached, endedBy };
}

function reachOfPart({ come, territory, field }: Layer | Cut, { country, field: indication }: Spot): Truth {
  return Math.min(come, stateOfBit(territory, country), stateOfBit(field, indication)) as Truth;
}

function stateOfBit(set: Territory | FieldSet, bit: bigint): Truth {
  if ((set.in & bit) !== 0n) return YES;
  return (set.out & bit) !== 0n ? NO : MAYBE;
}
