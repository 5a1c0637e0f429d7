import { SOURCE_ACCESS } from '@beringia/domain/scouting/coverage/sources';
import { z } from 'zod';
import { stamp } from '../answer.ts';
import { problemShape } from '../jobs/job-shape.ts';
import { operation } from '../operation.ts';

export const sourceShape = z.object({
  id: z.string(),
  name: z.object({ en: z.string(), zh: z.string() }),
  gives: z.string(),
  how: z.string().describe('what a person does to get it in'),
  access: z
    .enum(SOURCE_ACCESS)
    .describe('on by default, with the user’s own key, by file and paste, or not at all for a machine'),
  languages: z.array(z.enum(['en', 'zh'])),
  terms: z.string().nullable(),
  licence: z.string(),
  formats: z.array(z.object({ id: z.string(), endings: z.array(z.string()) })),
  canSync: z.boolean(),
  missing: problemShape.nullable().describe('the setting that it needs and lacks; null when it can be asked'),
  records: z.array(z.object({ kind: z.string(), count: z.number().int() })),
  lastSynced: z.string().nullable().describe('when a sync last came to its end, or a whole list was last read'),
  lastTried: z.string().nullable(),
  came: z.array(z.string()).describe('how its records came: by which files, and for which questions'),
  stale: z.object({
    value: z
      .boolean()
      .nullable()
      .describe('null where nothing was ever read of it, or files do not say of which day they are'),
    because: z.string(),
  }),
  problem: problemShape.nullable().describe('how the last sync failed'),
  schedule: z.object({ id: z.string(), every: z.string(), next: z.string() }).nullable(),
});

export const listSources = operation({
  name: 'sources.list',
  summary: 'Every source: what it gives, how it may be used, what is stored of it, and how fresh that is.',
  input: z.object({}),
  output: stamp.extend({
    items: z.array(sourceShape),
    total: z.number().int(),
    cap: z.number().int(),
    next: z.null(),
  }),
  errors: [],
  rest: { method: 'GET', path: '/sources' },
  positional: [],
  effect: 'read',
});
