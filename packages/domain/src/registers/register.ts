import type { Day } from '../basics/partial-date.ts';
import { latestDay, sortKey } from '../basics/partial-date.ts';
import type { Law, LegalEffect } from './law.ts';
import type { Edition, Entry, Notice, RegisterList } from './list.ts';
import type { Overlay } from './overlay.ts';
import type { OwnershipEdge } from './ownership.ts';

/** Everything stored about lists and laws, as it stands in files or tables. */
export interface RegisterRecords {
  readonly lists: readonly RegisterList[];
  readonly editions: readonly Edition[];
  readonly entries: readonly Entry[];
  readonly notices: readonly Notice[];
  readonly overlays: readonly Overlay[];
  readonly effects: readonly LegalEffect[];
  readonly laws: readonly Law[];
  readonly ownership: readonly OwnershipEdge[];
}

/** The records with what questions look up. */
export interface Register extends RegisterRecords {
  readonly list: ReadonlyMap<string, RegisterList>;
  /** Editions and notices by id. */
  readonly edition: ReadonlyMap<string, Edition>;
  /** Editions of a list, the earliest first; those only due come last. */
  readonly editionsOf: ReadonlyMap<string, readonly Edition[]>;
  readonly noticesOf: ReadonlyMap<string, readonly Notice[]>;
  /** Entity → its entries in all lists. */
  readonly entriesOf: ReadonlyMap<string, readonly Entry[]>;
  readonly effect: ReadonlyMap<string, LegalEffect>;
  readonly law: ReadonlyMap<string, Law>;
  readonly edgesUp: ReadonlyMap<string, readonly OwnershipEdge[]>;
  readonly edgesDown: ReadonlyMap<string, readonly OwnershipEdge[]>;
}

export function openRegister(records: RegisterRecords): Register {
  const editions = records.editions.toSorted((a, b) => (dateKey(a) < dateKey(b) ? -1 : 1));
  const notices = records.notices.toSorted((a, b) => (sortKey(a.on) < sortKey(b.on) ? -1 : 1));
  return {
    ...records,
    list: byId(records.lists),
    edition: byId(editions),
    editionsOf: Map.groupBy(editions, (one) => one.list),
    noticesOf: Map.groupBy(notices, (one) => one.list),
    entriesOf: Map.groupBy(records.entries, (one) => one.entity),
    effect: byId(records.effects),
    law: byId(records.laws),
    edgesUp: Map.groupBy(records.ownership, (one) => one.owned),
    edgesDown: Map.groupBy(records.ownership, (one) => one.owner),
  };
}

/**
 * The register as it was stored on a day: what was recorded later is left out. An answer of that day comes out the same
 * although records came in since.
 */
export function knownOn(register: Register, known: Day): Register {
  const had = <T extends { readonly recordedOn: Day }>(records: readonly T[]) =>
    records.filter(({ recordedOn }) => recordedOn <= known);
  return openRegister({
    lists: had(register.lists),
    editions: had(register.editions),
    entries: had(register.entries),
    notices: had(register.notices),
    overlays: had(register.overlays),
    effects: had(register.effects),
    laws: had(register.laws),
    ownership: had(register.ownership),
  });
}

/** Adds records to a register, as an import does; nothing that stands is changed. */
export function withRecords(register: Register, more: Partial<RegisterRecords>): Register {
  const both = <T>(old: readonly T[], added: readonly T[] = []) => [...old, ...added];
  return openRegister({
    lists: both(register.lists, more.lists),
    editions: both(register.editions, more.editions),
    entries: both(register.entries, more.entries),
    notices: both(register.notices, more.notices),
    overlays: both(register.overlays, more.overlays),
    effects: both(register.effects, more.effects),
    laws: both(register.laws, more.laws),
    ownership: both(register.ownership, more.ownership),
  });
}

/** First day on which an edition certainly counts; null where it is only due. */
export function countsFrom({ published, effective }: Edition): Day | null {
  const from = effective ?? published;
  return from === null ? null : latestDay(from);
}

function dateKey(one: Edition): string {
  return countsFrom(one) ?? '9999';
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((one) => [one.id, one]));
}
