import { partialDate } from '@beringia/domain/basics/partial-date';
import { z } from 'zod';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { membershipState, overlayShape, registerReason, registerStamp } from './register-shapes.ts';

export const MOST_CHANGES = 5_000;

const side = z.object({
  asked: z.string(),
  day: z.string().describe('the day compared: for an edition, the first on which it counts'),
  edition: z.string().nullable(),
  known: z.string().nullable(),
});

const standing = z.object({
  state: membershipState,
  edition: z.string().nullable(),
  name: z.string().nullable(),
  overlay: overlayShape.nullable(),
});

export const diffRegisters = operation({
  name: 'registers.diff',
  summary:
    'What changed state between two editions of a list, between two days, or between what was known by two days.',
  input: z.object({
    a: z.string().min(1).describe('id of an edition, or a day'),
    b: z.string().min(1).describe('id of an edition, or a day'),
    list: z.string().optional().describe('id of a list; of two days every list when left out'),
    knownA: partialDate.optional().describe('for a, leave out what was recorded after this day'),
    knownB: partialDate.optional().describe('for b, leave out what was recorded after this day'),
  }),
  output: registerStamp.extend({
    a: side,
    b: side,
    lists: z.array(z.string()),
    items: z.array(
      z.object({
        list: z.string(),
        entity: z.string(),
        name: z.string(),
        before: standing,
        after: standing,
        because: z.array(registerReason),
      }),
    ),
    total: z.number().int(),
    cap: z.number().int(),
    next: z.null(),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'GET', path: '/registers/diff' },
  positional: ['a', 'b'],
  effect: 'read',
});
