import { daysBetween } from '../../../basics/calendar.ts';
import { type Day, earliestDay, latestDay, type PartialDate } from '../../../basics/partial-date.ts';
import type { CandidateRights } from '../../candidate.ts';
import { found, type Reason, unknown } from '../reason.ts';

/** Whether it can be had, and whether it is still alive. */

const STATES = [
  'returned',
  'retained',
  'no-grant-found',
  'split',
  'held',
  'encumbered',
  'contested',
] as const satisfies readonly CandidateRights['state'][];

/** Of a drug that no deal names, finding no grant says nothing. */
const UNSEARCHED = 'not-in-any-deal';

const SAYS: Readonly<Record<(typeof STATES)[number] | typeof UNSEARCHED, string>> = {
  returned: 'The rights came back',
  retained: 'The rights are kept',
  'no-grant-found': 'No grant in force was found',
  [UNSEARCHED]: 'No deal of the set names it, so nothing is known of its rights',
  split: 'The rights are divided',
  held: 'The rights are held',
  encumbered: 'Somebody may call on the rights',
  contested: 'The rights are contested',
};

/** Reasons are sentences of others, some with a full stop of their own. */
function sentence(because: readonly string[]): string {
  return `${because.map((one) => one.replace(/\.+$/u, '')).join('; ')}.`;
}

export const rights: Reason = {
  id: 'rights',
  words: [...STATES, UNSEARCHED],
  numbers: false,
  measure({ candidate: { rights: ledger, asset } }) {
    if (ledger === null || ledger.state === 'unknown') {
      const why = ledger === null ? ['the ledger was not asked about a territory'] : ledger.because;
      return unknown(`Rights in the wanted territory are unknown: ${sentence(why)}`, 'a question to the originator');
    }
    const holders = ledger.holders.length > 0 ? ` (${ledger.holders.join(', ')})` : '';
    const refs = asset === null ? [] : [`asset/${asset}`];
    const state = ledger.state === 'no-grant-found' && ledger.sure === 'from-the-set' ? UNSEARCHED : ledger.state;
    return found(state, `${SAYS[state]}${holders}: ${sentence(ledger.because)}`, refs);
  },
};

const DAYS_A_MONTH = 365.25 / 12;

export const lastDisclosure: Reason = {
  id: 'last-disclosure',
  words: [],
  numbers: true,
  measure({ candidate, asOf }) {
    const { value: last, because } = candidate.lastDisclosed;
    if (last === null) return unknown('No dated record speaks of it.', 'any dated word of it');
    if (earliestDay(last) > asOf) return unknown(`Dated ${last}, after the day asked about.`, 'an earlier record');
    const refs = candidate.evidence.filter(({ day }) => day === last).map(({ ref }) => ref);
    const says = `Last spoken of ${last}: ${because.join('; ')}.`;
    const settle = 'the day of that record';
    return { answer: [monthsTo(latestDay(last), asOf), monthsTo(earliestDay(last), asOf)], says, refs, settle };
  },
};

/** Whole months; a date that may lie ahead of the day counts as today. */
function monthsTo(from: PartialDate & Day, to: Day): number {
  return Math.max(0, Math.floor(daysBetween(from, to) / DAYS_A_MONTH));
}
