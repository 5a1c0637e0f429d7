import { comparePartial } from '../../basics/partial-date.ts';
import type { EventType } from '../events.ts';
import { dateOf } from '../statistics/counting-rule.ts';
import type { DealCheck } from './check.ts';

/** Events about a party or about the wider story may be older than the deal. */
const FREE: readonly EventType[] = ['signed', 'announced', 'party-acquired', 'party-renamed', 'other'];

export const eventBeforeSigning: DealCheck = {
  id: 'event-before-signing',
  kind: 'inconsistent',
  reason: 'Nothing happens under an agreement before it exists.',
  check: (deal) => {
    const start = deal.dates.signed ?? dateOf(deal);
    if (start === null) return [];
    return deal.events.flatMap(({ type, on }, index) =>
      on !== null && !FREE.includes(type) && comparePartial(on, start) < 0
        ? [{ field: `events.${index}.on`, message: `${type} on ${on} lies before the deal of ${start}.` }]
        : [],
    );
  },
};
