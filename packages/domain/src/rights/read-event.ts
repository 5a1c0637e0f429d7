import { type Problem, Refusal } from '../basics/errors.ts';
import type { Reading } from '../territory/regions.ts';
import { ALL, EVERYWHERE, type Mask, NOWHERE, type Territory } from '../territory/territory.ts';
import { type FieldSet, type FieldUniverse, fieldSetOf } from './field.ts';
import { reachOf } from './reach.ts';
import type { RightEvent, RightEventKind } from './right-event.ts';

/** A problem of one event; the rest of the ledger answers without it. */
export interface LedgerProblem extends Problem {
  readonly event: string;
}

export interface ReadEvent {
  readonly event: RightEvent;
  readonly territory: Territory;
  readonly field: FieldSet;
  /** Where it certainly or possibly reaches. */
  readonly may: { readonly countries: Mask; readonly field: bigint };
}

export type EventReader = (event: RightEvent) => ReadEvent | LedgerProblem;

/** An ending that names no territory ends all that it touches; a purchase that names none moves only the holder. */
const UNSTATED: Partial<Record<RightEventKind, Territory>> = {
  origin: EVERYWHERE,
  return: EVERYWHERE,
  termination: EVERYWHERE,
  lapse: EVERYWHERE,
  dispute: EVERYWHERE,
  'field-change': EVERYWHERE,
  acquisition: NOWHERE,
  rename: NOWHERE,
};

/** Turns code lists into sets of bits. The reader remembers what it has read: most events say "worldwide, all fields". */
export function eventReader(universe: FieldUniverse): EventReader {
  const territories = new Map<string, Territory>();
  const fields = new Map<string, FieldSet>();
  return (event) => {
    try {
      const territory = once(territories, territoryKey(event), () => territoryOfEvent(event));
      const field = once(fields, fieldKey(event), () => fieldSetOf(event.field, universe));
      return { event, territory, field, may: { countries: ALL & ~territory.out, field: universe.all & ~field.out } };
    } catch (error) {
      if (error instanceof Refusal) return { ...error.problems[0], event: event.id };
      throw error;
    }
  };
}

function territoryOfEvent(event: RightEvent): Territory {
  const unstated = event.territory.in.length + event.territory.out.length === 0 ? UNSTATED[event.kind] : undefined;
  const on = event.readOn ?? event.on;
  const reading: Reading = on === null ? {} : { on };
  return unstated ?? reachOf(event.territory, reading);
}

function territoryKey({ kind, territory, readOn, on }: RightEvent): string {
  const stated = territory.in.length + territory.out.length > 0;
  return stated ? `${readOn ?? on}|${territory.in.join(' ')}|${territory.out.join(' ')}` : kind;
}

function fieldKey({ field }: RightEvent): string {
  return `${field.in.join(' ')}|${field.except.join(' ')}|${field.open.join(' ')}`;
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
