import type { Day } from '../../basics/partial-date.ts';

/** How records of a source came into the store: a file that somebody brought, or a question that was asked to its end. */

export interface FileCame {
  readonly by: 'file';
  /** Null for a file of another workspace, whose name is nobody else's business. */
  readonly name: string | null;
  /** Day of the reading, which says nothing of the age of what it holds. */
  readonly on: Day;
  /** The latest day that a record of it speaks of; null where none has a day. */
  readonly latest: Day | null;
}

export interface SyncCame {
  readonly by: 'sync';
  /** Words that were asked for; empty for all, and null for a question of another workspace. */
  readonly terms: readonly string[] | null;
  readonly country: 'CN' | null;
  /** Day from which it was asked; null for all that there is. */
  readonly since: Day | null;
  readonly on: Day;
}

export type Coming = FileCame | SyncCame;

/** A source may have come in thousands of files; the ledger names the last ones and counts the others. */
const NAMED = 5;

/** @param came the latest first @returns sentences for people */
export function cameWords(came: readonly Coming[]): string[] {
  const named = came.slice(0, NAMED).map(wordsOf);
  const more = came.length - named.length;
  return more === 0 ? named : [...named, `and ${more} more files or questions before`];
}

function wordsOf(one: Coming): string {
  if (one.by === 'file') {
    const name = one.name ?? 'a file of another workspace';
    return `by file: ${name} on ${one.on}, ${one.latest === null ? 'its records have no day' : `latest record of ${one.latest}`}`;
  }
  const [country, since] = [
    one.country === null ? '' : ' in China',
    one.since === null ? '' : `, from ${one.since} on`,
  ];
  return `synced for: ${termsOf(one.terms)}${country}${since}, on ${one.on}`;
}

function termsOf(terms: SyncCame['terms']): string {
  if (terms === null) return 'what another workspace asked';
  return terms.length === 0 ? 'everything' : terms.join(' | ');
}

/** Whether only a part of the source can be stored: no question for everything was ever asked to its end. */
export function isSubset(came: readonly Coming[]): boolean {
  const whole = (one: Coming) => one.by === 'sync' && one.terms?.length === 0 && one.since === null;
  return came.length > 0 && !came.some(whole);
}
