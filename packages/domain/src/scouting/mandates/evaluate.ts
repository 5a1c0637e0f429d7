import type { Candidate } from '../candidate.ts';
import { type Answer, BACKGROUND_ALONE, type JudgeContext } from './answer.ts';
import { judge } from './judge.ts';
import type { Asked, ReadMandate } from './read-mandate.ts';

/**
 * A mandate asked of every drug, recall first: a drug is left out only for a reason that is stated, namely a must answered no or a
 * kill answered yes. Unknown leaves nothing out.
 */

export interface Answered extends Answer {
  readonly criterion: Asked['id'];
  readonly must: boolean;
}

export interface Judged {
  readonly candidate: Candidate;
  /** Each want, in the order of the mandate. */
  readonly wants: readonly Answered[];
  readonly kills: readonly Answered[];
  /** Why it is left out, or a near miss: ids of criteria with their reasons. Empty for the long list. */
  readonly reasons: readonly { readonly criterion: string; readonly because: readonly string[] }[];
  /** Musts of which nobody knows the answer. */
  readonly open: readonly string[];
  /** How a near miss came near; null for all others. */
  readonly nearness: Nearness | null;
}

/**
 * - `in-part`: half of the targets wanted - `one-criterion`: left out by it alone
 * - `background`: nothing but background knowledge speaks against it, which leaves nothing out
 */
export const NEARNESS = ['in-part', 'one-criterion', 'background'] as const;
export type Nearness = (typeof NEARNESS)[number];

export interface Evaluation {
  /** The long list: those whose targets are known first, then those of which least is open, then by id. */
  readonly kept: readonly Judged[];
  /** The nearest first: see {@link NEARNESS}. */
  readonly nearMisses: readonly Judged[];
  readonly leftOut: readonly Judged[];
  readonly counts: Counts;
}

export interface Counts {
  readonly asked: number;
  readonly kept: number;
  /** Of those kept: every must answered yes. */
  readonly sure: number;
  readonly nearMisses: number;
  readonly nearness: Readonly<Partial<Record<Nearness, number>>>;
  readonly leftOut: number;
  /** How many drugs each criterion leaves out, alone or with others. */
  readonly by: Readonly<Record<string, number>>;
  /** How many drugs each must is open of, among those kept. */
  readonly open: Readonly<Record<string, number>>;
}

/** Every candidate comes out in exactly one of the three lists. */
export function evaluate(read: ReadMandate, candidates: readonly Candidate[], context: JudgeContext): Evaluation {
  const groups: Record<'kept' | 'nearMisses' | 'leftOut', Judged[]> = { kept: [], nearMisses: [], leftOut: [] };
  for (const candidate of candidates) {
    const { group, judged } = judgeOne(read, candidate, context);
    groups[group].push(judged);
  }
  const kept = groups.kept.toSorted(leastOpenFirst);
  const [nearMisses, leftOut] = [groups.nearMisses.toSorted(nearestFirst), groups.leftOut.toSorted(byId)];
  const counts = {
    asked: candidates.length,
    kept: kept.length,
    sure: kept.filter(({ open }) => open.length === 0).length,
    nearMisses: nearMisses.length,
    nearness: tally(nearMisses.flatMap(({ nearness }) => nearness ?? [])),
    leftOut: leftOut.length,
    by: tally([...nearMisses, ...leftOut].flatMap(({ reasons }) => reasons.map(({ criterion }) => criterion))),
    open: tally(kept.flatMap(({ open }) => open)),
  };
  return { kept, nearMisses, leftOut, counts };
}

function judgeOne(
  { wants, kills }: ReadMandate,
  candidate: Candidate,
  context: JudgeContext,
): { group: 'kept' | 'nearMisses' | 'leftOut'; judged: Judged } {
  const ask = (asked: Asked) => answered(asked, candidate, context);
  const [answers, killing] = [wants.map(ask), kills.map(ask)];
  const musts = answers.filter(({ must }) => must);
  const against = [
    ...musts.filter(({ answer }) => answer === 'no'),
    ...killing.filter(({ answer }) => answer === 'yes'),
  ];
  const open = musts.filter(({ answer }) => answer === 'unknown').map(({ criterion }) => criterion);
  const nearness = nearnessOf(musts, against);
  const group = nearness !== null ? 'nearMisses' : against.length > 0 ? 'leftOut' : 'kept';
  const told = against.length > 0 ? against : group === 'kept' ? [] : musts.filter(isDoubtful);
  const reasons = told.map(({ criterion, because }) => ({ criterion, because }));
  return { group, judged: { candidate, wants: answers, kills: killing, reasons, open, nearness } };
}

/**
 * A near miss is known to be what is wanted, or half of it; a drug of which nobody knows what it is, is none.
 * @param against what leaves it out
 */
function nearnessOf(musts: readonly Answered[], against: readonly Answered[]): Nearness | null {
  const doubtful = musts.filter(isDoubtful);
  const [only] = against;
  if (!only) {
    if (doubtful.length === 0) return null;
    return doubtful.some(({ because }) => because.includes(BACKGROUND_ALONE)) ? 'background' : 'in-part';
  }
  if (against.length > 1 || !only.near || doubtful.length > 0) return null;
  const what = WHAT_IT_IS.map((id) => musts.find(({ criterion }) => criterion === id)).find((must) => must);
  if (only === what) return 'in-part';
  return !what || what.answer === 'yes' ? 'one-criterion' : null;
}

/** Wants that say what the drug is, the most telling first. */
const WHAT_IT_IS: readonly string[] = ['targets', 'modalities', 'indications', 'areas'];

function isDoubtful({ answer, near }: Answered): boolean {
  return answer === 'unknown' && near;
}

/** A want of the opposite is met by a no; a kill that is true is near by nature, since one decision takes it back. */
function answered(
  { id, criterion, negated, must, reason }: Asked,
  candidate: Candidate,
  context: JudgeContext,
): Answered {
  const given = judge(criterion, candidate, context);
  const flipped = { yes: 'no', no: 'yes', unknown: 'unknown' } as const;
  const answer = negated ? flipped[given.answer] : given.answer;
  const near = negated || reason !== null ? answer !== 'unknown' : given.near;
  const because = reason !== null && answer === 'yes' ? [reason, ...given.because] : given.because;
  return { ...given, criterion: id, must, answer, near, because };
}

/** What nobody knows the nature of stands behind what fits in all that is known. */
function leastOpenFirst(a: Judged, b: Judged): number {
  const unknownWhat = ({ open }: Judged) => Number(open.some((id) => id === WHAT_IT_IS[0]));
  return unknownWhat(a) - unknownWhat(b) || a.open.length - b.open.length || byId(a, b);
}

function nearestFirst(a: Judged, b: Judged): number {
  const rank = ({ nearness }: Judged) => (nearness === null ? NEARNESS.length : NEARNESS.indexOf(nearness));
  return rank(a) - rank(b) || byId(a, b);
}

function byId({ candidate: { id: a } }: Judged, { candidate: { id: b } }: Judged): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function tally(ids: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}
