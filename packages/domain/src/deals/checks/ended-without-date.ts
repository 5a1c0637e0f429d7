import type { EventType } from '../events.ts';
import type { DealCheck } from './check.ts';

const ENDINGS: readonly EventType[] = [
  'returned',
  'partly-returned',
  'terminated',
  'option-lapsed',
  'completed',
  'option-exercised',
];

export const endedWithoutDate: DealCheck = {
  id: 'ended-without-date',
  kind: 'missing',
  reason: 'Without the date of an ending, a question as of an earlier day cannot be answered.',
  check: (deal) =>
    deal.events.flatMap(({ type, on }, index) =>
      ENDINGS.includes(type) && on === null
        ? [{ field: `events.${index}.on`, message: `It is recorded as ${type}, but not since when.` }]
        : [],
    ),
};
