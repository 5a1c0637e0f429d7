import { comparePartial } from '../../basics/partial-date.ts';
import { dateOf } from '../statistics/counting-rule.ts';
import type { DealCheck } from './check.ts';

export const onwardBroken: DealCheck = {
  id: 'onward-broken',
  kind: 'inconsistent',
  reason: 'A resale points to an earlier deal of the set, so that its origin can be followed.',
  check: (deal, { deals }) => {
    if (deal.onwardOf === null) return [];
    const earlier = deals.get(deal.onwardOf);
    if (!earlier) return [{ field: 'onwardOf', message: `There is no deal “${deal.onwardOf}”.` }];
    const [first, second] = [dateOf(earlier), dateOf(deal)];
    if (first === null || second === null || comparePartial(first, second) <= 0) return [];
    return [{ field: 'onwardOf', message: `The deal it resells, of ${first}, is later than itself, of ${second}.` }];
  },
};
