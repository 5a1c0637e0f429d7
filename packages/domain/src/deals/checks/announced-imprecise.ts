import { precisionOf } from '../../basics/partial-date.ts';
import type { DealCheck } from './check.ts';

export const announcedImprecise: DealCheck = {
  id: 'announced-imprecise',
  kind: 'missing',
  reason: 'Statistics by quarter and questions “as of” a day need the day of the announcement.',
  check: (deal) => {
    const { announced } = deal.dates;
    if (announced === null) return [{ field: 'dates.announced', message: 'No date of announcement is known.' }];
    const precision = precisionOf(announced);
    if (precision === 'day') return [];
    return [{ field: 'dates.announced', message: `Known only to the ${precision}: ${announced}.` }];
  },
};
