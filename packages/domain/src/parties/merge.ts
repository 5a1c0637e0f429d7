import { refuse } from '../basics/errors.ts';

/**
 * Records that turned out to be one company, and those that turned out not to be. Nothing is overwritten: a decision is added
 * to a history, and what is one record now follows from the history. Taking a merge back restores exactly what was.
 */
export interface Decision {
  readonly kind: 'merge' | 'unmerge';
  /** The record that is, or was, no longer shown by itself. */
  readonly from: string;
  /** The record it is, or was, shown as. */
  readonly into: string;
  readonly by: string;
  /** Day, YYYY-MM-DD. */
  readonly on: string;
  readonly why: string;
}

export type History = readonly Decision[];
type Said = Omit<Decision, 'kind'>;

/**
 * Adds the decision that two records are one company. Records merged into `from` before go along.
 * @throws Refusal when the two are one already, or `from` was merged into another before
 */
export function merge(history: History, said: Said): History {
  const { from, into } = said;
  const into0 = activeMerges(history).get(from);
  if (into0 !== undefined) {
    const next = `Unmerge ${from} from ${into0} first, or merge ${into0}.`;
    throw refuse('refused', { wrong: `${from} was merged into ${into0}.`, expected: 'a record of its own', next });
  }
  if (currentId(history, into) === from) {
    const next = `Look at \`parties show ${from}\`.`;
    throw refuse('refused', { wrong: `${from} and ${into} are one record.`, expected: 'two different records', next });
  }
  return [...history, { kind: 'merge', ...said }];
}

/**
 * Takes a merge back, whatever was decided since.
 * @throws Refusal when `from` is not merged into `into`
 */
export function unmerge(history: History, said: Said): History {
  const { from, into } = said;
  if (activeMerges(history).get(from) === into) return [...history, { kind: 'unmerge', ...said }];
  const wrong = `${from} is not merged into ${into}.`;
  const next = `\`parties show ${from}\` lists its merges.`;
  throw refuse('not-found', { wrong, expected: 'a merge that stands', next });
}

/** Merges that stand: record → the record it was merged into. */
export function activeMerges(history: History): ReadonlyMap<string, string> {
  const active = new Map<string, string>();
  for (const { kind, from, into } of history) {
    if (kind === 'merge') active.set(from, into);
    else active.delete(from);
  }
  return active;
}

/** The record that an id is shown as today; an id that was never merged is its own. */
export function currentId(history: History, id: string): string {
  const active = activeMerges(history);
  let current = id;
  for (let next = active.get(current); next !== undefined; next = active.get(current)) current = next;
  return current;
}

/** Every id that is shown as this one, itself first, then in the order of the decisions. */
export function membersOf(history: History, id: string): string[] {
  const merged = [...activeMerges(history).keys()];
  return [id, ...merged.filter((each) => each !== id && currentId(history, each) === id)];
}

/** Decisions about a record, either way round, oldest first. */
export function decisionsAbout(history: History, id: string): Decision[] {
  return history.filter(({ from, into }) => from === id || into === id);
}
