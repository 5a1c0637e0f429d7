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
  /** Every version of every record, from which earlier states of knowledge are made. */
  readonly stored: RegisterRecords;
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

/** Laws and orders go on: of several records with one id the one recorded last stands. Editions are never told again. */
export function openRegister(given: RegisterRecords): Register {
  const records: RegisterRecords = {
    ...given,
    lists: latest(given.lists),
    overlays: latest(given.overlays),
    effects: latest(given.effects),
    laws: latest(given.laws),
  };
  const editions = inOrder(records.editions, (one) => countsFrom(one) ?? '9999');
  const notices = inOrder(records.notices, (one) => sortKey(one.on));
  return {
    ...records,
    stored: given,
    list: byId(records.lists),
    edition: byId(editions),
    editionsOf: groupedBy(editions, (one) => one.list),
    noticesOf: groupedBy(notices, (one) => one.list),
    entriesOf: groupedBy(records.entries, (one) => one.entity),
    effect: byId(records.effects),
    law: byId(records.laws),
    edgesUp: groupedBy(records.ownership, (one) => one.owned),
    edgesDown: groupedBy(records.ownership, (one) => one.owner),
  };
}

/**
 * The register as it was stored on a day: what was recorded later is left out. An answer of that day comes out the same
 * although records came in since.
 */
export function knownOn({ stored }: Register, known: Day): Register {
  const had = <T extends { readonly recordedOn: Day }>(records: readonly T[]) =>
    records.filter(({ recordedOn }) => recordedOn <= known);
  return openRegister({
    lists: had(stored.lists),
    editions: had(stored.editions),
    entries: had(stored.entries),
    notices: had(stored.notices),
    overlays: had(stored.overlays),
    effects: had(stored.effects),
    laws: had(stored.laws),
    ownership: had(stored.ownership),
  });
}

/** Adds records to a register, as an import does. */
export function withRecords({ stored }: Register, more: Partial<RegisterRecords>): Register {
  const both = <T>(old: readonly T[], added: readonly T[] = []) => [...old, ...added];
  return openRegister({
    lists: both(stored.lists, more.lists),
    editions: both(stored.editions, more.editions),
    entries: both(stored.entries, more.entries),
    notices: both(stored.notices, more.notices),
    overlays: both(stored.overlays, more.overlays),
    effects: both(stored.effects, more.effects),
    laws: both(stored.laws, more.laws),
    ownership: both(stored.ownership, more.ownership),
  });
}

/** First day on which an edition certainly counts; null where it is only due. */
export function countsFrom({ published, effective }: Edition): Day | null {
  const from = effective ?? published;
  return from === null ? null : latestDay(from);
}

function inOrder<T extends { readonly id: string }>(records: readonly T[], dayOf: (one: T) => string): T[] {
  const key = (one: T) => `${dayOf(one)} ${one.id}`;
  return records.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((one) => [one.id, one]));
}

function latest<T extends { readonly id: string; readonly recordedOn: Day }>(records: readonly T[]): T[] {
  const sorted = records.toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0));
  return [...byId(sorted).values()];
}

function groupedBy<T>(records: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of records) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
