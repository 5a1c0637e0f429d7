import { z } from 'zod';
import { refuse } from '../../basics/errors.ts';
import { partialDate } from '../../basics/partial-date.ts';

/**
 * What a team decided of a drug, and what it remembers across mandates. Entries are added and never changed: an undo is an entry
 * too, so that who decided what, and when, can be told later.
 */

const base = {
  mandate: z.string().min(1),
  candidate: z.string().min(1).describe('id of the candidate as it was then'),
  on: partialDate,
};
export const triageEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seen'), ...base }),
  z.strictObject({
    kind: z.literal('decided'),
    ...base,
    decision: z.enum(['keep', 'decline', 'watch']),
    reason: z.string().trim().min(1).nullable(),
    by: z.string().min(1),
  }),
  z.strictObject({ kind: z.literal('undone'), ...base, by: z.string().min(1) }),
]);
export type TriageEntry = z.infer<typeof triageEntry>;
export type Decided = Extract<TriageEntry, { kind: 'decided' }>;

export interface Standing {
  /** The decision that stands, or null where none was made or the last one was undone back to nothing. */
  readonly decision: Decided | null;
  /** Everything that was entered of the drug in this mandate, in the order of entry. */
  readonly history: readonly TriageEntry[];
}

/** Where a mandate stands with a drug: the last decision that was not undone. */
export function standingOf(log: readonly TriageEntry[], mandate: string, ids: readonly string[]): Standing {
  const history = log.filter((entry) => entry.mandate === mandate && ids.includes(entry.candidate));
  const made: Decided[] = [];
  for (const entry of history) {
    if (entry.kind === 'decided') made.push(entry);
    if (entry.kind === 'undone') made.pop();
  }
  return { decision: made.at(-1) ?? null, history };
}

/**
 * The log with a decision added.
 * @throws Refusal `bad-input` for a decline without a reason: it is what the next reader asks for
 */
export function decide(log: readonly TriageEntry[], decision: Omit<Decided, 'kind'>): TriageEntry[] {
  if (decision.decision === 'decline' && decision.reason === null) {
    throw refuse('bad-input', {
      field: 'reason',
      wrong: `${decision.candidate} is declined without a reason.`,
      expected: 'a reason in a few words',
      next: 'Say why, so that the next mandate that meets it knows.',
    });
  }
  return [...log, { kind: 'decided', ...decision }];
}

/**
 * The log with the standing decision taken back; the one before it stands again.
 * @throws Refusal `not-found` where nothing stands that could be taken back
 */
export function undo(
  log: readonly TriageEntry[],
  undone: Omit<Extract<TriageEntry, { kind: 'undone' }>, 'kind'>,
): TriageEntry[] {
  if (standingOf(log, undone.mandate, [undone.candidate]).decision !== null)
    return [...log, { kind: 'undone', ...undone }];
  throw refuse('not-found', {
    field: 'candidate',
    wrong: `nothing was decided of ${undone.candidate} in ${undone.mandate}.`,
    expected: 'a decision that stands',
    next: 'Look at the history of the drug in this mandate.',
  });
}

/** What another mandate knows of a drug: when it first saw it there, and what was decided. */
export interface Remembered {
  readonly mandate: string;
  readonly seen: TriageEntry['on'];
  readonly decision: Decided | null;
}

/**
 * What is remembered of a drug outside this mandate, the latest first.
 * @param ids every id the drug has had, see `idsOf`: a drug without a record gets another one with its record
 */
export function memoryOf(log: readonly TriageEntry[], mandate: string, ids: readonly string[]): Remembered[] {
  const theirs = log.filter((entry) => entry.mandate !== mandate && ids.includes(entry.candidate));
  const mandates = [...new Set(theirs.map((entry) => entry.mandate))].toReversed();
  return mandates.map((other) => {
    const { decision, history } = standingOf(log, other, ids);
    const [first = theirs[0]] = history;
    if (!first) throw new Error('a mandate that remembers a drug has an entry of it');
    return { mandate: other, seen: first.on, decision };
  });
}
