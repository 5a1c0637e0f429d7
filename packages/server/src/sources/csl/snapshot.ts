import { createHash } from 'node:crypto';
import { type ListedName, withUniqueIds } from '@beringia/domain/parties/listed-name';
import type { Bytes, Read, ReadProblem } from '../reading/read.ts';
import { listedNameOf } from './map.ts';
import { readCsl } from './parse.ts';

/**
 * The whole list at one time. It is rebuilt every hour and published without deltas, so states are compared, and a rebuild
 * that changed nothing must be told from one that did: the hash is of what the names say, not of the file.
 */
export interface CslSnapshot {
  /** SHA-256 in hex over the names in the order of their ids; the same for the CSV and in whatever order the file has. */
  readonly contentHash: string;
  readonly names: readonly ListedName[];
  /** Names by list, as printed. A list that is missing here was not in the file, and was not searched. */
  readonly countByList: Readonly<Record<string, number>>;
  readonly problems: readonly ReadProblem[];
  /** False when the file was damaged: a name missing from it was not removed from the list, so it must not be compared. */
  readonly whole: boolean;
}

export async function takeSnapshot(bytes: Bytes, format: 'json' | 'csv'): Promise<CslSnapshot> {
  const read: ListedName[] = [];
  const problems: ReadProblem[] = [];
  for await (const one of readCsl(bytes, format)) {
    if ('record' in one) read.push(listedNameOf(one.record));
    else problems.push(one.problem);
  }
  const names = withUniqueIds(read).sort((a, b) => (a.id < b.id ? -1 : 1));
  // What is wrong with a field of one row is no damage to the file.
  const whole = names.length > 0 && problems.every(({ field }) => field !== undefined);
  return { contentHash: hashOf(names), names, countByList: countsOf(names), problems, whole };
}

/**
 * The names one by one for an import, with ids that no two of them share, in the order of the ids; what could not be read
 * comes first. All are held while they are told apart: some 25,000 names.
 */
export async function* readListedNames(bytes: Bytes, format: 'json' | 'csv'): AsyncGenerator<Read<ListedName>> {
  const { names, problems } = await takeSnapshot(bytes, format);
  for (const problem of problems) yield { problem };
  for (const [index, record] of names.entries()) yield { record, at: { record: index + 1, line: null } };
}

function hashOf(names: readonly ListedName[]): string {
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${JSON.stringify(name)}\n`);
  return hash.digest('hex');
}

function countsOf(names: readonly ListedName[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { list } of names) counts[list] = (counts[list] ?? 0) + 1;
  return counts;
}
