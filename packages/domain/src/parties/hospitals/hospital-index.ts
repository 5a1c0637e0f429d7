import { type Entry, entriesOf, entriesWith, isFirm, type ListedName } from './entries.ts';
import { type Hospital, namesOf } from './hospital.ts';
import { foldName } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The list, ready to be asked: names taken apart, and where each word leads. */
export interface HospitalIndex {
  readonly vocabulary: Vocabulary;
  readonly entries: readonly Entry[];
  /** Meaning of a word → listed names that need it. */
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** What is left of a name without place and school → ids of the hospitals that bear it. */
  readonly cores: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every listed name as {@link spellingOf} writes it. */
  readonly spellings: ReadonlySet<string>;
}

export interface Posting {
  readonly entry: Entry;
  readonly name: ListedName;
  /** Whether the word is neither place nor school. */
  readonly firm: boolean;
}

/** Reads the list once; some 650 hospitals take about a second. */
export function hospitalIndex(rows: readonly Hospital[]): HospitalIndex {
  return indexOf(entriesOf(rows));
}

/**
 * The index as a workspace sees it, in milliseconds.
 * @param rows its own hospitals, and those of the list that it knows by more names, whole
 * @param without ids that answer as another now
 */
export function indexWith(
  index: HospitalIndex,
  rows: readonly Hospital[],
  without: ReadonlySet<string>,
): HospitalIndex {
  const entries = index.entries.filter(({ row }) => !without.has(row.id));
  return indexOf(entriesWith({ ...index, entries }, rows));
}

function indexOf({ entries, vocabulary }: Pick<HospitalIndex, 'entries' | 'vocabulary'>): HospitalIndex {
  const postings = new Map<string, Posting[]>();
  const cores = new Map<string, Set<string>>();
  for (const entry of entries) {
    for (const name of entry.names) {
      for (const need of name.needs) into(postings, need.key, () => []).push({ entry, name, firm: isFirm(need) });
      into(cores, coreOf(name), () => new Set<string>()).add(entry.row.id);
    }
  }
  const spellings = new Set(entries.flatMap(({ row }) => namesOf(row)).map(spellingOf));
  return { vocabulary, entries, postings, cores, spellings };
}

function into<T>(map: Map<string, T>, key: string, start: () => T): T {
  const known = map.get(key) ?? start();
  map.set(key, known);
  return known;
}

/** A name without case, accents, spaces and punctuation. */
export function spellingOf(text: string): string {
  return foldName(text).replace(/[^\p{L}\d]/gu, '');
}

/** What a name is without saying where: number, kind, type and brand. */
export function coreOf({ needs }: ListedName): string {
  const kept = needs.filter(isFirm).map(({ key }) => key);
  return kept.sort().join(' ');
}
