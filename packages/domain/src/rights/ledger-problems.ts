import { codesOf, type Mask } from '../territory/territory.ts';
import type { LedgerProblem } from './read-event.ts';
import type { RightEvent, RightEventKind } from './right-event.ts';

/** What can be wrong with an event among the others, each naming the event. */

export function beforeOrigin({ id, kind, on }: RightEvent, origin: string): LedgerProblem {
  return {
    event: id,
    field: 'on',
    wrong: `"${id}" is a ${kind} of ${on}, before the origin of the asset (${origin}).`,
    expected: 'a date on or after the origin',
    next: 'Correct one of the two dates, or the asset that the event belongs to.',
  };
}

export function repeatedId({ id }: RightEvent): LedgerProblem {
  return {
    event: id,
    field: 'id',
    wrong: `the id "${id}" is used twice.`,
    expected: 'an id of its own for each event of an asset',
    next: 'Give one of them another id.',
  };
}

const NEEDS: Partial<Record<RightEventKind, string>> = { exercise: 'an option', lapse: 'an option' };

export function nothingTouched({ id, kind, on, from, to }: RightEvent): LedgerProblem {
  const need = NEEDS[kind] ?? 'a grant';
  const who = (kind === 'exercise' ? to : from).join(' and ') || 'nobody named';
  return {
    event: id,
    field: 'of',
    wrong: `"${id}" is a ${kind} of ${on ?? 'an unknown day'} by ${who}, and no earlier event gave ${who} ${need} there.`,
    expected: `${need} of an earlier day to the same party, in the same countries and field`,
    next: `Add ${need} with its source, correct party, date or territory, or name the event in "of".`,
  };
}

export function beforeWhatItEnds({ id, kind, on }: RightEvent, begun: RightEvent): LedgerProblem {
  return {
    event: id,
    field: 'on',
    wrong: `"${id}" is a ${kind} of ${on}, before the ${begun.kind} of ${begun.on} that it would undo or use ("${begun.id}").`,
    expected: `a date on or after ${begun.on}`,
    next: 'Correct one of the two dates; until then the rights stand as granted.',
  };
}

export function afterLapse({ id, on }: RightEvent, lapse: RightEvent): LedgerProblem {
  return {
    event: id,
    field: 'on',
    wrong: `"${id}" exercises on ${on} an option that lapsed on ${lapse.on} ("${lapse.id}").`,
    expected: 'an option still open on that day',
    next: 'Correct one of the two dates, or write a new grant.',
  };
}

export function reachesBeyond({ id, kind, to, from }: RightEvent, beyond: Mask): LedgerProblem {
  const who = (kind === 'exercise' ? to : from).join(' and ');
  return {
    event: id,
    field: 'territory',
    wrong: `"${id}" is a ${kind} that takes in ${someOf(codesOf(beyond))}, which ${who} had no right to.`,
    expected: 'no more than the option or the licence behind it',
    next: 'Write what lies beyond it as a grant or an expansion of its own.',
  };
}

function someOf(codes: readonly string[]): string {
  const shown = codes.slice(0, 8).join(', ');
  return codes.length > 8 ? `${shown} and ${codes.length - 8} more` : shown;
}
