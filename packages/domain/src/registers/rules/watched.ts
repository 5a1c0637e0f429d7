import { type Day, earliestDay, latestDay } from '../../basics/partial-date.ts';
import { LAW_STATUSES } from '../law.ts';
import { statusOfLaw } from '../law-status.ts';
import { decides } from '../provenance.ts';
import type { Register } from '../register.ts';
import type { StaleAfter } from '../staleness.ts';
import { type Reason, reason } from './reason.ts';

/**
 * What a draft, a bill or a text that is due does to an answer.
 * - `told`: nothing; it is no law, and is said so
 * - `overtaken`: it is in force and no table for it is entered, so nothing can be said
 * - `missed`: it was due, and nobody has recorded whether it came
 * - `to-verify`: from memory it is in force
 */
export interface Watched {
  readonly law: string;
  readonly does: 'told' | 'overtaken' | 'missed' | 'to-verify';
  readonly reason: Reason;
}

/** Null for a text of which nothing was out or due by that day. */
export function watchedAt(register: Register, id: string, day: Day, staleAfter: readonly StaleAfter[]): Watched | null {
  const law = register.law.get(id);
  if (!law) return null;
  const out = law.history.some(({ on }) => earliestDay(on) <= day);
  if (!out && law.due === null) return null;
  const { status } = statusOfLaw(register, id, day, staleAfter);
  const remembered = law.history.some((step) => !decides(step) && latestDay(step.on) <= day);
  const does =
    status === 'in-force'
      ? 'overtaken'
      : status !== 'unknown'
        ? 'told'
        : remembered
          ? 'to-verify'
          : law.due
            ? 'missed'
            : 'told';
  const meaning =
    status === 'due' ? `due by ${law.due?.by}` : status === 'unknown' ? '' : `${status}: ${LAW_STATUSES[status]}`;
  const says = `${law.name.en}: ${DOES[does]}${meaning ? ` (${meaning})` : ''}. ${law.what} ${law.reason}`;
  return { law: id, does, reason: reason('pending', id, says, law) };
}

const DOES: Record<Watched['does'], string> = {
  told: 'not applied',
  overtaken: 'in force, and no table of this rule is entered for it',
  missed: 'its day has passed, and nobody recorded whether it came',
  'to-verify': 'in force from memory, to be verified',
};
