import { rate } from '@beringia/domain/deals/statistics/rates';
import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, operation } from '../operation.ts';

export const importRates = operation({
  name: 'rates.import',
  summary:
    'Read exchange rates from JSON Lines, so that deals in other currencies join dollar sums. None ship with Beringia.',
  input: z.object({
    content: z.string().describe('the file: one rate object a line'),
    fileName: z.string().default('rates.jsonl'),
  }),
  output: stamp.extend({
    read: z.number().int(),
    stored: z.number().int().describe('new or different; a rate of the same currency and day is replaced'),
    same: z.number().int().optional().describe('there already, just so'),
  }),
  errors: [BAD_INPUT],
  rest: { method: 'POST', path: '/rates/import' },
  positional: [],
  effect: 'write',
});

export const listRates = operation({
  name: 'rates.list',
  summary: 'Exchange rates that this workspace imported, each with its source.',
  input: z.object({}),
  output: stamp.extend({ items: z.array(rate), total: z.number().int(), cap: z.number().int(), next: z.null() }),
  errors: [],
  rest: { method: 'GET', path: '/rates' },
  positional: [],
  effect: 'read',
});
