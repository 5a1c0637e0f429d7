import type { PartialDate } from '../../basics/partial-date.ts';
import { COUNTRY_CODES } from '../../territory/countries.ts';
import { type State, stateOf } from '../../territory/territory.ts';
import type { Cover } from '../cover.ts';
import type { FieldSet, FieldUniverse } from '../field.ts';
import { type Cut, type Layer, layersAt } from '../in-force.ts';
import type { Ledger } from '../ledger.ts';
import { type SpotState, spotState } from '../spot-state.ts';
import type { Truth } from '../timing.ts';

/**
 * The fold as one would write it first: every country and every indication by itself, looked up by name. Slow and plain, the
 * oracle for `fold.ts`.
 */
export function simpleFold(
  ledger: Ledger,
  asOf: PartialDate,
  universe: FieldUniverse,
  indications: readonly string[],
  countries: readonly string[] = COUNTRY_CODES,
): Map<string, SpotState> {
  const layers = layersAt(ledger, asOf);
  const answers = new Map<string, SpotState>();
  for (const country of countries) {
    for (const indication of indications) {
      answers.set(`${country} ${indication}`, spotState(covers(layers, country, universe.bit(indication))));
    }
  }
  return answers;
}

const TRUTH: Record<State, Truth> = { in: 2, 'not-stated': 1, out: 0 };

function covers(layers: readonly Layer[], country: string, indication: bigint): Cover[] {
  const reached = layers.map((layer) => reach(layer, country, indication));
  return layers.map((layer, i) => {
    const returnsNothing = layer.event.kind === 'return' && layer.targets.every((target) => reached[target] === 0);
    const own = returnsNothing ? 0 : (reached[i] ?? 0);
    const ends = own === 0 ? [] : layer.cuts.map((cut) => reach(cut, country, indication));
    const ended = layer.cuts[ends.indexOf(2)];
    const truth = [own, ...ends.map((end) => 2 - end)].sort()[0] as Truth;
    return { layer, truth, reached: own, endedBy: ended?.event ?? null };
  });
}

function reach(part: Layer | Cut, country: string, indication: bigint): Truth {
  const all = [part.come, TRUTH[stateOf(part.territory, country)], TRUTH[fieldState(part.field, indication)]];
  return all.sort()[0] as Truth;
}

function fieldState(field: FieldSet, indication: bigint): State {
  if ((field.in & indication) === indication) return 'in';
  return (field.out & indication) === indication ? 'out' : 'not-stated';
}
