import { stageRank } from '../../../assets/stages-at.ts';
import { classKeyOf, type InClass } from '../../landscape/crowding.ts';
import { found, type Reason, type Seen, unknown } from '../reason.ts';

/** How full the class of the candidate is, and how far its leaders are. */

const SETTLE_CLASS = 'its targets and its modality';

/** The others of the class; null where the candidate's own class is unknown. */
export function othersInClass({ candidate, crowding }: Seen): readonly InClass[] | null {
  const key = classKeyOf(candidate);
  return key === null ? null : (crowding.classes.get(key) ?? []).filter(({ id }) => id !== candidate.id);
}

export function unknownClass() {
  return unknown('Targets or modality are unknown, so nobody can say what class it is in.', SETTLE_CLASS);
}

export const crowding: Reason = {
  id: 'crowding',
  words: [],
  numbers: true,
  measure(seen) {
    const others = othersInClass(seen);
    if (others === null) return unknownClass();
    const hidden = seen.crowding.cannotTell.length;
    const beside = hidden > 0 ? `; ${hidden} with targets or modality unknown are not counted` : '';
    const says = `${others.length === 1 ? 'One other' : `${others.length} others`} with the same targets and modality in the stored records${beside}.`;
    return found(others.length, says, refsOf(others));
  },
};

export const behindLeader: Reason = {
  id: 'behind-leader',
  words: ['alone'],
  numbers: true,
  measure(seen) {
    const others = othersInClass(seen);
    if (others === null) return unknownClass();
    if (others.length === 0) return found('alone', 'No other candidate of its class is stored, so nobody leads it.');
    const own = seen.candidate.stages.find(({ region }) => region === 'anywhere');
    if (!own) return unknown('Its own stage is unknown, so its distance is too.', 'a trial or approval of it');
    const staged = others.filter(({ stage }) => stage !== null).toSorted(furthestFirst);
    const leader = staged[0];
    if (!leader?.stage) return unknown('The stage of no other in its class is known.', 'a trial of one of the others');
    const behind = stageRank(leader.stage.stage) - stageRank(own.stage);
    const silent = others.length - staged.length;
    const says = `The furthest other is ${leader.name}, ${leader.stage.stage} since ${leader.stage.on}; this one is ${own.stage}`;
    return found(behind, `${says}${silent > 0 ? `; ${silent} others have no known stage` : ''}.`, [
      leader.stage.ref,
      own.ref,
    ]);
  },
};

function furthestFirst(a: InClass, b: InClass): number {
  return stageRank(b.stage?.stage ?? null) - stageRank(a.stage?.stage ?? null) || (a.id < b.id ? -1 : 1);
}

/** Enough to click through; the landscape lists them all. */
function refsOf(others: readonly InClass[]): string[] {
  return others.flatMap(({ stage }) => stage?.ref ?? []).slice(0, 5);
}
