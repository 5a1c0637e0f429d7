import { z } from 'zod';
import { stamp } from '../answer.ts';
import { operation } from '../operation.ts';

export const showStatus = operation({
  name: 'system.status',
  summary: 'What this Beringia holds: versions, counts, engine, and how fresh the data is.',
  input: z.object({}),
  output: stamp.extend({
    version: z.string(),
    engine: z.enum(['pglite', 'postgres']),
    deals: z.object({ shipped: z.number().int(), verified: z.number().int(), own: z.number().int() }),
    lastChecked: z.string().nullable().describe('latest date on which the shipped deals were checked'),
  }),
  errors: [],
  rest: { method: 'GET', path: '/status' },
  positional: [],
  effect: 'read',
});
