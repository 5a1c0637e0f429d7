import type { PartialDate } from '../basics/partial-date.ts';
import { earliestDay } from '../basics/partial-date.ts';
import { EVERYWHERE, type Territory } from '../territory/territory.ts';
import type { FieldSet } from './field.ts';
import { GRANTING, type LaidEvent, type Ledger } from './ledger.ts';
import type { RightEvent, RightEventKind } from './right-event.ts';
import { comeBy, NO, type Truth } from './timing.ts';

/** What may end a layer, where, and how surely by the day asked. */
export interface Cut {
  readonly event: RightEvent;
  readonly come: Truth;
  readonly territory: Territory;
  readonly field: FieldSet;
}

/** One right, retention, burden or dispute that has come by the day asked, with what has ended it since. */
export interface Layer {
  readonly event: RightEvent;
  readonly come: Truth;
  readonly territory: Territory;
  readonly field: FieldSet;
  readonly cuts: readonly Cut[];
  /** Places in the list of layers: the rights passed on, or those that a return brings back. */
  readonly targets: readonly number[];
  /** Earliest day it can have begun; empty when nothing is known. A later grant overtakes an earlier retention. */
  readonly since: string;
}

/** Every country and every field; minus one has every bit set. */
const THE_WHOLE = { territory: EVERYWHERE, field: { in: -1n, out: 0n } };

const LAYERS: readonly RightEventKind[] = [...GRANTING, 'option', 'retention', 'encumbrance', 'dispute', 'return'];
const ENDINGS: readonly RightEventKind[] = ['return', 'termination', 'lapse', 'exercise', 'field-change'];

/** @param asOf the end of this day (or month, or year) */
export function layersAt(ledger: Ledger, asOf: PartialDate): Layer[] {
  const come = ledger.laid.map(({ event }) => comeBy(event, asOf));
  const layers: (Layer & { place: number })[] = [];
  ledger.laid.forEach((one, place) => {
    const truth = come[place] ?? NO;
    if (truth === NO) return;
    if (LAYERS.includes(one.event.kind))
      layers.push({ ...layerOf(one, truth), cuts: cutsOf(place, ledger, come), place });
    if (one.event.kind === 'field-change')
      layers.push(...refielded(one, truth, ledger, come).map((l) => ({ ...l, place: -1 })));
  });
  const index = new Map(layers.map(({ place }, i) => [place, i]));
  return layers.map(({ place: _, ...layer }) => ({
    ...layer,
    targets: layer.targets.flatMap((t) => index.get(t) ?? []),
  }));
}

function layerOf(one: LaidEvent, come: Truth): Layer {
  const since = one.event.on ?? one.event.window.after;
  const { event, territory, field, targets } = one;
  return { event, come, territory, field, targets, cuts: [], since: since === null ? '' : earliestDay(since) };
}

function cutsOf(place: number, { laid }: Ledger, come: readonly Truth[]): Cut[] {
  return laid.flatMap(({ event, territory, field, targets }, i) => {
    const truth = come[i] ?? NO;
    if (truth === NO || !targets.includes(place) || !ENDINGS.includes(event.kind)) return [];
    // A used option burdens nothing any more, and a changed field replaces the old one: both end the whole.
    const whole = event.kind === 'exercise' || event.kind === 'field-change';
    return [whole ? { event, come: truth, ...THE_WHOLE } : { event, come: truth, territory, field }];
  });
}

/** After a change of field the same parties hold the same countries in the new field. */
function refielded(change: LaidEvent, truth: Truth, ledger: Ledger, come: readonly Truth[]): Layer[] {
  return change.targets.flatMap((place) => {
    const old = ledger.laid[place];
    if (!old || come[place] === NO) return [];
    const basis = [...new Set([...old.event.basis, ...change.event.basis])];
    const { id, on, window, sources, text } = change.event;
    const event = { ...old.event, id, on, window, sources: [...old.event.sources, ...sources], text, basis };
    const later = cutsOf(place, ledger, come).filter((cut) => cut.event.kind !== 'field-change');
    return [{ ...layerOf({ ...old, event }, truth), field: change.field, cuts: later }];
  });
}
