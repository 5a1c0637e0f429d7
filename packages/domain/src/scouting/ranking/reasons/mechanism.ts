import { stageRank } from '../../../assets/stages-at.ts';
import { comparePartial } from '../../../basics/partial-date.ts';
import { type InClass, targetKeyOf } from '../../landscape/crowding.ts';
import { found, type Reason, unknown } from '../reason.ts';
import { othersInClass, unknownClass } from './class.ts';

/** Whether it came first, and whether its targets are its own. Both are said of the stored records and of nothing else. */

export const firstInClass: Reason = {
  id: 'first-in-class',
  words: ['first', 'level', 'later'],
  numbers: false,
  measure(seen) {
    const others = othersInClass(seen);
    if (others === null) return unknownClass();
    const own = seen.told.firstTrial;
    if (own === null)
      return unknown('No trial of it has a day, so its place is unknown.', 'the start of a trial of it');
    const to = (sign: number) =>
      others.filter((each) => each.firstTrial !== null && comparePartial(each.firstTrial, own.on) === sign);
    const [earlier, level] = [to(-1), to(0)];
    const began = `Its first dated trial began ${own.on}`;
    if (earlier.length > 0) return found('later', `${began}; ${named(earlier)} came before.`, [own.ref]);
    const undated = others.filter(mayHaveBegun);
    if (undated.length > 0) {
      const settle = `the start of the first trial of ${undated
        .map(({ name }) => name)
        .slice(0, 3)
        .join(', ')}`;
      return unknown(`${began}; ${undated.length} others of the class have no dated trial.`, settle, [own.ref]);
    }
    if (level.length > 0) return found('level', `${began}, as far as known with ${named(level)}.`, [own.ref]);
    return found('first', `${began}, before every other of its class in the stored records.`, [own.ref]);
  },
};

export const novelTargets: Reason = {
  id: 'novel-targets',
  words: ['new-combination', 'new-target', 'shared-combination', 'shared-target'],
  numbers: false,
  measure({ candidate, crowding }) {
    const key = targetKeyOf(candidate);
    if (key === null) return unknown('Its targets are unknown.', 'a source that names its targets');
    const others = (crowding.targetSets.get(key) ?? []).filter((id) => id !== candidate.id).length;
    const what = key.includes('+') ? 'combination' : 'target';
    const says =
      others === 0
        ? `No other stored candidate has the ${what} ${key}.`
        : `${others} other stored candidates have the ${what} ${key}.`;
    return found(`${others === 0 ? 'new' : 'shared'}-${what}`, says);
  },
};

/** Without a dated trial, and not known to stand before one. */
function mayHaveBegun({ firstTrial, stage }: InClass): boolean {
  return firstTrial === null && (stage === null || stageRank(stage.stage) >= stageRank('phase-1'));
}

function named(some: readonly InClass[]): string {
  const [first] = some;
  const words = first ? `${first.name} (${first.firstTrial})` : '';
  return some.length > 1 ? `${words} and ${some.length - 1} more` : words;
}
