import { addDays } from '../basics/calendar.ts';
import { type Day, latestDay } from '../basics/partial-date.ts';
import type { EffectStart } from './law.ts';
import { type Because, because, decides } from './provenance.ts';
import type { Register } from './register.ts';

export interface EffectStartDay {
  readonly state: 'come' | 'next' | 'waiting' | 'unknown';
  /** The day, where it is known. */
  readonly on: Day | null;
  /** The last day on which it can start, where the day is not known. */
  readonly by: Day | null;
  readonly says: string;
  readonly because: readonly Because[];
}

/** @param listed first day of the listing that carries the effect; null when no listing does */
export function startOf(register: Register, start: EffectStart, listed: Day | null, asOf: Day): EffectStartDay {
  if (start.kind === 'waiting') {
    return { state: 'waiting', on: null, by: null, says: `Waits for ${start.for}.`, because: [] };
  }
  if (start.kind === 'day') return dated(start.on, asOf, []);
  if (start.kind === 'computed') return computed(register, start, asOf);
  if (listed !== null) return dated(listed, asOf, []);
  return { state: 'waiting', on: null, by: null, says: 'Starts with the listing.', because: [] };
}

function dated(on: Day, asOf: Day, reasons: readonly Because[]): EffectStartDay {
  const come = on <= asOf;
  return { state: come ? 'come' : 'next', on, by: null, says: `${come ? 'Since' : 'From'} ${on}.`, because: reasons };
}

/** Counts from the day on which a law reached a status; until that day is recorded only the outer bound is known. */
function computed(
  register: Register,
  { from, plusDays, outerBound: by }: Extract<EffectStart, { kind: 'computed' }>,
  asOf: Day,
): EffectStartDay {
  const law = register.law.get(from.law);
  const reached = law?.history.find((one) => decides(one) && one.status === from.status);
  if (law && reached) {
    const says = `${law.name.en}: ${reached.status} on ${reached.on}; plus ${plusDays} days.`;
    return dated(addDays(latestDay(reached.on), plusDays), asOf, [because('law', law.id, says, law)]);
  }
  const event = `${plusDays} days after ${law?.name.en ?? from.law} (${from.status})`;
  const reasons = law ? [because('law', law.id, `No such event is recorded. ${law.reason}`, law)] : [];
  if (by === null) return { state: 'waiting', on: null, by, says: `Starts ${event}.`, because: reasons };
  const late = by < asOf;
  const says = late
    ? `Should have started by ${by}, ${event}, and the event is not recorded.`
    : `Starts ${event}: by ${by} at the latest, and perhaps earlier.`;
  return { state: late ? 'unknown' : 'next', on: null, by, says, because: reasons };
}
