import { weightOf } from './change-table.ts';
import { changesBetween, isSameDate } from './changes.ts';
import type { WeighedChange } from './diff-records.ts';
import type { RunSnapshot, SnapshotEntry } from './snapshot.ts';

/** What is new on Monday: two runs of one mandate, compared. */

export interface Moved {
  readonly id: string;
  readonly name: string;
  readonly because: readonly string[];
  /** Musts of it of which nobody knows the answer. */
  readonly open: readonly string[];
}

export interface RunDiff {
  readonly mandate: string;
  readonly from: string;
  readonly to: string;
  /** In the long list now and not before. */
  readonly entered: readonly Moved[];
  /** In the long list before and not now. */
  readonly left: readonly Moved[];
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly was: number;
    readonly becomes: number;
  }[];
  /** Facts of drugs of the long list or the near misses that both runs knew. */
  readonly changed: readonly {
    readonly id: string;
    readonly name: string;
    readonly changes: readonly WeighedChange[];
  }[];
  /** Drugs that got another id, for they got a record or another name came first. */
  readonly renamed: readonly { readonly was: string; readonly becomes: string; readonly name: string }[];
}

export function diffRuns(before: RunSnapshot, after: RunSnapshot): RunDiff {
  const earlier = matched(before.entries, after.entries);
  const pairs = after.entries.map((now) => ({ now, was: earlier.get(now.id) ?? null }));
  const stayed = new Set([...earlier.values()].map(({ id }) => id));
  const gone = before.entries.filter(({ id, group }) => group === 'kept' && !stayed.has(id));
  const both = pairs.flatMap(({ now, was }) => (was ? [{ now, was }] : []));
  return {
    mandate: after.mandate,
    from: before.at,
    to: after.at,
    entered: pairs.flatMap(({ now, was }) =>
      now.group === 'kept' && was?.group !== 'kept' ? [moved(now, entry(was))] : [],
    ),
    left: [
      ...both.flatMap(({ now, was }) => (was.group === 'kept' && now.group !== 'kept' ? [moved(now, exit(now))] : [])),
      ...gone.map((was) => moved(was, ['no stored record names it any more'])),
    ],
    places: placesMoved(both),
    changed: both.filter(({ now, was }) => isSeen(now) || isSeen(was)).flatMap(({ now, was }) => changesOf(was, now)),
    renamed: both.flatMap(({ now, was }) =>
      now.id === was.id ? [] : [{ was: was.id, becomes: now.id, name: now.name }],
    ),
  };
}

/**
 * Places among those that both runs list: a drug does not move because another one came or left. Only those of which no must is open
 * are compared, for the others stand in the order of what is not known.
 */
function placesMoved(both: readonly { readonly now: SnapshotEntry; readonly was: SnapshotEntry }[]): RunDiff['places'] {
  const sure = both.filter(({ now, was }) => isSure(now) && isSure(was));
  const placeIn = (run: 'now' | 'was') =>
    new Map(
      sure
        .toSorted((a, b) => (a[run].place ?? 0) - (b[run].place ?? 0))
        .map(({ now }, at) => [now.id, at + 1] as const),
    );
  const [before, after] = [placeIn('was'), placeIn('now')];
  return sure.flatMap(({ now: { id, name } }) => {
    const [was, becomes] = [before.get(id), after.get(id)];
    return was === undefined || becomes === undefined || was === becomes ? [] : [{ id, name, was, becomes }];
  });
}

function isSure({ place, open }: SnapshotEntry): boolean {
  return place !== null && open.length === 0;
}

/** True where nothing is to be told. */
export function isEmpty({ entered, left, places, changed, renamed }: RunDiff): boolean {
  return [entered, left, places, changed, renamed].every((list) => list.length === 0);
}

/** Entries of the first run by the ids of the second: the same id, or else the one vanished entry that shares a name. */
function matched(before: readonly SnapshotEntry[], after: readonly SnapshotEntry[]): Map<string, SnapshotEntry> {
  const byId = new Map(before.map((entry) => [entry.id, entry]));
  const ids = new Set(after.map(({ id }) => id));
  const vanished = new Map<string, SnapshotEntry>();
  for (const entry of before) if (!ids.has(entry.id)) for (const name of entry.names) vanished.set(name, entry);
  const taken = new Set<SnapshotEntry>();
  return new Map(
    after.flatMap((now) => {
      const same = byId.get(now.id);
      const renamed = now.names.flatMap((name) => vanished.get(name) ?? []).find((entry) => !taken.has(entry));
      const was = same ?? renamed;
      if (was && !same) taken.add(was);
      return was ? [[now.id, was] as const] : [];
    }),
  );
}

function entry(was: SnapshotEntry | null): readonly string[] {
  if (!was) return ['no stored record named it before'];
  const why = was.reasons.length > 0 ? `: ${was.reasons.join('; ')}` : '';
  return [`${isSeen(was) ? 'a near miss' : 'left out'} before${why}`];
}

function exit({ group, reasons }: SnapshotEntry): readonly string[] {
  return [group === 'left-out' ? 'left out now' : 'a near miss now', ...reasons];
}

function moved({ id, name, open }: SnapshotEntry, because: readonly string[]): Moved {
  return { id, name, because, open };
}

function isSeen({ group }: SnapshotEntry): boolean {
  return group === 'kept' || group === 'near-miss';
}

function changesOf(was: SnapshotEntry, now: SnapshotEntry): RunDiff['changed'] {
  const changes = changesBetween(was.facts, comparable(was.facts, now.facts))
    .filter((change) => !isSameDate(change.was, change.becomes))
    .map((change) => ({ ...change, ...weightOf(change.field, 'candidate', change.becomes) }));
  return changes.length === 0 ? [] : [{ id: now.id, name: now.name, changes }];
}

/** A run of an earlier version kept fewer facts; what it did not keep has not changed. */
function comparable(was: SnapshotEntry['facts'], now: SnapshotEntry['facts']): SnapshotEntry['facts'] {
  return Object.fromEntries(Object.entries(now).filter(([key]) => Object.hasOwn(was, key)));
}
