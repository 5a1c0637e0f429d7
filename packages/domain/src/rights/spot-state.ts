import { sortKey } from '../basics/partial-date.ts';
import { type Because, whatHolds, whatMayHaveEnded, whyUnsure } from './because.ts';
import type { Cover } from './cover.ts';
import { chainsOf, type Holding, holdersOf, rivals } from './holders.ts';
import { GRANTING } from './ledger.ts';
import type { RightEvent } from './right-event.ts';
import { MAYBE, NO, YES } from './timing.ts';

/** The answer for one country and one indication. */
export const STATUSES = {
  held: 'Licensed or sold, and in force',
  retained: 'A source says that the grantor keeps it, or that it came back',
  encumbered: 'Somebody else may still take or share it',
  contested: 'Grants that cannot both be true, or a dispute about the rights',
  'no-grant-found': 'No deal reaches it and nobody is said to keep it; that does not make it available',
  unknown: 'Something reaches for it and the sources do not settle it',
} as const;
export type RightStatus = keyof typeof STATUSES;

export interface SpotState {
  readonly status: RightStatus;
  readonly holdings: readonly Holding[];
  readonly because: readonly Because[];
  /** Holders whose grants meet, where the grants or a dispute set them against each other. */
  readonly conflict: { readonly certain: boolean; readonly wrong: string } | null;
  /** The last end of a licence here, where no source says who has the rights now; null everywhere else. */
  readonly ended: RightEvent | null;
}

/** Kinds of burden by which somebody else may take or share the right; supply and other duties are none. */
const TAKING = ['option', 'first-negotiation', 'first-refusal', 'co-promotion', 'opt-in', 'upstream-licence'];

/** Reads the covers of one spot. Certain beats possible, a grant beats a retention, and nothing is guessed. */
export function spotState(covers: readonly Cover[]): SpotState {
  const granting = covers.filter(
    ({ layer }) => GRANTING.includes(layer.event.kind) && layer.event.kind !== 'acquisition',
  );
  const held = granting.filter((cover) => cover.truth === YES && !isOrphan(cover, covers));
  if (held.length > 0) return heldState(held, covers);
  const unsure = granting.filter((cover) => cover.truth === MAYBE || (cover.truth === YES && isOrphan(cover, covers)));
  const kept = retentions(covers, YES).filter((cover) => !overtaken(cover, covers));
  const doubts = unsure.filter((cover) => !kept.some((retention) => leavesOut(retention, cover)));
  if (doubts.length > 0) return unknown(doubts, covers);
  const options = burdens(covers, MAYBE, []);
  // Where a sure burden lies on it anyway, an option that is perhaps open changes nothing.
  if (options.length > 0 && burdens(covers, YES, []).length === 0) return unknown(options, covers);
  if (kept.length > 0) return keptState(kept, covers);
  return unheldState(covers);
}

function heldState(held: readonly Cover[], covers: readonly Cover[]): SpotState {
  const holdings = holdersOf(held, covers);
  const parties = holdings.map(({ party }) => party);
  const rivalry = rivals(held, covers);
  const disputes = ofKind(covers, 'dispute');
  const unsettled = disputes.filter(({ truth }) => truth === MAYBE);
  if (unsettled.length > 0) return unknown(unsettled, covers);
  const fights = disputes.filter(({ truth }) => truth === YES);
  const taking = burdens(covers, YES, parties);
  const wrong = rivalry?.wrong ?? fights[0]?.layer.event.text;
  const certain = rivalry?.certain === true || fights.length > 0;
  const status = certain ? 'contested' : taking.length > 0 ? 'encumbered' : 'held';
  const conflict = wrong === undefined ? null : { certain, wrong };
  const reasons = new Set([...held, ...chainsOf(held, covers), ...fights, ...taking]);
  const because = [...[...reasons].map(whatHolds), ...mayHaveEnded(covers)];
  return { status, holdings, conflict, because, ended: null };
}

function keptState(kept: readonly Cover[], covers: readonly Cover[]): SpotState {
  const newest = kept.filter((cover) => cover.layer.since === last(kept));
  const parties = [...new Set(newest.flatMap(({ layer }) => layer.event.to))];
  const owners = ofKind(covers, 'acquisition').filter(
    ({ layer }) => layer.come !== NO && layer.event.from.some((party) => parties.includes(party)),
  );
  const taking = burdens(covers, YES, parties);
  const basis = unique([...kept, ...owners, ...taking].flatMap(({ layer }) => layer.event.basis));
  const holdings = parties.map((party): Holding => ({ party, exclusivity: null, basis }));
  const status = taking.length > 0 ? 'encumbered' : 'retained';
  return {
    status,
    holdings,
    conflict: null,
    ended: null,
    because: [...[...kept, ...owners, ...taking].map(whatHolds), ...mayHaveEnded(covers)],
  };
}

/** Nobody was granted it and nobody is surely said to keep it. */
function unheldState(covers: readonly Cover[]): SpotState {
  const bought = ofKind(covers, 'acquisition').filter(({ truth }) => truth !== NO);
  if (bought.some(({ truth }) => truth === YES)) return heldState(bought, covers);
  const taking = burdens(covers, YES, []);
  const options = taking.filter(({ layer }) => layer.event.kind === 'option');
  const bearers = unique((options.length > 0 ? options : taking).flatMap(({ layer }) => layer.event.from));
  // Whether it was perhaps kept by the one who bears the burden makes no difference.
  const maybe = [...bought, ...retentions(covers, MAYBE)].filter(
    ({ layer }) => bearers.length === 0 || !layer.event.to.every((party) => bearers.includes(party)),
  );
  if (maybe.length > 0) return unknown(maybe, covers);
  const ended = covers.filter(({ endedBy, layer }) => endedBy !== null && isRight(layer.event.kind));
  const because = [...[...taking, ...ended].map(whatHolds), ...mayHaveEnded(covers)];
  const basis = unique(taking.flatMap(({ layer }) => layer.event.basis));
  const holdings = bearers.map((party): Holding => ({ party, exclusivity: null, basis }));
  if (bearers.length > 0) return { status: 'encumbered', holdings, because, conflict: null, ended: null };
  return { status: 'no-grant-found', holdings, because, conflict: null, ended: lastEnd(ended) };
}

/** By which event the last licence of these ended; one whose day nobody tells comes last. */
function lastEnd(ended: readonly Cover[]): RightEvent | null {
  const licences = ended.filter(({ layer }) => GRANTING.includes(layer.event.kind));
  return (
    licences
      .flatMap(({ endedBy }) => endedBy ?? [])
      .toSorted(byDay)
      .at(-1) ?? null
  );
}

function byDay({ on: a }: RightEvent, { on: b }: RightEvent): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sortKey(a).localeCompare(sortKey(b));
}

function unknown(doubts: readonly Cover[], covers: readonly Cover[]): SpotState {
  const because = doubts.map((cover) => whyUnsure(cover, covers));
  return { status: 'unknown', holdings: [], because, conflict: null, ended: null };
}

/** Rights that had surely begun here and of whose end nobody tells the day; they decide nothing and are not forgotten. */
function mayHaveEnded(covers: readonly Cover[]): Because[] {
  const open = covers.filter(({ truth, reached, layer }) => {
    return (
      truth === MAYBE && reached === YES && isRight(layer.event.kind) && layer.cuts.some(({ come }) => come === MAYBE)
    );
  });
  return open.map(whatMayHaveEnded);
}

function isRight(kind: string): boolean {
  return (GRANTING as readonly string[]).includes(kind) || kind === 'option';
}

function ofKind(covers: readonly Cover[], kind: string): Cover[] {
  return covers.filter(({ layer }) => layer.event.kind === kind);
}

function retentions(covers: readonly Cover[], truth: number): Cover[] {
  return [...ofKind(covers, 'retention'), ...ofKind(covers, 'return')].filter((cover) => cover.truth === truth);
}

/** "A later grant overtakes an earlier retention": once it has ended, the old words no longer say who has it. */
function overtaken(retention: Cover, covers: readonly Cover[]): boolean {
  return covers.some(
    ({ layer, reached, truth }) =>
      GRANTING.includes(layer.event.kind) && reached === YES && truth === NO && layer.since > retention.layer.since,
  );
}

/** A vague grant and a clear retention of one agreement: what it keeps by name is not what it grants vaguely. */
function leavesOut({ layer: kept }: Cover, { layer: vague }: Cover): boolean {
  const together = vague.event.basis.some((id) => kept.event.basis.includes(id)) && vague.since === kept.since;
  return together && kept.event.kind === 'retention' && vague.event.kind === 'grant' && vague.come === YES;
}

/** A sublicence whose licence has ended: no source says whether it lives on. */
function isOrphan({ layer, truth }: Cover, covers: readonly Cover[]): boolean {
  const above = layer.targets.flatMap((i) => covers[i] ?? []).filter(({ reached }) => reached !== NO);
  if (layer.event.kind === 'exercise' || truth !== YES || above.length === 0) return false;
  return above.every((cover) => cover.truth === NO);
}

/** @param own parties whose own rights over their own country are no burden */
function burdens(covers: readonly Cover[], truth: number, own: readonly string[]): Cover[] {
  return [...ofKind(covers, 'option'), ...ofKind(covers, 'encumbrance')].filter(({ layer: { event }, ...cover }) => {
    const takes = event.kind === 'option' || TAKING.includes(event.burden ?? 'other');
    const itself = event.to.length > 0 && event.to.every((party) => own.includes(party));
    return cover.truth === truth && takes && !itself;
  });
}

function last(covers: readonly Cover[]): string {
  return covers.reduce((latest, { layer }) => (layer.since > latest ? layer.since : latest), '');
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
