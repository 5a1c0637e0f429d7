import { comparePartial, type PartialDate } from '../../basics/partial-date.ts';
import type { DealCheck, Finding } from './check.ts';

type Dates = Record<'signed' | 'announced' | 'closed', PartialDate | null>;

/** Dates that cannot follow one another; dates known to the month are compared to the month. */
export const datesOutOfOrder: DealCheck = {
  id: 'dates-out-of-order',
  kind: 'inconsistent',
  reason: 'A deal is signed, then announced, and closes last.',
  check: ({ dates }) => [
    ...notAfter(dates, 'signed', 'announced'),
    ...notAfter(dates, 'signed', 'closed'),
    ...notAfter(dates, 'announced', 'closed'),
  ],
};

/** Closing on the day of signing is common, and an announcement may trail a closing by a few days: only signing is strict. */
function notAfter(dates: Dates, first: keyof Dates, second: keyof Dates): Finding[] {
  const [a, b] = [dates[first], dates[second]];
  if (a === null || b === null || comparePartial(a, b) <= 0) return [];
  return [{ field: `dates.${first}`, message: `${first} ${a} lies after ${second} ${b}.` }];
}
