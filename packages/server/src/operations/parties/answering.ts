import { answersAs, type Merge } from '@beringia/domain/parties/merges';
import type { OwnName } from '../../database/queries/own-parties.ts';
import { lazily } from '../../files/lazy.ts';

/** Which record answers for which, merges and former ids followed. */
export interface Answering<T> {
  /** The record that has or had an id, merges left aside. */
  former(id: string): string | null;
  /** The record that answers for an id; null for an id that nobody ever had. */
  current(id: string): string | null;
  /** Every record that an id answers for: its own first, then those that were merged into it. */
  recordsOf(id: string): readonly T[];
  /** Id of each record that answers for itself → the records that it answers for. */
  groups(): ReadonlyMap<string, readonly T[]>;
}

export function answering<T extends { readonly id: string }>(
  records: readonly T[],
  merges: readonly Merge[],
  former: (id: string) => string | null,
): Answering<T> {
  const stays = answersAs(merges);
  const groups = lazily(() => grouped(records, stays));
  return {
    former,
    current: (id) => {
      const known = former(id);
      return known === null ? null : stays(known);
    },
    groups,
    recordsOf: (id) => groups().get(id) ?? [],
  };
}

function grouped<T extends { readonly id: string }>(records: readonly T[], stays: (id: string) => string) {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const id = stays(record.id);
    const others = groups.get(id) ?? [];
    groups.set(id, record.id === id ? [record, ...others] : [...others, record]);
  }
  return groups;
}

/** Names that the workspace gave, by the record that it gave them to. */
export function namesByParty(names: readonly OwnName[]): ReadonlyMap<string, readonly Omit<OwnName, 'party'>[]> {
  const found = new Map<string, Omit<OwnName, 'party'>[]>();
  for (const { party, ...name } of names) found.set(party, [...(found.get(party) ?? []), name]);
  return found;
}
