import { onOrBefore } from '../../basics/partial-date.ts';
import type { DealCheck } from './check.ts';

export const dateInFuture: DealCheck = {
  id: 'date-in-future',
  kind: 'inconsistent',
  reason: 'What is recorded as having happened lies on or before the day of the check.',
  check: (deal, { asOf }) => {
    const dates = [
      ...Object.entries(deal.dates).map(([key, on]) => ({ field: `dates.${key}`, on })),
      ...deal.events.map(({ on }, index) => ({ field: `events.${index}.on`, on })),
      { field: 'lastChecked', on: deal.lastChecked },
    ];
    return dates
      .filter(({ on }) => on !== null && !onOrBefore(on, asOf))
      .map(({ field, on }) => ({ field, message: `${on} lies after ${asOf}.` }));
  },
};
