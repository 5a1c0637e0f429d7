import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { yesNo } from '../yes-no.ts';

const follows = stamp.extend({
  job: z.string().describe('follow it with jobs.show'),
  source: z.string(),
});

export const importSource = operation({
  name: 'sources.import',
  summary:
    'Read a file into the records of a source. The file is kept as it came; what cannot be read is set aside with the reason.',
  input: z.object({
    source: z.string().min(1).describe('id of a source, see sources.list'),
    hash: z.string().min(1).describe('of the kept file, as PUT /uploads answers'),
    name: z.string().min(1).describe('name of the file, whose ending tells the format'),
    format: z.string().min(1).optional().describe('where the ending does not tell'),
    mapping: z.string().min(1).optional().describe('id of a saved mapping, for the export of a vendor'),
  }),
  output: follows.extend({ format: z.string() }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'POST', path: '/sources/{source}/imports' },
  positional: ['source'],
  effect: 'write',
  keeps: true,
  follows: true,
});

export const syncSource = operation({
  name: 'sources.sync',
  summary: 'Ask a source for what is new. It goes on where it stopped, within the limits that the source states.',
  input: z.object({
    source: z.string().min(1),
    term: z
      .union([z.string().min(1), z.array(z.string().min(1))])
      .transform((terms) => [terms].flat())
      .optional()
      .describe('words or phrases, any of which is enough; repeat for more'),
    all: yesNo.default(false).describe('from every country, where the source can tell; else what has to do with China'),
    since: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day written YYYY-MM-DD')
      .optional()
      .describe('only what changed on this day or later; since the last sync when left out'),
  }),
  output: follows.extend({ query: z.string().describe('as it is sent') }),
  errors: [
    BAD_INPUT,
    {
      code: 'refused',
      when: 'the source has no interface for tools, or lacks a key',
      recovery: 'Read what to set, or import a file.',
    },
  ],
  rest: { method: 'POST', path: '/sources/{source}/syncs' },
  positional: ['source'],
  effect: 'write',
  follows: true,
});

export const scheduleSource = operation({
  name: 'sources.schedule',
  summary: 'Sync a source every day or every week, while a server runs; or no more.',
  input: z.object({
    source: z.string().min(1),
    every: z
      .string()
      .regex(/^(?:day|week:[1-7]|never)$/, 'must be day, week:1 (Monday) to week:7, or never')
      .describe('day, week:1 for Mondays to week:7, or never'),
    term: syncSource.input.shape.term,
  }),
  output: stamp.extend({ source: z.string(), every: z.string(), next: z.string().nullable() }),
  errors: [BAD_INPUT],
  rest: { method: 'PUT', path: '/sources/{source}/schedule' },
  positional: ['source', 'every'],
  effect: 'write',
});

export const rereadSource = operation({
  name: 'sources.reread',
  summary: 'Read everything kept of a source again, without asking it: after an update that reads better.',
  input: z.object({ source: z.string().min(1) }),
  output: stamp.extend({ source: z.string(), jobs: z.array(z.string()) }),
  errors: [BAD_INPUT],
  rest: { method: 'POST', path: '/sources/{source}/rereads' },
  positional: ['source'],
  effect: 'write',
});
