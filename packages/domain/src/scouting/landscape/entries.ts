import { type PartialDate, sortKey, yearOf } from '../../basics/partial-date.ts';
import type { Candidate } from '../candidate.ts';
import { classKeyOf } from './crowding.ts';
import { UNKNOWN } from './heat-map.ts';

/** When candidates came up, and how their classes filled over the years. */

export interface Entry {
  readonly id: string;
  readonly name: string;
  /** Targets and modality, or `unknown`. */
  readonly class: string;
  readonly on: PartialDate;
  readonly year: number;
  /** What the day is of: the first trial where one is dated, else the first record that speaks of it. */
  readonly by: 'first-trial' | 'first-disclosed';
}

export interface Entries {
  /** Oldest first, those of one day by id. */
  readonly entries: readonly Entry[];
  /** Ids of candidates without any day: on the list, on no axis. */
  readonly undated: readonly string[];
}

/** @param firstTrials day of the first trial by id of the candidate; missing or null is unknown */
export function entriesOf(
  candidates: readonly Candidate[],
  firstTrials: ReadonlyMap<string, PartialDate | null>,
): Entries {
  const judged = candidates.map((candidate) => ({ id: candidate.id, entry: entryOf(candidate, firstTrials) }));
  return {
    entries: judged.flatMap(({ entry }) => entry ?? []).toSorted(oldestFirst),
    undated: judged.flatMap(({ id, entry }) => (entry === null ? id : [])).toSorted(),
  };
}

export interface YearOfClass {
  readonly year: number;
  readonly entered: readonly string[];
  /** How many are in the class by the end of the year; who left it is not told. */
  readonly all: number;
}

export interface FillingClass {
  readonly class: string;
  /** Every year from the first entry of any class to the last, so that classes can be laid over each other. */
  readonly years: readonly YearOfClass[];
}

/** Fullest class first, of equals by name; the unknown last. */
export function crowdingByYear({ entries }: Pick<Entries, 'entries'>): FillingClass[] {
  const years = entries.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const classes = [...new Set(entries.map((entry) => entry.class))];
  return classes
    .map((name) => ({
      class: name,
      years: fill(
        entries.filter((entry) => entry.class === name),
        first,
        last,
      ),
    }))
    .toSorted(
      (a, b) =>
        Number(a.class === UNKNOWN) - Number(b.class === UNKNOWN) ||
        sizeOf(b) - sizeOf(a) ||
        (a.class < b.class ? -1 : 1),
    );
}

function entryOf(candidate: Candidate, firstTrials: ReadonlyMap<string, PartialDate | null>): Entry | null {
  const trial = firstTrials.get(candidate.id) ?? null;
  const on = trial ?? candidate.firstDisclosed.value;
  if (on === null) return null;
  const by = trial === null ? 'first-disclosed' : 'first-trial';
  return { id: candidate.id, name: candidate.name, class: classKeyOf(candidate) ?? UNKNOWN, on, year: yearOf(on), by };
}

function oldestFirst(a: Entry, b: Entry): number {
  const [x, y] = [`${sortKey(a.on)} ${a.id}`, `${sortKey(b.on)} ${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

function fill(entries: readonly Entry[], first: number, last: number): YearOfClass[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const entered = entries.flatMap((entry) => (entry.year === year ? entry.id : []));
    return { year, entered, all: entries.filter((entry) => entry.year <= year).length };
  });
}

function sizeOf({ years }: FillingClass): number {
  return years.at(-1)?.all ?? 0;
}
