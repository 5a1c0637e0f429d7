import { refuse } from '../basics/errors.ts';

/** That two records are one company, or one hospital. Records are never changed by it: taking it back leaves everything as it was. */
export interface Merge {
  readonly id: string;
  /** The record that answers as the other. */
  readonly from: string;
  /** The record that stays. */
  readonly into: string;
  readonly reason: string | null;
  /** ISO timestamp. */
  readonly madeAt: string;
  /** Null while it stands. */
  readonly undoneAt: string | null;
}

/** The record that answers for each id, merges followed to their end; an id that nobody merged answers for itself. */
export function answersAs(history: readonly Merge[]): (id: string) => string {
  const into = new Map(standing(history).map((merge) => [merge.from, merge.into]));
  return (id) => {
    let current = id;
    for (let next = into.get(current); next !== undefined; next = into.get(current)) current = next;
    return current;
  };
}

/** The merge by which a record answers as another now, or null. */
export function mergeOf(history: readonly Merge[], id: string): Merge | null {
  return standing(history).find(({ from }) => from === id) ?? null;
}

/** @throws Refusal `bad-input` for a merge that would make a circle, or of a record that is merged already */
export function checkMerge(history: readonly Merge[], from: string, into: string): void {
  const before = mergeOf(history, from);
  if (before !== null) {
    throw refuse('bad-input', {
      field: 'from',
      wrong: `${from} already answers as ${before.into}.`,
      expected: 'a record that is not merged',
      next: 'Take that merge back first, with `parties.unmerge`.',
    });
  }
  if (answersAs(history)(into) === from) {
    throw refuse('bad-input', {
      field: 'into',
      wrong: `${into} answers as ${from}, so ${from} would answer as itself.`,
      expected: 'two different records',
      next: 'Choose another record, or take the other merge back first.',
    });
  }
}

function standing(history: readonly Merge[]): readonly Merge[] {
  return history.filter(({ undoneAt }) => undoneAt === null);
}
