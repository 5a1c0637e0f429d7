import { z } from 'zod';
import { stamp } from '../answer.ts';
import { NOT_FOUND, operation } from '../operation.ts';

export const listAlerts = operation({
  name: 'scout.alerts',
  summary: 'What the last runs of all mandates found new, the weightiest first.',
  input: z.object({ mandate: z.string().min(1).optional() }),
  output: stamp.extend({
    items: z.array(
      z.object({
        mandate: z.string(),
        run: z.string(),
        at: z.string(),
        candidate: z.string(),
        name: z.string(),
        kind: z.enum(['entered', 'left', 'changed', 'place']),
        weight: z.string(),
        says: z.string(),
        because: z.array(z.string()),
      }),
    ),
    total: z.number().int(),
    cap: z.number().int(),
    next: z.null(),
  }),
  errors: [NOT_FOUND],
  rest: { method: 'GET', path: '/scout/alerts' },
  positional: [],
  effect: 'read',
});

export const triagePack = operation({
  name: 'scout.pack',
  summary:
    'The Monday pack of a run as a workbook: long list with reasons, what changed, near misses, and the ledger of coverage.',
  input: z.object({ run: z.string().min(1).describe('id of a run, or of a mandate for its last run') }),
  output: stamp.extend({
    fileName: z.string(),
    mediaType: z.string(),
    encoding: z.enum(['utf8', 'base64']),
    content: z.string(),
  }),
  errors: [NOT_FOUND],
  rest: { method: 'GET', path: '/scout/runs/{run}/pack' },
  positional: ['run'],
  file: true,
  effect: 'read',
});
